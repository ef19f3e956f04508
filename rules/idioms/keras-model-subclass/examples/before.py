"""A model class that is called."""
import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self, units):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(units)
        self.score = tf.keras.layers.Dense(1)

    def call(self, x, training=False):
        return self.score(tf.nn.relu(self.hidden(x)))


def main(data):
    model = Net(4)
    model(data["x"])
    model.set_weights([data["w1"], np.zeros(4), data["w2"], np.zeros(1)])
    return {"out": model(data["x"])}

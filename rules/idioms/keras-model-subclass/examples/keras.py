"""The same class, with `keras.ops` in `call`."""
import keras
import numpy as np


class Net(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.hidden = keras.layers.Dense(units)
        self.score = keras.layers.Dense(1)

    def call(self, x, training=False):
        return self.score(keras.ops.relu(self.hidden(x)))


def main(data):
    model = Net(4)
    model(data["x"])
    model.set_weights([data["w1"], np.zeros(4), data["w2"], np.zeros(1)])
    return {"out": model(data["x"])}

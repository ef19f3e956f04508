"""The loss is all that is the model's own; `fit` has the gradients on every backend."""
import keras
import numpy as np
from keras import ops


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        return ops.mean(ops.square(y - y_pred)) + 0.1 * ops.mean(ops.abs(y_pred))


def main(data):
    model = Net()
    model(data["x"])
    model.set_weights([data["w"], np.zeros(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.1))
    model.fit(data["x"], data["y"], batch_size=8, epochs=2, shuffle=False, verbose=0)
    return {"w": model.get_weights()[0]}

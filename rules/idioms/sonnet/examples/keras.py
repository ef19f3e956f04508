"""A layer of two layers."""
import keras
import numpy as np


class Head(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(3)
        self.output_layer = keras.layers.Dense(2)

    def call(self, x):
        return self.output_layer(keras.ops.relu(self.hidden(x)))


def main(data):
    model = Head()
    model(data["x"])
    model.set_weights([data["hidden"], np.zeros(3), data["output"], np.zeros(2)])
    y = keras.ops.convert_to_numpy(model(data["x"]))
    assert abs(y - data["x"].dot(data["hidden"]).clip(0).dot(data["output"])).max() < 1e-5
    return {"y": y}

"""A second model over the same layers."""
import keras
import numpy as np


def main(data):
    model = keras.Sequential(
        [keras.Input((4,)), keras.layers.Dense(3, activation="relu"), keras.layers.Dropout(0.5), keras.layers.Dense(1)]
    )
    model.set_weights([data["w"], np.zeros(3), np.ones((3, 1)), np.zeros(1)])
    hidden = keras.Model(model.inputs, [model.layers[0].output])
    values = hidden.predict(data["x"])
    return {"values": values}

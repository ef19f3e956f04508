"""Looks at what a layer inside gives."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import backend as K


def main(data):
    model = keras.Sequential(
        [keras.layers.Dense(3, activation="relu", input_shape=(4,)), keras.layers.Dropout(0.5), keras.layers.Dense(1)]
    )
    model.set_weights([data["w"], np.zeros(3), np.ones((3, 1)), np.zeros(1)])
    hidden = K.function([model.input], [model.layers[0].output])
    return {"values": hidden([data["x"]])[0]}

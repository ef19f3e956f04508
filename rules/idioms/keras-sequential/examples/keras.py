"""As it was, with the input as an element of its own."""
import keras
import numpy as np


def main(data):
    model = keras.Sequential([keras.Input((3,))])
    model.add(keras.layers.Dense(4, activation="relu"))
    model.add(keras.layers.Dense(1))
    model.set_weights([data["w1"], np.zeros(4), data["w2"], np.zeros(1)])
    return {"out": model.predict(data["x"], verbose=0)}

"""A chain of layers that grows."""
import numpy as np
from tensorflow import keras


def main(data):
    model = keras.Sequential()
    model.add(keras.layers.Dense(4, activation="relu", input_shape=(3,)))
    model.add(keras.layers.Dense(1))
    model.set_weights([data["w1"], np.zeros(4), data["w2"], np.zeros(1)])
    return {"out": model.predict(data["x"], verbose=0)}

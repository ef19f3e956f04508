"""A residual block as a functional model."""
import numpy as np
from tensorflow import keras


def build():
    x = keras.Input(shape=(3,))
    h = keras.layers.Dense(3, activation="relu")(x)
    h = keras.layers.add([x, h])
    score = keras.layers.Dense(1)(h)
    return keras.Model(inputs=x, outputs=score)


def main(data):
    model = build()
    model.set_weights([data["w1"], np.zeros(3), data["w2"], np.zeros(1)])
    return {"out": model.predict(data["x"], verbose=0)}

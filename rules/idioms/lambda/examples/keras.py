"""The layer as it was, over `keras.ops`."""
import keras
import numpy as np


def main(data):
    x = keras.Input((4,))
    hidden = keras.layers.Dense(3)(x)
    layer = keras.layers.Lambda(lambda t: keras.ops.normalize(t, axis=-1, order=2, epsilon=1e-6))
    model = keras.Model(x, layer(hidden))
    model.set_weights([data["w"], np.zeros(3)])
    return {"outputs": model.predict(data["x"], verbose=0)}

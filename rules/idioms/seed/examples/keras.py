"""The same seed gives the same first weights."""
import keras
import numpy as np


def draw():
    keras.utils.set_random_seed(5)
    layer = keras.layers.Dense(2)
    layer.build((None, 2))
    return layer.get_weights()[0]


def main(data):
    first, second = draw(), draw()
    return {"equal": float(np.array_equal(first, second)), "finite": float(np.isfinite(first).all())}

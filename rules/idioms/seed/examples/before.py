"""The same seed gives the same numbers."""
import numpy as np
import tensorflow as tf


def draw():
    tf.random.set_seed(5)
    return tf.random.normal([4]).numpy()


def main(data):
    first, second = draw(), draw()
    return {"equal": float(np.array_equal(first, second)), "finite": float(np.isfinite(first).all())}

"""Keras 2 gives the same dropout after the same seed. Keras 3 does not: see silent.py."""
import numpy as np
import tensorflow as tf
from tensorflow import keras


def masks():
    tf.random.set_seed(7)
    dropout = keras.layers.Dropout(0.5)
    return np.asarray(dropout(np.ones((4, 16), 'float32'), training=True))


def main(data):
    first, second = masks(), masks()
    return {'repeats': int(np.array_equal(first, second))}

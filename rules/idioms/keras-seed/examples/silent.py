"""The program of before.py as it runs with TensorFlow 2.21 and Keras 3: no exception, and other numbers each time."""
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

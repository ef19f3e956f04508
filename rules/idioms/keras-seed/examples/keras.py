import keras
import numpy as np


def masks():
    keras.utils.set_random_seed(7)
    dropout = keras.layers.Dropout(0.5)
    return keras.ops.convert_to_numpy(dropout(np.ones((4, 16), 'float32'), training=True))


def main(data):
    first, second = masks(), masks()
    return {'repeats': int(np.array_equal(first, second))}

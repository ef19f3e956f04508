"""Unique values in the order of their first appearance. It works on values, so not inside a compiled function."""

import keras
import numpy as np


def unique_in_order(x):
    """`tf.unique_with_counts(x)`: the values, the place of each element among them, and how often each occurs."""
    found = np.unique(
        keras.ops.convert_to_numpy(x), return_index=True, return_inverse=True, return_counts=True
    )
    values, first, index, counts = found
    order = np.argsort(first)
    parts = (values[order], np.argsort(order)[index], counts[order])
    return tuple(keras.ops.convert_to_tensor(part) for part in parts)

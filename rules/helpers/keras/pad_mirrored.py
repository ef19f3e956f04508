"""SYMMETRIC padding on every backend: the torch backend of Keras repeats the edge instead."""

import keras
import numpy as np


def pad_mirrored(tensor, paddings, mode):
    """`tf.pad(tensor, paddings, mode)` for the modes `REFLECT` and `SYMMETRIC`."""
    for axis, pair in enumerate(paddings):
        rows = np.pad(np.arange(tensor.shape[axis]), tuple(pair), mode=mode.lower())
        tensor = keras.ops.take(tensor, rows, axis=axis)
    return tensor

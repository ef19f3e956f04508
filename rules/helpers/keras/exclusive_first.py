"""What makes a running product exclusive: the array moved by one along an axis, with ones in front."""

import keras


def exclusive_first(x, axis):
    """`x` without its last slice along `axis`, behind a slice of ones."""
    axis = axis % len(x.shape)
    before = (slice(None),) * axis
    first = keras.ops.ones_like(x[(*before, slice(0, 1))])
    return keras.ops.concatenate([first, x[(*before, slice(0, x.shape[axis] - 1))]], axis=axis)

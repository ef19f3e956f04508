"""`tf.keras.backend.batch_dot`, which no later framework has."""

from keras import ops


def batch_dot(x, y, axes=None):
    """Sums over one axis of each, for every entry of the batch: the axes of `x` stand first in the result."""
    if axes is None:
        axes = (x.ndim - 1, y.ndim - 1 if y.ndim == 2 else y.ndim - 2)
    a, b = (axes, axes) if isinstance(axes, int) else axes
    x, y = ops.moveaxis(x, a, -1), ops.moveaxis(y, b, -1)
    shape = (x.shape[0], *x.shape[1:-1], *y.shape[1:-1])
    left = ops.reshape(x, (x.shape[0], -1, x.shape[-1]))
    right = ops.reshape(y, (y.shape[0], -1, y.shape[-1]))
    out = ops.matmul(left, ops.swapaxes(right, 1, 2))
    return ops.reshape(out, shape if len(shape) > 1 else (shape[0], 1))

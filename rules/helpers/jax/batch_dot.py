"""`tf.keras.backend.batch_dot`, which no later framework has."""

import jax.numpy as jnp


def batch_dot(x, y, axes=None):
    """Sums over one axis of each, for every entry of the batch: the axes of `x` stand first in the result."""
    if axes is None:
        axes = (x.ndim - 1, y.ndim - 1 if y.ndim == 2 else y.ndim - 2)
    a, b = (axes, axes) if isinstance(axes, int) else axes
    x, y = jnp.moveaxis(x, a, -1), jnp.moveaxis(y, b, -1)
    shape = (x.shape[0], *x.shape[1:-1], *y.shape[1:-1])
    left = jnp.reshape(x, (x.shape[0], -1, x.shape[-1]))
    right = jnp.reshape(y, (y.shape[0], -1, y.shape[-1]))
    out = jnp.matmul(left, right.swapaxes(1, 2))
    return jnp.reshape(out, shape if len(shape) > 1 else (shape[0], 1))

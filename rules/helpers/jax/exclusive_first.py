"""What makes a running product exclusive: the array moved by one along an axis, with ones in front."""

import jax
import jax.numpy as jnp


def exclusive_first(x, axis):
    """`x` without its last slice along `axis`, behind a slice of ones."""
    rest = jax.lax.slice_in_dim(x, 0, x.shape[axis] - 1, axis=axis)
    first = jnp.ones_like(jax.lax.slice_in_dim(x, 0, 1, axis=axis))
    return jnp.concatenate([first, rest], axis=axis)

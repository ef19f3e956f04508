"""Layers of Keras that no single function of JAX has: `Dot` and `PReLU`."""

import jax
import jax.numpy as jnp
from flax import nnx


def _normalized(x, axis):
    return x * jax.lax.rsqrt(jnp.maximum(jnp.sum(x * x, axis=axis, keepdims=True), 1e-12))


def keras_dot(inputs, axes, normalize=False):
    """`Dot(axes, normalize)(inputs)`: the batched product of two arrays over one axis of each; axis 0 is the batch."""
    first, second = inputs
    left, right = (axes, axes) if isinstance(axes, int) else axes
    if normalize:
        first, second = _normalized(first, left), _normalized(second, right)
    first, second = jnp.moveaxis(first, left, -1), jnp.moveaxis(second, right, -1)
    rows, columns = first.shape[1:-1], second.shape[1:-1]
    flat = lambda x: x.reshape(x.shape[0], -1, x.shape[-1])  # noqa: E731
    out = flat(first) @ flat(second).transpose(0, 2, 1)
    return out.reshape(out.shape[0], *(rows + columns or (1,)))


class PReLU(nnx.Module):
    """`PReLU`: a slope for each value, from 0. `alpha_shape` is the shape without the batch, 1 where axes share."""

    def __init__(self, alpha_shape):
        self.alpha = nnx.Param(jnp.zeros(alpha_shape))

    def __call__(self, inputs):
        return jax.nn.relu(inputs) - self.alpha[...] * jax.nn.relu(-inputs)

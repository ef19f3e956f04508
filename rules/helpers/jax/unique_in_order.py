"""Unique values in the order of their first appearance, which `jnp.unique` sorts away."""

import jax.numpy as jnp


def unique_in_order(x):
    """`tf.unique_with_counts(x)`: the values, the place of each element among them, and how often each occurs."""
    values, first, index, counts = jnp.unique(x, return_index=True, return_inverse=True, return_counts=True)
    order = jnp.argsort(first)
    return values[order], jnp.argsort(order)[index], counts[order]

"""Sparse arrays as TensorFlow handles them: their values mapped, and dense arrays made of indices and values."""

import jax.numpy as jnp
from jax.experimental import sparse


def map_values(op, *args):
    """`tf.sparse.map_values`: `op` of the values of sparse arrays that share their indices."""
    first = next(arg for arg in args if isinstance(arg, sparse.BCOO))
    values = op(*(arg.data if isinstance(arg, sparse.BCOO) else arg for arg in args))
    return sparse.BCOO((values, first.indices), shape=first.shape)


def sparse_to_dense(indices, shape, values, default_value=0):
    """`tf.sparse_to_dense`: an array full of `default_value` but for `values` at `indices`."""
    indices, values = jnp.asarray(indices), jnp.asarray(values)
    indices = indices.reshape(-1, 1) if indices.ndim < 2 else indices
    return jnp.full(tuple(int(size) for size in shape), default_value, values.dtype).at[tuple(indices.T)].set(values)

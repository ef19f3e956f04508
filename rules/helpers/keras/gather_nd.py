"""Indexing by coordinates, which `keras.ops` has no function for."""

import math

import keras


def gather_nd(params, indices):
    """`tf.gather_nd(params, indices)`: the last axis of `indices` holds coordinates."""
    shape = params.shape
    depth = indices.shape[-1]
    flat = 0
    for axis in range(depth):
        flat = flat * shape[axis] + indices[..., axis]
    rows = keras.ops.reshape(params, (math.prod(shape[:depth]), *shape[depth:]))
    return keras.ops.take(rows, flat, axis=0)

"""Dense tensors made of indices and values, as TensorFlow 1 made them."""

import keras


def sparse_to_dense(indices, shape, values, default_value=0):
    """`tf.sparse_to_dense`: a tensor full of `default_value` but for `values` at `indices`."""
    indices, values = keras.ops.convert_to_tensor(indices), keras.ops.convert_to_tensor(values)
    indices = keras.ops.reshape(indices, (-1, 1)) if len(indices.shape) < 2 else indices
    values = keras.ops.broadcast_to(values, (indices.shape[0],))
    dense = keras.ops.full(tuple(int(size) for size in shape), default_value, dtype=values.dtype)
    return keras.ops.scatter_update(dense, indices, values)

"""Sparse tensors as TensorFlow handles them: their values mapped, and dense tensors made of indices and values."""

import torch


def map_values(op, *args):
    """`tf.sparse.map_values`: `op` of the values of sparse tensors that share their indices."""
    is_sparse = [isinstance(arg, torch.Tensor) and arg.is_sparse for arg in args]
    sparse = args[is_sparse.index(True)]
    values = op(*(arg.values() if has_values else arg for arg, has_values in zip(args, is_sparse)))
    return torch.sparse_coo_tensor(sparse.indices(), values, sparse.shape, is_coalesced=True)


def sparse_to_dense(indices, shape, values, default_value=0):
    """`tf.sparse_to_dense`: a tensor full of `default_value` but for `values` at `indices`."""
    indices, values = torch.as_tensor(indices), torch.as_tensor(values)
    indices = indices.reshape(-1, 1) if indices.ndim < 2 else indices
    dense = torch.full([int(size) for size in shape], default_value, dtype=values.dtype)
    return dense.index_put(tuple(indices.T), values)

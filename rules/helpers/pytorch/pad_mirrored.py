"""REFLECT and SYMMETRIC padding along any axes: `F.pad` lacks the second, and the first for most shapes."""

import torch


def pad_mirrored(tensor, paddings, mode):
    """`tf.pad(tensor, paddings, mode)` for the modes `REFLECT` and `SYMMETRIC`."""
    skip = {"reflect": 1, "symmetric": 0}[mode.lower()]
    for axis, (before, after) in enumerate(paddings):
        size = tensor.shape[axis]
        head = torch.arange(before - 1 + skip, skip - 1, -1)
        tail = torch.arange(size - 1 - skip, size - 1 - skip - after, -1)
        index = torch.cat([head, torch.arange(size), tail]).to(tensor.device)
        tensor = torch.index_select(tensor, axis, index)
    return tensor

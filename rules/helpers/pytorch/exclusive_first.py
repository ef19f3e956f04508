"""What makes a running product exclusive: the array moved by one along an axis, with ones in front."""

import torch


def exclusive_first(x, axis):
    """`x` without its last slice along `axis`, behind a slice of ones."""
    rest = x.narrow(axis, 0, x.shape[axis] - 1)
    return torch.cat([torch.ones_like(x.narrow(axis, 0, 1)), rest], dim=axis)

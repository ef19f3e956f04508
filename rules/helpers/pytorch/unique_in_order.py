"""Unique values in the order of their first appearance, which `torch.unique` sorts away."""

import torch


def unique_in_order(x):
    """`tf.unique_with_counts(x)`: the values, the place of each element among them, and how often each occurs."""
    values, index, counts = torch.unique(x, return_inverse=True, return_counts=True)
    first = torch.full_like(counts, len(x)).scatter_reduce(
        0, index, torch.arange(len(x), device=x.device), "amin"
    )
    order = torch.argsort(first)
    return values[order], torch.argsort(order)[index], counts[order]

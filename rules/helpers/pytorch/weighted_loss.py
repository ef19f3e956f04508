"""The weights and reductions of `tf.losses`."""

import torch


def weighted_loss(losses, weights=1.0, reduction="weighted_sum_by_nonzero_weights"):
    """`tf.losses.compute_weighted_loss`: by default the sum divided by the number of weights that are not zero."""
    weights = torch.as_tensor(weights, dtype=losses.dtype)
    if weights.ndim == losses.ndim + 1:
        weights = weights.squeeze(-1)
    elif 0 < weights.ndim == losses.ndim - 1:
        weights = weights[..., None]
    weights = weights.broadcast_to(losses.shape)
    weighted = losses * weights
    if reduction == "none":
        return weighted
    total = torch.sum(weighted)
    if reduction == "weighted_sum":
        return total
    counts = {
        "weighted_sum_by_nonzero_weights": (weights != 0).sum().to(losses.dtype),
        "weighted_mean": torch.sum(weights),
        "weighted_sum_over_batch_size": torch.ones_like(losses).sum(),
    }
    count = counts[reduction]
    return torch.where(count == 0, 0.0, total / torch.where(count == 0, 1.0, count))

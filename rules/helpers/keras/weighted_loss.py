"""The weights and reductions of `tf.losses`."""

from keras import ops


def weighted_loss(losses, weights=1.0, reduction="weighted_sum_by_nonzero_weights"):
    """`tf.losses.compute_weighted_loss`: by default the sum divided by the number of weights that are not zero."""
    weights = ops.cast(weights, losses.dtype)
    if weights.ndim == losses.ndim + 1:
        weights = ops.squeeze(weights, -1)
    elif 0 < weights.ndim == losses.ndim - 1:
        weights = weights[..., None]
    weights = ops.broadcast_to(weights, losses.shape)
    weighted = losses * weights
    if reduction == "none":
        return weighted
    total = ops.sum(weighted)
    if reduction == "weighted_sum":
        return total
    counts = {
        "weighted_sum_by_nonzero_weights": ops.sum(ops.cast(weights != 0, losses.dtype)),
        "weighted_mean": ops.sum(weights),
        "weighted_sum_over_batch_size": ops.sum(ops.ones_like(losses)),
    }
    count = counts[reduction]
    return ops.where(count == 0, 0.0, total / ops.where(count == 0, 1.0, count))

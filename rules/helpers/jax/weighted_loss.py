"""The weights and reductions of `tf.losses`."""

import jax.numpy as jnp


def weighted_loss(losses, weights=1.0, reduction="weighted_sum_by_nonzero_weights"):
    """`tf.losses.compute_weighted_loss`: by default the sum divided by the number of weights that are not zero."""
    weights = jnp.asarray(weights, dtype=losses.dtype)
    if weights.ndim == losses.ndim + 1:
        weights = weights.squeeze(-1)
    elif 0 < weights.ndim == losses.ndim - 1:
        weights = weights[..., None]
    weights = jnp.broadcast_to(weights, losses.shape)
    weighted = losses * weights
    if reduction == "none":
        return weighted
    total = jnp.sum(weighted)
    if reduction == "weighted_sum":
        return total
    counts = {
        "weighted_sum_by_nonzero_weights": jnp.sum(weights != 0).astype(losses.dtype),
        "weighted_mean": jnp.sum(weights),
        "weighted_sum_over_batch_size": jnp.asarray(losses.size, losses.dtype),
    }
    count = counts[reduction]
    return jnp.where(count == 0, 0.0, total / jnp.where(count == 0, 1.0, count))

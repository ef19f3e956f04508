"""The losses of two examples, and what is read from their scores."""
import jax.numpy as jnp
import optax


def main(data):
    logits, lengths, labels, label_lengths = (
        jnp.asarray(data[key]) for key in ("logits", "lengths", "labels", "label_lengths")
    )
    scores = jnp.swapaxes(logits, 0, 1)
    blank = scores.shape[-1] - 1
    score_paddings = (jnp.arange(scores.shape[1]) >= lengths[:, None]).astype(scores.dtype)
    label_paddings = (jnp.arange(labels.shape[1]) >= label_lengths[:, None]).astype(scores.dtype)
    losses = optax.ctc_loss(scores, score_paddings, labels, label_paddings, blank_id=blank)
    decoded = []
    for score, length in zip(scores, lengths):
        best = jnp.argmax(score[:length], axis=-1)
        best = best[jnp.diff(best, prepend=-1) != 0]
        decoded.append(best[best != scores.shape[-1] - 1])
    return {"losses": losses, "first": decoded[0], "second": decoded[1]}

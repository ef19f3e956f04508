"""The first elements of each sequence turned round, the padding left where it is."""

import jax.numpy as jnp


def reverse_sequence(input, seq_lengths, seq_axis, batch_axis=0):
    """`tf.reverse_sequence(input, seq_lengths, seq_axis, batch_axis)`."""
    moved = jnp.moveaxis(input, (batch_axis, seq_axis), (0, 1))
    steps = jnp.arange(moved.shape[1])
    lengths = seq_lengths[:, None]
    places = jnp.where(steps < lengths, lengths - 1 - steps, steps)
    rows = jnp.arange(moved.shape[0])[:, None]
    return jnp.moveaxis(moved[rows, places], (0, 1), (batch_axis, seq_axis))

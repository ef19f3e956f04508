"""The first elements of each sequence turned round, the padding left where it is."""

import torch


def reverse_sequence(input, seq_lengths, seq_axis, batch_axis=0):
    """`tf.reverse_sequence(input, seq_lengths, seq_axis, batch_axis)`."""
    moved = input.movedim((batch_axis, seq_axis), (0, 1))
    steps = torch.arange(moved.shape[1], device=input.device)
    lengths = seq_lengths[:, None]
    places = torch.where(steps < lengths, lengths - 1 - steps, steps)
    rows = torch.arange(moved.shape[0], device=input.device)[:, None]
    return moved[rows, places].movedim((0, 1), (batch_axis, seq_axis))

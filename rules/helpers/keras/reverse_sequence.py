"""The first elements of each sequence turned round, the padding left where it is."""

import keras


def reverse_sequence(input, seq_lengths, seq_axis, batch_axis=0):
    """`tf.reverse_sequence(input, seq_lengths, seq_axis, batch_axis)`."""
    moved = keras.ops.moveaxis(input, (batch_axis, seq_axis), (0, 1))
    steps = keras.ops.arange(moved.shape[1], dtype="int32")
    lengths = keras.ops.cast(seq_lengths, "int32")[:, None]
    places = keras.ops.where(steps < lengths, lengths - 1 - steps, steps)
    places = keras.ops.reshape(places, (*places.shape, *[1] * (len(moved.shape) - 2)))
    places = keras.ops.broadcast_to(places, moved.shape)
    turned = keras.ops.take_along_axis(moved, places, axis=1)
    return keras.ops.moveaxis(turned, (0, 1), (batch_axis, seq_axis))

"""`tf.nn.dynamic_rnn` over a recurrent layer made with `return_sequences=True, return_state=True`."""

from keras import ops


def dynamic_rnn(cell, inputs, sequence_length=None, initial_state=None, time_major=False):
    """Outputs and state; outputs past a length are zeros, and the state is that of the last step before it."""
    if time_major:
        inputs = ops.swapaxes(inputs, 0, 1)
    mask = None
    if sequence_length is not None:
        steps = ops.arange(inputs.shape[1])
        lengths = ops.cast(ops.convert_to_tensor(sequence_length), steps.dtype)
        mask = steps[None] < lengths[:, None]
    outputs, *state = cell(inputs, mask=mask, initial_state=initial_state)
    if mask is not None:
        outputs = ops.where(mask[..., None], outputs, 0.0)
    if time_major:
        outputs = ops.swapaxes(outputs, 0, 1)
    return outputs, state[0] if len(state) == 1 else state

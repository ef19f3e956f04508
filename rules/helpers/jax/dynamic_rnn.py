"""`tf.nn.dynamic_rnn` over an `nnx.RNN`, and the GRU cell of TensorFlow 1."""

import jax
import jax.numpy as jnp
from flax import nnx


class TF1GRUCell(nnx.Module):
    """`tf.nn.rnn_cell.GRUCell`: the reset gate stands before the matrix product, gates are ordered r, u."""

    num_feature_axes = 1

    def __init__(self, in_features, hidden_features, *, rngs):
        init = nnx.initializers.glorot_uniform()
        rows = in_features + hidden_features
        self.hidden_features = hidden_features
        self.gates_kernel = nnx.Param(init(rngs.params(), (rows, 2 * hidden_features)))
        self.gates_bias = nnx.Param(jnp.ones(2 * hidden_features))
        self.candidate_kernel = nnx.Param(init(rngs.params(), (rows, hidden_features)))
        self.candidate_bias = nnx.Param(jnp.zeros(hidden_features))

    def initialize_carry(self, input_shape, rngs=None, carry_init=None):
        return jnp.zeros((*input_shape[:-1], self.hidden_features))

    def __call__(self, carry, inputs):
        gates = jnp.concatenate([inputs, carry], -1) @ self.gates_kernel[...] + self.gates_bias[...]
        reset, update = jnp.split(jax.nn.sigmoid(gates), 2, -1)
        joined = jnp.concatenate([inputs, reset * carry], -1)
        new = jnp.tanh(joined @ self.candidate_kernel[...] + self.candidate_bias[...])
        carry = update * carry + (1 - update) * new
        return carry, carry


def dynamic_rnn(cell, inputs, sequence_length=None, initial_state=None, time_major=False):
    """Outputs and state; outputs past a length are zeros, and the state is that of the last step before it."""
    lengths = None if sequence_length is None else jnp.asarray(sequence_length)
    state, outputs = cell(
        inputs, initial_carry=initial_state, seq_lengths=lengths, time_major=time_major, return_carry=True
    )
    if lengths is not None:
        axis = 0 if time_major else 1
        steps = jnp.arange(inputs.shape[axis])
        alive = steps[:, None] < lengths if time_major else steps < lengths[:, None]
        outputs = jnp.where(alive[..., None], outputs, 0.0)
    return outputs, state

"""`tf.nn.dynamic_rnn` over recurrent modules that are batch-first, and the GRU of TensorFlow 1."""

import torch
from torch import nn


class TF1GRU(nn.Module):
    """`tf.nn.rnn_cell.GRUCell` over time: the reset gate stands before the matrix product, gates are ordered r, u."""

    def __init__(self, input_size, hidden_size):
        super().__init__()
        self.hidden_size = hidden_size
        self.gates_kernel = nn.Parameter(torch.empty(input_size + hidden_size, 2 * hidden_size))
        self.gates_bias = nn.Parameter(torch.ones(2 * hidden_size))
        self.candidate_kernel = nn.Parameter(torch.empty(input_size + hidden_size, hidden_size))
        self.candidate_bias = nn.Parameter(torch.zeros(hidden_size))
        nn.init.xavier_uniform_(self.gates_kernel)
        nn.init.xavier_uniform_(self.candidate_kernel)

    def step(self, x, h):
        gates = torch.cat([x, h], -1) @ self.gates_kernel + self.gates_bias
        reset, update = torch.sigmoid(gates).chunk(2, -1)
        new = torch.tanh(torch.cat([x, reset * h], -1) @ self.candidate_kernel + self.candidate_bias)
        return update * h + (1 - update) * new

    def forward(self, inputs, state=None, lengths=None):
        h = inputs.new_zeros(inputs.shape[0], self.hidden_size) if state is None else state
        outputs = []
        for t, x in enumerate(inputs.unbind(1)):
            new = self.step(x, h)
            if lengths is not None:
                alive = (t < lengths)[:, None]
                outputs.append(torch.where(alive, new, 0.0))
                h = torch.where(alive, new, h)
            else:
                outputs.append(new)
                h = new
        return torch.stack(outputs, 1), h


def dynamic_rnn(cell, inputs, sequence_length=None, initial_state=None, time_major=False):
    """Outputs and state; outputs past a length are zeros, and the state is that of the last step before it."""
    if time_major:
        inputs = inputs.transpose(0, 1)
    if sequence_length is None:
        outputs, state = cell(inputs, initial_state)
    elif isinstance(cell, nn.RNNBase):
        packed = nn.utils.rnn.pack_padded_sequence(
            inputs, torch.as_tensor(sequence_length).cpu().long(), batch_first=True, enforce_sorted=False
        )
        outputs, state = cell(packed, initial_state)
        outputs, _ = nn.utils.rnn.pad_packed_sequence(outputs, batch_first=True, total_length=inputs.shape[1])
    else:
        outputs, state = cell(inputs, initial_state, lengths=torch.as_tensor(sequence_length))
    return (outputs.transpose(0, 1) if time_major else outputs), state

"""Recurrent layers as Keras has them: batch first, the last output unless asked for all, masks, states in a list."""

import torch
import torch.nn.functional as F
from torch import nn


class Recurrent(nn.Module):
    """Runs an `nn.LSTM`, `nn.GRU`, `nn.RNN` (one layer, `batch_first=True`) or a cell of this file over the second axis.

    Gives the last output, all with `return_sequences`, and the states after them with `return_state`. Where `mask` is False a
    step keeps the state and repeats the output before it.
    """

    def __init__(self, rnn, return_sequences=False, return_state=False, go_backwards=False):
        super().__init__()
        self.rnn = rnn
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards

    def forward(self, inputs, initial_state=None, mask=None):
        if self.go_backwards:
            inputs, mask = inputs.flip(1), None if mask is None else mask.flip(1)
        if mask is None and isinstance(self.rnn, nn.RNNBase):
            outputs, states = self._whole(inputs, initial_state)
        else:
            outputs, states = self._steps(inputs, initial_state, mask)
        result = outputs if self.return_sequences else outputs[:, -1]
        return [result, *states] if self.return_state else result

    def _whole(self, inputs, states):
        if states is not None:
            states = [state[None] for state in (states if isinstance(states, (list, tuple)) else [states])]
            states = tuple(states) if isinstance(self.rnn, nn.LSTM) else states[0]
        outputs, states = self.rnn(inputs, states)
        return outputs, [state[0] for state in (states if isinstance(states, tuple) else (states,))]

    def _steps(self, inputs, states, mask):
        if states is None:
            count = 2 if isinstance(self.rnn, (nn.LSTM, KerasLSTMCell)) else 1
            states = [inputs.new_zeros(inputs.shape[0], self.rnn.hidden_size)] * count
        states = list(states) if isinstance(states, (list, tuple)) else [states]
        outputs, output = [], torch.zeros_like(states[0])
        for t in range(inputs.shape[1]):
            after = self._step(inputs[:, t], states)
            if mask is not None:
                keep = mask[:, t, None]
                after = [torch.where(keep, new, old) for new, old in zip(after, states)]
                output = torch.where(keep, after[0], output)
            else:
                output = after[0]
            states = after
            outputs.append(output)
        return torch.stack(outputs, dim=1), states

    def _step(self, inputs, states):
        if isinstance(self.rnn, nn.RNNBase):
            return self._whole(inputs[:, None], states)[1]
        return self.rnn(inputs, states)


class StatefulRecurrent(Recurrent):
    """`stateful=True`: each call goes on from the states of the one before; `reset_states()` forgets them."""

    states = None

    def reset_states(self):
        self.states = None

    def forward(self, inputs, initial_state=None, mask=None):
        wanted, self.return_state = self.return_state, True
        states = self.states if initial_state is None else initial_state
        result, *states = super().forward(inputs, states, mask)
        self.states, self.return_state = [state.detach() for state in states], wanted
        return [result, *states] if wanted else result


class KerasBidirectional(nn.Module):
    """`Bidirectional(layer)`: `forward_layer` and `backward_layer` are two `Recurrent`, the second with `go_backwards=True`."""

    def __init__(self, forward_layer, backward_layer, merge_mode="concat"):
        super().__init__()
        self.forward_layer = forward_layer
        self.backward_layer = backward_layer
        self.merge_mode = merge_mode

    def forward(self, inputs, mask=None):
        ahead, back = self.forward_layer(inputs, mask=mask), self.backward_layer(inputs, mask=mask)
        states = []
        if self.forward_layer.return_state:
            (ahead, *first), (back, *second) = ahead, back
            states = [*first, *second]
        if self.forward_layer.return_sequences:
            back = back.flip(1)
        merged = {
            "concat": lambda: torch.cat([ahead, back], dim=-1),
            "sum": lambda: ahead + back,
            "ave": lambda: (ahead + back) / 2,
            "mul": lambda: ahead * back,
            None: lambda: [ahead, back],
        }[self.merge_mode]()
        return [merged, *states] if states else merged


class _KerasCell(nn.Module):
    """Weights in the layout of Keras: `kernel` (in, gates), `recurrent_kernel` (units, gates), `bias`."""

    def __init__(self, in_features, units, gates, bias_shape):
        super().__init__()
        self.hidden_size = units
        self.kernel = nn.Parameter(nn.init.xavier_uniform_(torch.empty(in_features, gates * units)))
        self.recurrent_kernel = nn.Parameter(nn.init.orthogonal_(torch.empty(units, gates * units)))
        self.bias = nn.Parameter(torch.zeros(bias_shape))


class KerasLSTMCell(_KerasCell):
    """`LSTMCell` with any activations; gates i, f, c, o."""

    def __init__(self, in_features, units, activation=torch.tanh, recurrent_activation=torch.sigmoid):
        super().__init__(in_features, units, 4, (4 * units,))
        self.activation = activation
        self.gate = recurrent_activation
        with torch.no_grad():
            self.bias[units : 2 * units] = 1

    def forward(self, inputs, states):
        h, c = states
        i, f, new, o = (inputs @ self.kernel + h @ self.recurrent_kernel + self.bias).chunk(4, dim=-1)
        c = self.gate(f) * c + self.gate(i) * self.activation(new)
        return [self.gate(o) * self.activation(c), c]


class KerasGRUCell(_KerasCell):
    """`GRUCell` with any activations; gates z, r, h. `reset_after=False` is the GRU of TF1."""

    def __init__(self, in_features, units, reset_after=True, activation=torch.tanh, recurrent_activation=torch.sigmoid):
        super().__init__(in_features, units, 3, (2, 3 * units) if reset_after else (3 * units,))
        self.reset_after = reset_after
        self.activation = activation
        self.gate = recurrent_activation

    def forward(self, inputs, states):
        (h,) = states
        ours, theirs = self.bias if self.reset_after else (self.bias, torch.zeros_like(self.bias))
        xz, xr, xh = (inputs @ self.kernel + ours).chunk(3, dim=-1)
        uz, ur, uh = self.recurrent_kernel.chunk(3, dim=-1)
        bz, br, bh = theirs.chunk(3)
        z, r = self.gate(xz + h @ uz + bz), self.gate(xr + h @ ur + br)
        update = r * (h @ uh + bh) if self.reset_after else (r * h) @ uh
        return [z * h + (1 - z) * self.activation(xh + update)]


class KerasSimpleRNNCell(_KerasCell):
    """`SimpleRNNCell` with any activation."""

    def __init__(self, in_features, units, activation=torch.tanh):
        super().__init__(in_features, units, 1, (units,))
        self.activation = activation

    def forward(self, inputs, states):
        return [self.activation(inputs @ self.kernel + states[0] @ self.recurrent_kernel + self.bias)]


def hard_sigmoid(x):
    """The hard sigmoid of Keras 2, `clip(0.2 * x + 0.5, 0, 1)`; `F.hardsigmoid` has the slope 1/6."""
    return F.relu(torch.clamp(0.2 * x + 0.5, max=1))

"""Recurrent layers as Keras has them: weights in its layout, the last output unless asked for all, masks, states in a list."""

import jax
import jax.numpy as jnp
from flax import nnx
from jax import lax


class _KerasCell(nnx.Module):
    """`kernel` (in, gates), `recurrent_kernel` (units, gates), `bias`."""

    count = 1

    def __init__(self, in_features, units, shape, *, rngs):
        gates, bias_shape = shape
        self.units = units
        self.kernel = nnx.Param(nnx.initializers.glorot_uniform()(rngs.params(), (in_features, gates * units)))
        self.recurrent_kernel = nnx.Param(nnx.initializers.orthogonal()(rngs.params(), (units, gates * units)))
        self.bias = nnx.Param(jnp.zeros(bias_shape))


class KerasLSTMCell(_KerasCell):
    """`LSTMCell`; gates i, f, c, o."""

    count = 2

    def __init__(self, in_features, units, activation=jnp.tanh, recurrent_activation=jax.nn.sigmoid, *, rngs):
        super().__init__(in_features, units, (4, (4 * units,)), rngs=rngs)
        self.activation = activation
        self.gate = recurrent_activation
        self.bias[...] = self.bias[...].at[units : 2 * units].set(1)

    def __call__(self, inputs, states):
        h, c = states
        whole = inputs @ self.kernel[...] + h @ self.recurrent_kernel[...] + self.bias[...]
        i, f, new, o = jnp.split(whole, 4, axis=-1)
        c = self.gate(f) * c + self.gate(i) * self.activation(new)
        return [self.gate(o) * self.activation(c), c]


class KerasGRUCell(_KerasCell):
    """`GRUCell`; gates z, r, h. `reset_after=False` is the GRU of TF1."""

    def __init__(
        self, in_features, units, reset_after=True, activation=jnp.tanh, recurrent_activation=jax.nn.sigmoid, *, rngs
    ):
        super().__init__(in_features, units, (3, (2, 3 * units) if reset_after else (3 * units,)), rngs=rngs)
        self.reset_after = reset_after
        self.activation = activation
        self.gate = recurrent_activation

    def __call__(self, inputs, states):
        (h,) = states
        bias = self.bias[...]
        ours, theirs = bias if self.reset_after else (bias, jnp.zeros_like(bias))
        xz, xr, xh = jnp.split(inputs @ self.kernel[...] + ours, 3, axis=-1)
        uz, ur, uh = jnp.split(self.recurrent_kernel[...], 3, axis=-1)
        bz, br, bh = jnp.split(theirs, 3)
        z, r = self.gate(xz + h @ uz + bz), self.gate(xr + h @ ur + br)
        update = r * (h @ uh + bh) if self.reset_after else (r * h) @ uh
        return [z * h + (1 - z) * self.activation(xh + update)]


class KerasSimpleRNNCell(_KerasCell):
    """`SimpleRNNCell`."""

    def __init__(self, in_features, units, activation=jnp.tanh, *, rngs):
        super().__init__(in_features, units, (1, (units,)), rngs=rngs)
        self.activation = activation

    def __call__(self, inputs, states):
        whole = inputs @ self.kernel[...] + states[0] @ self.recurrent_kernel[...] + self.bias[...]
        return [self.activation(whole)]


class Recurrent(nnx.Module):
    """Runs a cell of this file over the second axis.

    Gives the last output, all with `return_sequences`, and the states after them with `return_state`. Where `mask` is False a
    step keeps the state and repeats the output before it.
    """

    def __init__(self, cell, return_sequences=False, return_state=False, go_backwards=False):
        self.cell = cell
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards

    def __call__(self, inputs, initial_state=None, mask=None):
        if self.go_backwards:
            inputs, mask = inputs[:, ::-1], None if mask is None else mask[:, ::-1]
        states = initial_state
        if states is None:
            states = [jnp.zeros((inputs.shape[0], self.cell.units), inputs.dtype)] * self.cell.count
        states = list(states) if isinstance(states, (list, tuple)) else [states]
        keep = jnp.ones(inputs.shape[:2], bool) if mask is None else mask

        def step(carry, now):
            (states, output), (x, keep) = carry, now
            after = [jnp.where(keep[:, None], new, old) for new, old in zip(self.cell(x, states), states)]
            output = jnp.where(keep[:, None], after[0], output)
            return (after, output), output

        start = (states, jnp.zeros_like(states[0]))
        (states, last), outputs = lax.scan(step, start, (jnp.swapaxes(inputs, 0, 1), keep.T))
        result = jnp.swapaxes(outputs, 0, 1) if self.return_sequences else last
        return [result, *states] if self.return_state else result


class KerasBidirectional(nnx.Module):
    """`Bidirectional(layer)`: two `Recurrent`, the second with `go_backwards=True`."""

    def __init__(self, forward_layer, backward_layer, merge_mode="concat"):
        self.forward_layer = forward_layer
        self.backward_layer = backward_layer
        self.merge_mode = merge_mode

    def __call__(self, inputs, mask=None):
        ahead, back = self.forward_layer(inputs, mask=mask), self.backward_layer(inputs, mask=mask)
        states = []
        if self.forward_layer.return_state:
            (ahead, *first), (back, *second) = ahead, back
            states = [*first, *second]
        if self.forward_layer.return_sequences:
            back = back[:, ::-1]
        merged = {
            "concat": lambda: jnp.concatenate([ahead, back], axis=-1),
            "sum": lambda: ahead + back,
            "ave": lambda: (ahead + back) / 2,
            "mul": lambda: ahead * back,
            None: lambda: [ahead, back],
        }[self.merge_mode]()
        return [merged, *states] if states else merged


def hard_sigmoid(x):
    """The hard sigmoid of Keras 2, `clip(0.2 * x + 0.5, 0, 1)`; `jax.nn.hard_sigmoid` has the slope 1/6."""
    return jnp.clip(0.2 * x + 0.5, 0, 1)

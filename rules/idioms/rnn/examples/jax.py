"""The cell goes into `nnx.RNN`, which takes the lengths; outputs past them are masked by hand."""
import jax.numpy as jnp
import numpy as np
from flax import nnx


class Encoder(nnx.Module):
    def __init__(self, rngs):
        self.cell = nnx.RNN(nnx.OptimizedLSTMCell(3, 5, rngs=rngs))

    def __call__(self, x, lengths):
        state, outputs = self.cell(x, seq_lengths=lengths, return_carry=True)
        outputs = jnp.where((jnp.arange(x.shape[1]) < lengths[:, None])[..., None], outputs, 0.0)
        return outputs, state


def main(data):
    i, j, f, o = np.split(np.concatenate([data["kernel"], data["bias"][None]]), 4, axis=1)
    f[-1] += 1.0  # the forget bias, which TensorFlow 1 adds at run time
    rows = np.concatenate([i, f, j, o], axis=1)
    model = Encoder(nnx.Rngs(0))
    cell = model.cell.cell
    cell.dense_i.kernel[...] = jnp.asarray(rows[:3])
    cell.dense_h.kernel[...] = jnp.asarray(rows[3:8])
    cell.dense_h.bias[...] = jnp.asarray(rows[8])
    outputs, (c, h) = model(jnp.asarray(data["x"]), jnp.asarray(data["lengths"]))
    return {"outputs": outputs, "c": c, "h": h}

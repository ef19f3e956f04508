"""A function that stops at the layer."""
import jax.numpy as jnp
from flax import nnx


class Network(nnx.Module):
    def __init__(self, rngs):
        self.first = nnx.Linear(4, 3, rngs=rngs)
        self.dropout = nnx.Dropout(0.5, rngs=rngs)
        self.last = nnx.Linear(3, 1, rngs=rngs)

    def __call__(self, inputs):
        return self.last(self.dropout(nnx.relu(self.first(inputs))))


def main(data):
    model = Network(nnx.Rngs(0))
    model.first.kernel[...] = jnp.asarray(data["w"])

    @nnx.jit
    def hidden(model, inputs):
        return nnx.relu(model.first(inputs))

    model.eval()
    values = hidden(model, data["x"])
    return {"values": values}

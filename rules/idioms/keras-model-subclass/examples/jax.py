"""The same class as a module, told the size of its input."""
import jax.numpy as jnp
from flax import nnx


class Net(nnx.Module):
    def __init__(self, units, rngs):
        self.hidden = nnx.Linear(3, units, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs)
        self.score = nnx.Linear(units, 1, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs)

    def __call__(self, x):
        return self.score(nnx.relu(self.hidden(x)))


def main(data):
    model = Net(4, nnx.Rngs(0))
    model.hidden.kernel[...] = jnp.asarray(data["w1"])
    model.score.kernel[...] = jnp.asarray(data["w2"])
    return {"out": model(data["x"])}

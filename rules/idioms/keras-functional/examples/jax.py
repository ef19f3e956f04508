"""Layers in the constructor, calls in `__call__`."""
import jax.numpy as jnp
from flax import nnx


class Residual(nnx.Module):
    def __init__(self, rngs):
        self.hidden, self.score = nnx.Linear(3, 3, rngs=rngs), nnx.Linear(3, 1, rngs=rngs)

    def __call__(self, x):
        score = self.score(x + nnx.relu(self.hidden(x)))
        return score


def main(data):
    model = Residual(nnx.Rngs(0))
    model.hidden.kernel[...] = jnp.asarray(data["w1"])
    model.score.kernel[...] = jnp.asarray(data["w2"])
    return {"out": model(data["x"])}

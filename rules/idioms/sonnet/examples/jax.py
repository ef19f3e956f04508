"""A module of two layers."""
import jax.numpy as jnp
from flax import nnx


class Head(nnx.Module):
    def __init__(self, rngs):
        self.hidden = nnx.Linear(4, 3, rngs=rngs)
        self.output = nnx.Linear(3, 2, rngs=rngs)

    def __call__(self, x):
        return self.output(nnx.relu(self.hidden(x)))


def main(data):
    model = Head(nnx.Rngs(0))
    model.hidden.kernel[...] = jnp.asarray(data["hidden"])
    model.output.kernel[...] = jnp.asarray(data["output"])
    y = model(data["x"])
    assert abs(y - data["x"].dot(data["hidden"]).clip(0).dot(data["output"])).max() < 1e-5
    return {"y": y}

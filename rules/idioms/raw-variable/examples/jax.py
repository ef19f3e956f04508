"""The layer as a module, trained for a few steps."""
import jax.numpy as jnp
import optax
from flax import nnx


class Module(nnx.Module):
    def __init__(self, *, rngs):
        self.w = nnx.Param(jnp.ones([4, 2]))
        self.b = nnx.Param(jnp.zeros([2]))

    def __call__(self, inputs):
        return inputs @ self.w + self.b


def main(data):
    model = Module(rngs=nnx.Rngs(0))
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    for _ in range(3):
        grads = nnx.grad(lambda m: jnp.mean(jnp.square(m(data["inputs"]) - data["targets"])))(model)
        optimizer.update(model, grads)
    return {"w": model.w[...], "b": model.b[...]}

"""The same layer as a module that makes its weights once."""
import jax.numpy as jnp
from flax import nnx


class Module(nnx.Module):
    def __init__(self, *, rngs):
        self.w = nnx.Param(nnx.initializers.constant(0.1)(rngs.params(), [4, 2]))
        self.b = nnx.Param(nnx.initializers.zeros(rngs.params(), [2]))

    def __call__(self, inputs):
        return nnx.relu(inputs @ self.w + self.b)


def main(data):
    module = Module(rngs=nnx.Rngs(0))
    inputs = jnp.asarray(data["inputs"])
    grads = nnx.grad(lambda m: jnp.sum(jnp.square(m(inputs))))(module)
    return {"outputs": module(inputs), "dw": grads["w"][...], "db": grads["b"][...]}

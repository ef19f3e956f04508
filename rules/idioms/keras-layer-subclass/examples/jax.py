"""A module makes its weight in the constructor, which is told the size of the input."""
import jax.numpy as jnp
from flax import nnx


class Project(nnx.Module):
    def __init__(self, input_shape, units, *, rngs):
        self.units = units
        self.w = nnx.Param(nnx.initializers.glorot_uniform()(rngs.params(), (input_shape[-1], self.units)))

    def __call__(self, inputs):
        return jnp.matmul(inputs, self.w[...])


def main(data):
    layer = Project((None, 3), 5, rngs=nnx.Rngs(0))
    layer.w[...] = jnp.asarray(data["w"])
    return {"out": layer(data["x"])}

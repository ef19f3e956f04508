"""A module makes its weight in the constructor, which is told the size of the input."""
import jax.numpy as jnp
from flax import nnx


class Project(nnx.Module):
    def __init__(self, in_features, units, *, rngs):
        self.w = nnx.Param(nnx.initializers.glorot_uniform()(rngs.params(), (in_features, units)))

    def __call__(self, inputs):
        return jnp.matmul(inputs, self.w[...])


def main(data):
    layer = Project(3, 5, rngs=nnx.Rngs(0))
    layer.w[...] = jnp.asarray(data["w"])
    return {"out": layer(data["x"])}

"""The module's constructor makes and initialises the weights."""
import jax.numpy as jnp
from flax import nnx


def main(data):
    class Model(nnx.Module):
        def __init__(self, *, rngs):
            self.w = nnx.Param(jnp.asarray(data["weights"]))
            self.b = nnx.Param(nnx.initializers.constant(0.5)(rngs.params(), (3,)))

        def __call__(self, inputs):
            return nnx.relu(inputs @ self.w + self.b)

    inputs = jnp.asarray(data["inputs"])
    model = Model(rngs=nnx.Rngs(0))
    outputs = model(inputs)
    return {"outputs": outputs, "b": model.b[...]}

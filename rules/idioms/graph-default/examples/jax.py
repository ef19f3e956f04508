"""Two networks are two objects."""
import jax.numpy as jnp
from flax import nnx


def main(data):
    inputs = jnp.asarray(data["inputs"])
    results = {}
    for name in ("first", "second"):

        class Model(nnx.Module):
            def __init__(self, *, rngs):
                self.w = nnx.Param(jnp.asarray(data[name]))

            def __call__(self, inputs):
                return inputs @ self.w

        model = Model(rngs=nnx.Rngs(0))
        outputs = model(inputs)
        results[name] = outputs
    return results

"""The mode is set once for the whole model."""
import jax.numpy as jnp
from flax import nnx


class Model(nnx.Module):
    def __init__(self, *, rngs):
        self.norm = nnx.BatchNorm(3, momentum=1.0, epsilon=1e-3, rngs=rngs)
        self.dropout = nnx.Dropout(0.0, rngs=rngs)
        self.dense = nnx.Linear(3, 2, use_bias=False, rngs=rngs)

    def __call__(self, x):
        return self.dense(self.dropout(self.norm(x)))


def main(data):
    model = Model(rngs=nnx.Rngs(0))
    model.dense.kernel[...] = jnp.asarray(data["weights"])
    inputs = jnp.asarray(data["inputs"])
    results = {}
    model.train()
    outputs = model(inputs)
    results["training"] = outputs
    model.eval()
    outputs = model(inputs)
    results["evaluation"] = outputs
    return results

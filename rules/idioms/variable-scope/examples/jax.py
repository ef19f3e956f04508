"""The encoder as a module that is an attribute of the model."""
import jax
import jax.numpy as jnp
from flax import nnx


class Block(nnx.Module):
    def __init__(self, *, rngs):
        self.dense = nnx.Linear(4, 3, rngs=rngs)
        self.dense_1 = nnx.Linear(3, 2, rngs=rngs)

    def __call__(self, inputs):
        return self.dense_1(nnx.relu(self.dense(inputs)))


class Model(nnx.Module):
    def __init__(self, *, rngs):
        self.encoder = Block(rngs=rngs)

    def __call__(self, inputs):
        return self.encoder(inputs)


def main(data):
    model = Model(rngs=nnx.Rngs(0))
    model.encoder.dense.kernel[...] = jnp.asarray(data["first"])
    model.encoder.dense_1.kernel[...] = jnp.asarray(data["second"])
    weights = jax.tree.leaves(nnx.state(model.encoder, nnx.Param))
    outputs = model(jnp.asarray(data["inputs"]))
    return {"outputs": outputs, "weights": len(weights), "kernel": model.encoder.dense.kernel[...]}

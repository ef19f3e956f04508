"""The encoder as a module that is an attribute of the model."""
import jax
import jax.numpy as jnp
from flax import nnx


class Block(nnx.Module):
    def __init__(self, *, rngs):
        self.hidden = nnx.Linear(4, 3, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs)
        self.dense = nnx.Linear(3, 2, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs)

    def __call__(self, inputs):
        return self.dense(nnx.relu(self.hidden(inputs)))


class Model(nnx.Module):
    def __init__(self, *, rngs):
        self.block = Block(rngs=rngs)

    def __call__(self, inputs):
        return self.block(inputs)


def main(data):
    model = Model(rngs=nnx.Rngs(0))
    model.block.hidden.kernel[...] = jnp.asarray(data["first"])
    model.block.dense.kernel[...] = jnp.asarray(data["second"])
    weights = jax.tree.leaves(nnx.state(model.block, nnx.Param))
    outputs = model(jnp.asarray(data["inputs"]))
    return {"outputs": outputs, "weights": len(weights), "kernel": model.block.hidden.kernel[...]}

"""A chain of modules that grows."""
import jax
import jax.numpy as jnp
from flax import nnx


def main(data):
    rngs = nnx.Rngs(0)
    model = nnx.Sequential()
    model.layers.append(nnx.Sequential(nnx.Linear(3, 4, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs), jax.nn.relu))
    model.layers.append(nnx.Linear(4, 1, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs))
    model.layers[0].layers[0].kernel[...] = jnp.asarray(data["w1"])
    model.layers[1].kernel[...] = jnp.asarray(data["w2"])
    return {"out": model(data["x"])}

"""A callback out of compiled code."""
import jax
import jax.numpy as jnp
import numpy as np


def ranks(rows):
    return np.argsort(np.argsort(rows, axis=1), axis=1).astype("float32")


def main(data):
    @jax.jit
    def doubled(x):
        y = jax.pure_callback(ranks, jax.ShapeDtypeStruct((3, 4), jnp.float32), *[x])
        return y * 2.0

    return {"y": doubled(data["x"])}

import jax.numpy as jnp
import numpy as np
from flax import nnx


def masks():
    rngs = nnx.Rngs(7)
    dropout = nnx.Dropout(0.5, rngs=rngs)
    return np.asarray(dropout(jnp.ones((4, 16))))


def main(data):
    first, second = masks(), masks()
    return {'repeats': int(np.array_equal(first, second))}

"""The same key gives the same numbers, in a module too."""
import jax
import jax.numpy as jnp
from flax import nnx


def draw():
    rngs = nnx.Rngs(5)
    key = jax.random.key(5)
    kernel = nnx.Linear(2, 2, rngs=rngs).kernel[...]
    return jnp.concatenate([jax.random.normal(key, 4), kernel.ravel()])


def main(data):
    first, second = draw(), draw()
    return {"equal": float(jnp.array_equal(first, second)), "finite": float(jnp.isfinite(first).all())}

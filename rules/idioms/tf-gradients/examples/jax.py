"""The same by `jax.grad` of a function."""
import jax
import jax.numpy as jnp


def main(data):
    x = jnp.asarray(data["x"])

    def total(x):
        return jnp.sum(jnp.sin(x) + jnp.square(x))

    slopes = jax.grad(total)(x)
    penalty = jnp.mean(jnp.square(slopes))
    return {"slopes": slopes, "penalty": penalty}

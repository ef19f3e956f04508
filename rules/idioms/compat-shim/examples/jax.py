"""The same without a switch."""
import jax.numpy as jnp


def main(data):
    return {"total": jnp.sum(jnp.square(jnp.asarray(data["x"])), axis=1)}

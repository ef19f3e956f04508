"""An operation that keeps the first number and zeroes all others."""
import jax
import jax.numpy as jnp


@jax.jit
def zero_out(inputs):
    return jnp.where(jnp.arange(inputs.size).reshape(inputs.shape) == 0, inputs, 0)


def main(data):
    return {"y": zero_out(data["x"])}

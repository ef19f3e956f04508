"""A loop in the compiled program: the state is a tuple of fixed shapes and dtypes."""
import jax
import jax.numpy as jnp


@jax.jit
def powers(x):
    def cond(i, power, total):
        return i < 5

    def body(i, power, total):
        return i + 1, power * x, total + power

    i, power, total = jax.lax.while_loop(lambda state: cond(*state), lambda state: tuple(body(*state)), tuple([0, jnp.ones([3]), jnp.zeros([3])]))
    return total


def main(data):
    return {"total": powers(data["x"])}

"""`jax.lax.map` and `jax.lax.scan`; the first runs faster as one `jax.vmap`."""
import jax
import jax.numpy as jnp


def main(data):
    rows = jnp.asarray(data["rows"])
    normed = jax.lax.map(lambda row: row / jnp.sum(jnp.abs(row)), rows)

    def step(mean, row):
        mean = 0.9 * mean + 0.1 * row
        return mean, mean

    _, smooth = jax.lax.scan(step, jnp.zeros([3]), rows)
    return {"normed": normed, "smooth": smooth}

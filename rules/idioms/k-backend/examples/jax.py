"""The same with the functions of `jax.numpy`."""
import jax.numpy as jnp


def dice(y_true, y_pred):
    overlap = jnp.sum(y_true * y_pred, axis=-1)
    size = jnp.sum(y_true, axis=-1) + jnp.sum(y_pred, axis=-1)
    return 2.0 * overlap / (size + 1e-7)


def main(data):
    return {"dice": dice(jnp.asarray(data["y_true"]), jnp.asarray(data["y_pred"]))}

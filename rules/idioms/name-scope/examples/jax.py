"""The same loss, with a name in profiles."""
import jax
import jax.numpy as jnp


def main(data):
    y, target = jnp.asarray(data["y"]), jnp.asarray(data["target"])
    with jax.named_scope("loss"):
        loss = jnp.mean(jnp.square(y - target))
    return {"loss": loss}

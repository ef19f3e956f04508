"""Losses are added up where they are made."""
import jax
import jax.numpy as jnp
from flax import nnx


def main(data):
    model = nnx.Linear(3, 1, use_bias=False, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["weights"])

    def loss_fn(outputs, targets):
        return jnp.mean(jnp.square(outputs - targets))

    outputs, targets = model(jnp.asarray(data["inputs"])), jnp.asarray(data["targets"])
    losses = [loss_fn(outputs, targets)]
    losses += [0.1 * jnp.sum(jnp.square(model.kernel[...])) / 2]
    loss = sum(losses)
    return {"loss": loss, "parameters": len(jax.tree.leaves(nnx.state(model, nnx.Param)))}

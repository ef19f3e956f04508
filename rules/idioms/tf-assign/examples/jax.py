"""A target network follows another one, by a function that is called."""
import jax.numpy as jnp
import optax
from flax import nnx


def update_target(target, source, tau):
    new, old = nnx.state(source, nnx.Param), nnx.state(target, nnx.Param)
    nnx.update(target, optax.incremental_update(new, old, tau))


def linear(w, b):
    layer = nnx.Linear(3, 2, rngs=nnx.Rngs(0))
    layer.kernel[...], layer.bias[...] = jnp.asarray(w), jnp.asarray(b)
    return layer


def main(data):
    tau = 0.25
    model, target = linear(data["source_w"], data["source_b"]), linear(data["target_w"], data["target_b"])
    for _ in range(3):
        update_target(target, model, tau)
    return {"w": target.kernel[...], "b": target.bias[...], "source_w": model.kernel[...]}

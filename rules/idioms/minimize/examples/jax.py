"""The same, as a compiled step."""
import jax.numpy as jnp
import optax
from flax import nnx


def loss_fn(model, batch):
    x, y = batch
    return jnp.mean(jnp.square(model(x) - y))


def main(data):
    model = nnx.Linear(5, 1, use_bias=False, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)

    @nnx.jit
    def step(model, optimizer, batch):
        loss, grads = nnx.value_and_grad(loss_fn)(model, batch)
        optimizer.update(model, grads)
        return loss

    losses = [step(model, optimizer, batch) for batch in zip(data["x"], data["y"])]
    return {"losses": jnp.stack(losses), "w": model.kernel[...]}

"""Each step returns the loss and the error beside the gradients, as auxiliary results."""
import jax.numpy as jnp
import optax
from flax import nnx


def compute(model, batch):
    x, y = batch
    gap = model(x) - y
    return {"loss": jnp.mean(jnp.square(gap)), "error": jnp.mean(jnp.abs(gap))}


@nnx.jit
def step(model, optimizer, batch):
    def loss_fn(model):
        results = compute(model, batch)
        return results["loss"], results

    grads, results = nnx.grad(loss_fn, has_aux=True)(model)
    optimizer.update(model, grads)
    return results


def main(data):
    model = nnx.Linear(3, 1, use_bias=False, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["weights"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    losses, errors = [], []
    for i in range(0, 24, 8):
        batch = data["images"][i : i + 8], data["targets"][i : i + 8]
        results = step(model, optimizer, batch)
        losses.append(results["loss"])
        errors.append(results["error"])
    return {"losses": jnp.stack(losses), "errors": jnp.stack(errors), "w": model.kernel[...]}

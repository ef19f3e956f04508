"""The same model trained by a compiled function that is called batch by batch."""
import jax.numpy as jnp
import optax
from flax import nnx


def loss_fn(model, x, y):
    return jnp.mean(jnp.square(model(x) - y))


@nnx.jit
def step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
    optimizer.update(model, grads)
    return loss


def main(data):
    model = nnx.Linear(4, 1, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["weights"])
    losses = []
    batches = [(data["images"][i : i + 8], data["targets"][i : i + 8]) for i in range(0, 32, 8)]
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    for x_batch, y_batch in batches:
        losses.append(step(model, optimizer, x_batch, y_batch))
    return {"losses": losses, "w": model.kernel[...], "b": model.bias[...]}

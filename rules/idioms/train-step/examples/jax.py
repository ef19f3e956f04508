"""The step is a compiled function of the model and a batch."""
import jax.numpy as jnp
import optax
from flax import nnx


def loss_fn(model, x, y):
    y_pred = model(x)
    return jnp.mean(jnp.square(y - y_pred)) + 0.1 * jnp.mean(jnp.abs(y_pred))


@nnx.jit
def train_step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
    optimizer.update(model, grads)
    return loss


def main(data):
    model = nnx.Linear(3, 1, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    for epoch in range(2):
        for i in range(0, 16, 8):
            train_step(model, optimizer, data["x"][i : i + 8], data["y"][i : i + 8])
    return {"w": model.kernel[...]}

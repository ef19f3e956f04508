"""The loop that `fit` was, around a compiled step."""
import jax.numpy as jnp
import optax
from flax import nnx


def batches(x, y, size):
    return [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]


def main(data):
    model = nnx.Linear(4, 1, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])

    def loss_fn(model, x, y):
        return jnp.mean(jnp.square(model(x) - y))

    @nnx.jit
    def train_step(model, optimizer, x, y):
        loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
        optimizer.update(model, grads)
        return loss

    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    for epoch in range(3):
        model.train()
        for x, y in batches(data["x"], data["y"], 8):
            loss = train_step(model, optimizer, x, y)
    model.eval()
    predictions = model(data["x"])
    return {"predictions": predictions, "w": model.kernel[...]}

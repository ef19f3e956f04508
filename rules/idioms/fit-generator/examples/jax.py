"""A loop over the same generator, around a compiled step."""
import itertools

import jax.numpy as jnp
import optax
from flax import nnx


def generate(x, y):
    while True:
        for start in range(0, len(x), 8):
            yield x[start : start + 8], y[start : start + 8]


def main(data):
    x, y = data["x"], data["y"]
    model = nnx.Linear(4, 1, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)

    def loss_fn(model, x, y):
        return jnp.mean(jnp.square(model(x) - y))

    @nnx.jit
    def train_step(model, optimizer, x, y):
        loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
        optimizer.update(model, grads)
        return loss

    batches = generate(x, y)
    for epoch in range(2):
        model.train()
        for x, y in itertools.islice(batches, 3):
            loss = train_step(model, optimizer, x, y)

    batches = generate(data["x"], data["y"])
    model.eval()
    outputs = jnp.concatenate([model(x) for x, *_ in itertools.islice(batches, 3)])
    return {"outputs": outputs, "w": model.kernel[...]}

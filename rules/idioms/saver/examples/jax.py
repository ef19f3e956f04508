"""The same with Orbax; the optimizer counts the steps."""
import os

import jax.numpy as jnp
import optax
import orbax.checkpoint as ocp
from flax import nnx


def new():
    model = nnx.Linear(3, 1, use_bias=False, rngs=nnx.Rngs(0))
    return model, nnx.Optimizer(model, optax.adam(0.1, eps=1e-7), wrt=nnx.Param)


def train(model, optimizer, x, y):
    grads = nnx.grad(lambda model: jnp.mean(jnp.square(model(x) - y)))(model)
    optimizer.update(model, grads)


def main(data):
    path = "model"
    model, optimizer = new()
    model.kernel[...] = jnp.asarray(data["w"])
    for i in range(2):
        train(model, optimizer, data["x"][i], data["y"][i])
    checkpointer = ocp.StandardCheckpointer()
    checkpointer.save(os.path.abspath("model"), nnx.state((model, optimizer)))
    checkpointer.wait_until_finished()

    model, optimizer = new()
    state = checkpointer.restore(os.path.abspath(path), nnx.state((model, optimizer)))
    nnx.update((model, optimizer), state)
    for i in range(2, 4):
        train(model, optimizer, data["x"][i], data["y"][i])
    return {"w": model.kernel[...], "step": int(optimizer.step[...])}

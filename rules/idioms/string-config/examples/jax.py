"""Functions and an optimizer, each an object."""
import jax.numpy as jnp
import optax
from flax import nnx


def main(data):
    activation = nnx.relu
    rngs = nnx.Rngs(0)
    model = nnx.Sequential(nnx.Linear(3, 4, rngs=rngs), activation, nnx.Linear(4, 1, rngs=rngs))
    model.layers[0].kernel[...] = jnp.asarray(data["w1"])
    model.layers[2].kernel[...] = jnp.asarray(data["w2"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.01), wrt=nnx.Param)
    loss_fn = lambda model, x, y: jnp.mean(optax.squared_error(model(x), y))
    losses = []
    for epoch in range(3):
        loss, grads = nnx.value_and_grad(loss_fn)(model, data["x"], data["y"])
        optimizer.update(model, grads)
        losses.append(loss)
    return {"losses": jnp.stack(losses), "w1": model.layers[0].kernel[...]}

"""The optimizer counts its updates, and so does the schedule."""
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx


@nnx.jit
def train(model, optimizer, batch):
    x, y = batch
    grads = nnx.grad(lambda model: jnp.mean(jnp.square(model(x) - y)))(model)
    optimizer.update(model, grads)


def main(data):
    model = nnx.Linear(3, 1, use_bias=False, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    optimizer = nnx.Optimizer(model, optax.sgd(optax.exponential_decay(0.1, 1, 0.5)), wrt=nnx.Param)
    batches = zip(data["x"], data["y"])
    steps = []
    for batch in batches:
        train(model, optimizer, batch)
        step = int(optimizer.step[...])
        steps.append(step)
    return {"steps": np.array(steps), "w": model.kernel[...]}

"""Three steps, and the outputs of the averaged weights."""
import jax
import jax.numpy as jnp
import optax
from flax import nnx


def main(data):
    model = nnx.Linear(4, 1, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    batches = [(data["x"][i : i + 8], data["y"][i : i + 8]) for i in range(0, 24, 8)]

    @nnx.jit
    def train_step(model, optimizer, x, y):
        grads = nnx.grad(lambda model: jnp.mean(jnp.square(model(x) - y)))(model)
        optimizer.update(model, grads)

    averaged = jax.tree.map(jnp.copy, nnx.state(model, nnx.Param))
    for step, (x, y) in enumerate(batches):
        train_step(model, optimizer, x, y)
        averaged = optax.incremental_update(nnx.state(model, nnx.Param), averaged, 1 - 0.9)
    w = model.kernel[...]
    nnx.update(model, averaged)
    model.eval()
    outputs = model(data["x"])
    return {"outputs": outputs, "w": w}

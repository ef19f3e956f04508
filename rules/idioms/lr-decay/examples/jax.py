"""Five steps that the optimizer counts."""
import jax.numpy as jnp
import optax
from flax import nnx


def main(data):
    model = nnx.Linear(4, 1, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    schedule = optax.exponential_decay(0.1, 2, 0.5, staircase=True)
    optimizer = nnx.Optimizer(model, optax.sgd(schedule), wrt=nnx.Param)

    @nnx.jit
    def train_step(model, optimizer, x, y):
        grads = nnx.grad(lambda model: jnp.mean(jnp.square(model(x) - y)))(model)
        optimizer.update(model, grads)

    for i in range(0, 20, 4):
        train_step(model, optimizer, data["x"][i : i + 4], data["y"][i : i + 4])
    return {"w": model.kernel[...], "b": model.bias[...]}

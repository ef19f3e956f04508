"""The forward pass updates the running averages, and `nnx.jit` carries them out."""
import jax.numpy as jnp
import optax
from flax import nnx


class Model(nnx.Module):
    def __init__(self, *, rngs):
        self.norm = nnx.BatchNorm(4, momentum=0.9, epsilon=1e-3, rngs=rngs)
        self.dense = nnx.Linear(4, 1, use_bias=False, rngs=rngs)

    def __call__(self, inputs):
        return self.dense(self.norm(inputs))


def loss_fn(outputs, targets):
    return jnp.mean(jnp.square(outputs - targets))


@nnx.jit
def step(model, optimizer, inputs, targets):
    def loss_of(model):
        return loss_fn(model(inputs), targets)

    loss, grads = nnx.value_and_grad(loss_of)(model)
    optimizer.update(model, grads)
    return loss


def main(data):
    model = Model(rngs=nnx.Rngs(0))
    model.dense.kernel[...] = jnp.asarray(data["weights"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.05), wrt=nnx.Param)
    losses = []
    model.train()
    for inputs, targets in zip(data["inputs"], data["targets"]):
        loss = step(model, optimizer, inputs, targets)
        losses.append(loss)
    return {"losses": jnp.stack(losses), "moving_mean": model.norm.mean[...], "w": model.dense.kernel[...]}

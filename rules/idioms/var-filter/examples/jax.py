"""Only the weights of the head are trained."""
import jax
import jax.numpy as jnp
import optax
from flax import nnx


class Model(nnx.Module):
    def __init__(self, *, rngs):
        self.encoder = nnx.Linear(4, 3, use_bias=False, rngs=rngs)
        self.head = nnx.Linear(3, 1, use_bias=False, rngs=rngs)

    def __call__(self, x):
        return self.head(jnp.tanh(self.encoder(x)))


def main(data):
    model = Model(rngs=nnx.Rngs(0))
    model.encoder.kernel[...], model.head.kernel[...] = jnp.asarray(data["encoder"]), jnp.asarray(data["head"])

    def loss_fn(model):
        return jnp.mean(jnp.square(model(data["inputs"]) - data["targets"]))

    part = nnx.All(nnx.Param, nnx.PathContains("head"))
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=part)
    for _ in range(3):
        grads = nnx.grad(loss_fn, argnums=nnx.DiffState(0, part))(model)
        optimizer.update(model, grads)
    trained = len(jax.tree.leaves(nnx.state(model, part)))
    return {"encoder": model.encoder.kernel[...], "head": model.head.kernel[...], "trained": trained}

"""A discriminator that is made once and called twice."""
import jax
import jax.numpy as jnp
from flax import nnx


class Discriminator(nnx.Module):
    def __init__(self, *, rngs):
        self.dense = nnx.Linear(3, 1, use_bias=False, rngs=rngs)

    def __call__(self, x):
        return self.dense(x)


def main(data):
    real, fake = jnp.asarray(data["real"]), jnp.asarray(data["fake"])
    discriminator = Discriminator(rngs=nnx.Rngs(0))
    discriminator.dense.kernel[...] = jnp.asarray(data["weights"])
    first = discriminator(real)
    second = discriminator(fake)
    grads = nnx.grad(lambda module: module(real).mean() - module(fake).mean())(discriminator)
    count = len(jax.tree.leaves(nnx.state(discriminator, nnx.Param)))
    return {"real": first, "fake": second, "gradient": grads["dense"]["kernel"][...], "count": count}

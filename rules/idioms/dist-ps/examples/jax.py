"""The same over a mesh of devices, here four: arrays are cut over them, and the compiler averages the gradients."""
import itertools

import jax
import jax.numpy as jnp
import optax
from flax import nnx


@nnx.jit
def train_step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(lambda model: jnp.mean(jnp.square(model(x) - y)))(model)
    optimizer.update(model, grads)
    return loss


def main(data):
    jax.config.update("jax_num_cpu_devices", 4)
    model = nnx.Linear(4, 1, use_bias=False, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["kernel"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    batches = itertools.repeat((data["x"], data["y"]), 5)

    mesh = jax.make_mesh((jax.device_count(),), ("data",))
    everywhere = jax.NamedSharding(mesh, jax.P())
    nnx.update((model, optimizer), jax.device_put(nnx.state((model, optimizer)), everywhere))
    for batch in batches:
        batch = jax.device_put(batch, jax.NamedSharding(mesh, jax.P("data")))
        assert len(batch[0].sharding.device_set) == 4
        train_step(model, optimizer, *batch)
    return {"kernel": model.kernel[...]}

"""The same: what stood under the tape is a function, and its gradients are another."""
import jax.numpy as jnp
import optax
from flax import nnx


def loss_fn(model, *batch):
    return jnp.mean(jnp.square(model(batch[0]) - batch[1]))


@nnx.jit
def train_step(model, optimizer, *batch):
    loss, grads = nnx.value_and_grad(loss_fn)(model, *batch)
    optimizer.update(model, grads)
    return loss


def main(data):
    model = nnx.Linear(3, 1, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    tx = optax.adam(0.1, eps=1e-7)
    tx = optax.chain(optax.clip_by_global_norm(1.0), tx)
    optimizer = nnx.Optimizer(model, tx, wrt=nnx.Param)
    losses = [train_step(model, optimizer, x, y) for x, y in zip(data["x"], data["y"])]
    return {"losses": jnp.stack(losses), "w": model.kernel[...], "b": model.bias[...]}

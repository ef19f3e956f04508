"""Two steps in float16, with a scaled loss."""
import jax
import jax.numpy as jnp
import optax
from flax import nnx


def main(data):
    model = nnx.Linear(4, 1, dtype=jnp.float16, param_dtype=jnp.float32, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)

    scale = 2.0**15

    def loss_fn(model, x, y):
        return scale * jnp.mean(jnp.square(model(x).astype(jnp.float32) - y))

    @nnx.jit
    def train_step(model, optimizer, x, y):
        loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
        grads = jax.tree.map(lambda g: g / scale, grads)
        optimizer.update(model, grads)
        return loss / scale

    x, y = data["x"], data["y"]
    for start in (0, 8):
        train_step(model, optimizer, x[start : start + 8], y[start : start + 8])
    return {"w": model.kernel[...]}

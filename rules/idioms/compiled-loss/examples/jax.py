import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx


def loss_fn(model, x, y):
    return jnp.mean((model(x) - y) ** 2)


def main(data):
    model = nnx.Linear(3, 1, use_bias=False, kernel_init=nnx.initializers.zeros, rngs=nnx.Rngs(0))
    optimizer = nnx.Optimizer(model, optax.sgd(0.05), wrt=nnx.Param)
    losses = []
    for _ in range(2):
        total = 0.0
        for x, y in zip(data['x'].reshape(8, 8, 3), data['y'].reshape(8, 8, 1)):
            loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
            total += float(loss) * len(x)
            optimizer.update(model, grads)
        losses.append(total / len(data['x']))
    return {'loss': losses, 'kernel': np.asarray(model.kernel[...])}

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx


class Scale(nnx.Module):
    def __init__(self):
        self.kernel = nnx.Param(jnp.asarray(jnp.ones([3, 1])))

    def __call__(self, inputs):
        return jnp.matmul(inputs, self.kernel[...])


def main(data):
    model = Scale()
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    for _ in range(3):
        for at in range(0, 32, 8):
            x, y = data['x'][at : at + 8], data['y'][at : at + 8]
            grads = nnx.grad(lambda m: jnp.mean((m(x) - y) ** 2))(model)
            optimizer.update(model, grads)
    params = jax.tree.leaves(nnx.state(model, nnx.Param))
    return {'kernel': np.asarray(model.kernel[...]), 'trained': len(params)}

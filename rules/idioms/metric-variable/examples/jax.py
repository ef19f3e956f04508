import jax.numpy as jnp
import optax
from flax import nnx


class Batches(nnx.Metric):
    def __init__(self):
        self.total = nnx.Variable(jnp.zeros(()))

    def reset(self):
        self.total[...] = jnp.zeros(())

    def update(self):
        self.total[...] += 1.0

    def compute(self):
        return self.total[...]


def main(data):
    model, batches, history = nnx.Linear(3, 1, rngs=nnx.Rngs(0)), Batches(), []
    optimizer = nnx.Optimizer(model, optax.sgd(0.01), wrt=nnx.Param)
    for _ in range(3):
        batches.reset()
        for x, y in zip(data['x'].reshape(4, 16, 3), data['y'].reshape(4, 16, 1)):
            grads = nnx.grad(lambda m: jnp.mean((m(x) - y) ** 2))(model)
            optimizer.update(model, grads)
            batches.update()
        history.append(float(batches.compute()))
    return {'batches': history}

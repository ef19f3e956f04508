"""Lines run in their order in a compiled function too: count, then compute."""
import jax.numpy as jnp
from flax import nnx


class Counted(nnx.Module):
    def __init__(self):
        self.counter = nnx.Variable(jnp.zeros(()))


@nnx.jit
def run(model, inputs):
    model.counter[...] += 1.0
    return inputs * model.counter


def main(data):
    model = Counted()
    results = [run(model, data["x"]) for _ in range(3)]
    return {"results": jnp.stack(results), "counter": model.counter[...]}

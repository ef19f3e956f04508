"""Two totals, divided at the end."""
import jax.numpy as jnp
from flax import nnx


def main(data):
    model = nnx.Linear(4, 3, use_bias=False, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    batches = [(data["x"][i : i + 4], data["y"][i : i + 4]) for i in (0, 4, 8)]

    correct, seen = 0, 0
    model.eval()
    for inputs, labels in batches:
        predictions = jnp.argmax(model(inputs), axis=-1)
        correct += jnp.sum(predictions == labels)
        seen += len(labels)
    accuracy = correct / seen
    return {"accuracy": accuracy}

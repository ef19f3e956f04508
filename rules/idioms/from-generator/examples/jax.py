"""The same in plain Python: the generator's items, stacked."""
import itertools

import jax
import jax.numpy as jnp
import numpy as np


def generator():
    for i in range(10):
        yield np.full([3], i, "float32"), np.int32(i)


def batches(size):
    items = generator()
    while batch := list(itertools.islice(items, size)):
        yield jax.tree.map(lambda *each: np.stack(each), *batch)


def main(data):
    features, labels = zip(*batches(4))
    return {"features": jnp.concatenate(features), "labels": jnp.concatenate(labels), "batches": len(labels)}

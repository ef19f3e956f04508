"""The same in plain Python: the generator's items, stacked, as `fit` takes them."""
import itertools

import keras
import numpy as np


def generator():
    for i in range(10):
        yield np.full([3], i, "float32"), np.int32(i)


def batches(size):
    items = generator()
    while batch := list(itertools.islice(items, size)):
        yield keras.tree.map_structure(lambda *each: np.stack(each), *batch)


def main(data):
    features, labels = zip(*batches(4))
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(batches(4))
    return {"features": np.concatenate(features), "labels": np.concatenate(labels), "batches": len(labels)}

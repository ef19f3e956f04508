import numpy as np


def data():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(8, 4)).astype("float32")
    return {"x": x, "y": x.sum(axis=1, keepdims=True), "kernel": rng.normal(size=(4, 1)).astype("float32")}

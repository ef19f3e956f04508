import numpy as np


def data():
    return {"w": np.random.default_rng(9).normal(size=(2, 3, 1)).astype("float32")}

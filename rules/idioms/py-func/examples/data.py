import numpy as np


def data():
    return {"x": np.random.default_rng(0).normal(size=(3, 4)).astype("float32")}

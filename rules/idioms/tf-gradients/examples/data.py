import numpy as np


def data():
    return {"x": np.random.default_rng(8).normal(size=(4, 3)).astype("float32")}

import numpy as np


def data():
    return {"images": np.random.default_rng(0).normal(size=(6, 2, 3)).astype("float32")}

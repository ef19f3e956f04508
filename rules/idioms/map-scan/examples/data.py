import numpy as np


def data():
    return {"rows": np.random.default_rng(0).normal(size=(5, 3)).astype("float32")}

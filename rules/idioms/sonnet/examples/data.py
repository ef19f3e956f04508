import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {
        "x": rng.normal(size=(2, 4)).astype("float32"),
        "hidden": rng.normal(size=(4, 3)).astype("float32"),
        "output": rng.normal(size=(3, 2)).astype("float32"),
    }

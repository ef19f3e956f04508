import numpy as np


def data():
    rng = np.random.default_rng(7)
    return {
        "x": rng.normal(size=(4, 8, 3)).astype("float32"),
        "y": rng.normal(size=(4, 8, 1)).astype("float32"),
        "w": rng.normal(size=(3, 1)).astype("float32"),
    }

import numpy as np


def data():
    rng = np.random.default_rng(3)
    return {
        "x": rng.normal(size=(4, 8, 5)).astype("float32"),
        "y": (10 * rng.normal(size=(4, 8, 1))).astype("float32"),
        "w": rng.normal(size=(5, 1)).astype("float32"),
    }

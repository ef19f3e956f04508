import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {
        "x": rng.normal(size=(10, 4)).astype("float32"),
        "y": rng.integers(0, 3, size=10),
        "w": rng.normal(size=(4, 3)).astype("float32"),
    }

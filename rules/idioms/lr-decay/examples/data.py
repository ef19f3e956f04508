import numpy as np


def data():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(24, 4)).astype("float32")
    return {
        "x": x,
        "y": (x @ np.array([[1.0], [-2.0], [0.5], [0.0]], "float32") + 0.3).astype("float32"),
        "w": rng.normal(size=(4, 1)).astype("float32"),
    }

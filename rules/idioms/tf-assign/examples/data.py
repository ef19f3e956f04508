import numpy as np


def data():
    rng = np.random.default_rng(8)
    return {
        "source_w": rng.normal(size=(3, 2)).astype("float32"),
        "source_b": rng.normal(size=2).astype("float32"),
        "target_w": rng.normal(size=(3, 2)).astype("float32"),
        "target_b": rng.normal(size=2).astype("float32"),
    }

import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {
        "y_true": (rng.random((4, 5)) > 0.5).astype("float32"),
        "y_pred": rng.random((4, 5)).astype("float32"),
    }

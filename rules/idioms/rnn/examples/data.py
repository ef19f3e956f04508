import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {
        "x": rng.normal(size=(2, 4, 3)).astype("float32"),
        "lengths": np.array([4, 2], "int32"),
        # TensorFlow 1 keeps [inputs; state] as rows and the gates i, j, f, o as columns.
        "kernel": rng.normal(size=(8, 20)).astype("float32"),
        "bias": rng.normal(size=(20,)).astype("float32"),
    }

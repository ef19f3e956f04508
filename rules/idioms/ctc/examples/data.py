import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {
        "logits": rng.normal(size=(8, 2, 5)).astype("float32"),
        "lengths": np.array([8, 6], "int32"),
        "labels": np.array([[1, 2, 2], [0, 3, 0]], "int32"),
        "label_lengths": np.array([3, 2], "int32"),
    }

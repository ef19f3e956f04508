import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {"images": rng.integers(0, 256, size=(5, 4)).astype("uint8"), "labels": np.arange(5)}

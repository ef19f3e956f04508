import numpy as np


def data():
    return {"images": np.random.default_rng(0).integers(0, 256, size=(6, 8, 8, 3)).astype("uint8")}

import numpy as np


def data():
    rng = np.random.default_rng(3)
    return {"inputs": rng.normal(size=(6, 4)).astype("float32")}

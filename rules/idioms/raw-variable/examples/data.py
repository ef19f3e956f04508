import numpy as np


def data():
    rng = np.random.default_rng(14)
    return {"inputs": rng.normal(size=(6, 4)).astype("float32"), "targets": rng.normal(size=(6, 2)).astype("float32")}

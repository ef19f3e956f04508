import numpy as np


def data():
    rng = np.random.default_rng(11)
    return {"inputs": rng.normal(size=(4, 3)).astype("float32"), "weights": rng.normal(size=(3, 2)).astype("float32")}

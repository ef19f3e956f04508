import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {"x": rng.normal(size=(2, 3)).astype("float32"), "w": rng.normal(size=(3, 4)).astype("float32")}

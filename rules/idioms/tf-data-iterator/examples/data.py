import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {"images": rng.normal(size=(10, 3)).astype("float32"), "labels": rng.normal(size=(10,)).astype("float32")}

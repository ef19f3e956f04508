import numpy as np


def data():
    rng = np.random.default_rng(9)
    return {"y": rng.normal(size=6).astype("float32"), "target": rng.normal(size=6).astype("float32")}

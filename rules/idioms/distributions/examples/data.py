import numpy as np


def data():
    rng = np.random.default_rng(0)
    return {"loc": rng.normal(size=3).astype("float32"), "scale": np.array([0.5, 1.0, 2.0], "float32"), "x": rng.normal(size=3).astype("float32")}

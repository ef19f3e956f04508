import numpy as np


def data():
    return {"losses": np.array([2.0, 1.0, 0.5], "float32")}

import numpy as np


def data():
    return {"x": np.arange(1, 7, dtype="float32")}

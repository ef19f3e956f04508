import numpy as np


def data():
    return {"x": np.arange(6, dtype="float32").reshape(2, 3)}

import numpy as np


def data():
    return {"x": np.array([[0.5, -1.0], [2.0, 0.25], [3.0, 1.0]], "float32")}

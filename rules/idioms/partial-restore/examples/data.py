import numpy as np


def data():
    rng = np.random.default_rng(3)

    def normal(*shape):
        return rng.normal(size=shape).astype("float32")

    return {"x": normal(4, 3), "body": normal(3, 6), "old_head": normal(6, 5), "new_head": normal(6, 2)}

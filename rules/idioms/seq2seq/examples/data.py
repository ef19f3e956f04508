import numpy as np


def data():
    rng = np.random.default_rng(0)
    shapes = {
        "memory": (2, 4, 3),
        "targets": (2, 5, 2),
        "attention": (6, 3),
        "kernel": (5, 12),
        "recurrent": (3, 12),
        "bias": (12,),
        "score": (3, 1),
        "query": (3, 3),
        "key": (3, 3),
        "output": (3, 5),
        "output_bias": (5,),
    }
    return {name: rng.normal(size=shape).astype("float32") for name, shape in shapes.items()} | {
        "lengths": np.array([4, 2])
    }

"""`keras.ops.cond` on every backend."""
import keras
import numpy as np


def branch(x):
    y = keras.ops.cond(keras.ops.sum(x) > 0, lambda: keras.ops.square(x), lambda: -x)
    return y


def main(data):
    rows = [keras.ops.convert_to_tensor(row) for row in data["rows"]]
    values = [keras.ops.convert_to_numpy(branch(x)) for x in rows]
    # Keras has no gradient of its own: by hand, from what the branches are.
    slopes = [2 * row if row.sum() > 0 else -np.ones_like(row) for row in data["rows"]]
    return {"y": values, "slope": slopes}

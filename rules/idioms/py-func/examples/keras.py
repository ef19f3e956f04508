"""The function, called where code runs line by line."""
import keras
import numpy as np


def ranks(rows):
    return np.argsort(np.argsort(rows, axis=1), axis=1).astype("float32")


def main(data):
    x = keras.ops.convert_to_tensor(data["x"])
    y = keras.ops.convert_to_tensor(ranks(*[keras.ops.convert_to_numpy(each) for each in [x]]))
    return {"y": y * 2.0}

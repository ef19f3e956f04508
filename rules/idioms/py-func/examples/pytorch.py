"""The function, called."""
import numpy as np
import torch


def ranks(rows):
    return np.argsort(np.argsort(rows, axis=1), axis=1).astype("float32")


def main(data):
    x = torch.as_tensor(data["x"])
    y = torch.as_tensor(ranks(*[each.numpy(force=True) for each in [x]]), dtype=torch.float32)
    return {"y": y * 2.0}

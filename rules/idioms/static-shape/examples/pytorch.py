"""The sizes of a tensor are a tuple of integers; a module is told them when it is made."""
import torch
from torch import nn


class Dense(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.w = nn.Parameter(torch.as_tensor(weights))

    def forward(self, x):
        _, height, width = x.shape
        return x.reshape(-1, height * width) @ self.w


def main(data):
    x = torch.as_tensor(data["images"])
    return {"out": Dense(data["weights"])(x), "rank": x.ndim}

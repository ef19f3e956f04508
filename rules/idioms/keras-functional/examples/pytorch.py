"""Layers in the constructor, calls in `forward`."""
import torch
import torch.nn.functional as F
from torch import nn


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.score = nn.Linear(3, 3), nn.Linear(3, 1)

    def forward(self, x):
        score = self.score(x + F.relu(self.hidden(x)))
        return score


def main(data):
    model = Residual()
    with torch.no_grad():
        for layer, name in ((model.hidden, "w1"), (model.score, "w2")):
            layer.weight.copy_(torch.as_tensor(data[name]).T)
            layer.bias.zero_()
    return {"out": model(torch.as_tensor(data["x"]))}

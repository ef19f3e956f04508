"""The layer of PyTorch."""
import torch
import torch.nn.functional as F
from torch import nn


def main(data):
    layer = nn.Linear(3, 4)
    with torch.no_grad():
        layer.weight.copy_(torch.as_tensor(data["w"]).T)
        layer.bias.zero_()
    return {"y": F.relu(layer(torch.as_tensor(data["x"])))}

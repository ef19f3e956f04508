"""A chain of modules that grows."""
import torch
from torch import nn


def main(data):
    model = nn.Sequential()
    model.append(nn.Sequential(nn.Linear(3, 4), nn.ReLU()))
    model.append(nn.Linear(4, 1))
    with torch.no_grad():
        for layer, name in ((model[0][0], "w1"), (model[1], "w2")):
            layer.weight.copy_(torch.as_tensor(data[name]).T)
            layer.bias.zero_()
    return {"out": model(torch.as_tensor(data["x"]))}

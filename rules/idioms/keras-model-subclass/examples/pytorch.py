"""The same class as a module, told the size of its input."""
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self, units):
        super().__init__()
        self.hidden = nn.Linear(3, units)
        self.score = nn.Linear(units, 1)

    def forward(self, x):
        return self.score(F.relu(self.hidden(x)))


def main(data):
    model = Net(4)
    with torch.no_grad():
        for layer, name in ((model.hidden, "w1"), (model.score, "w2")):
            layer.weight.copy_(torch.as_tensor(data[name]).T)
            layer.bias.zero_()
    return {"out": model(torch.as_tensor(data["x"]))}

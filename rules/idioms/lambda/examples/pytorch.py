"""The function, called in `forward`."""
import torch
import torch.nn.functional as F
from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = nn.Linear(4, 3)

    def forward(self, inputs):
        inputs = self.dense(inputs)
        function = lambda t: F.normalize(t, dim=-1, eps=1e-6)

        outputs = function(inputs)
        return outputs


def main(data):
    model = Network()
    with torch.no_grad():
        model.dense.weight.copy_(torch.as_tensor(data["w"]).T)
        model.dense.bias.zero_()
        return {"outputs": model(torch.as_tensor(data["x"]))}

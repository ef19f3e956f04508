"""Weights and data are moved to the CPU."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(3, 2, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["weights"]).T)
    inputs = torch.as_tensor(data["inputs"])
    device = torch.device("cpu")
    model.to(device)
    outputs = model(inputs.to(device))
    return {"outputs": outputs}

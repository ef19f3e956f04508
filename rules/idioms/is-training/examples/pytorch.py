"""The mode is set once for the whole model."""
import torch
from torch import nn


def main(data):
    model = nn.Sequential(nn.BatchNorm1d(3, momentum=0.0, eps=1e-3), nn.Dropout(0.0), nn.Linear(3, 2, bias=False))
    with torch.no_grad():
        model[2].weight.copy_(torch.as_tensor(data["weights"]).T)
    inputs = torch.as_tensor(data["inputs"])
    results = {}
    model.train()
    outputs = model(inputs)
    results["training"] = outputs
    model.eval()
    with torch.inference_mode():
        outputs = model(inputs)
    results["evaluation"] = outputs
    return results

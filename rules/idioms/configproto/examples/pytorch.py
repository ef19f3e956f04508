"""The model goes to the device that is there; memory grows by itself."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(3, 2, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["weights"]).T)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = model.to(device)
    return {"outputs": model(torch.as_tensor(data["inputs"], device=device))}

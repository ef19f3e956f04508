"""Two totals, divided at the end."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(4, 3, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
    x, y = torch.as_tensor(data["x"]), torch.as_tensor(data["y"])
    batches = [(x[i : i + 4], y[i : i + 4]) for i in (0, 4, 8)]

    correct, seen = 0, 0
    model.eval()
    with torch.no_grad():
        for inputs, labels in batches:
            predictions = model(inputs).argmax(dim=-1)
            correct += (predictions == labels).sum().item()
            seen += len(labels)
    accuracy = correct / seen
    return {"accuracy": accuracy}

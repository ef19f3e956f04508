"""The forward pass updates the running averages."""
import torch
from torch import nn


def main(data):
    norm = nn.BatchNorm1d(4, momentum=0.1, eps=1e-3)
    dense = nn.Linear(4, 1, bias=False)
    model = nn.Sequential(norm, dense)
    with torch.no_grad():
        dense.weight.copy_(torch.as_tensor(data["weights"]).T)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)

    def loss_fn(outputs, targets):
        return torch.mean(torch.square(outputs - targets))

    losses = []
    for inputs, targets in zip(torch.as_tensor(data["inputs"]), torch.as_tensor(data["targets"])):
        model.train()
        optimizer.zero_grad()
        loss = loss_fn(model(inputs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return {"losses": torch.stack(losses), "moving_mean": norm.running_mean, "w": dense.weight.T}

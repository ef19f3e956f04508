"""Losses are added up where they are made."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(3, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["weights"]).T)

    def loss_fn(outputs, targets):
        return torch.mean(torch.square(outputs - targets))

    outputs, targets = model(torch.as_tensor(data["inputs"])), torch.as_tensor(data["targets"])
    losses = [loss_fn(outputs, targets)]
    losses += [0.1 * model.weight.square().sum() / 2]
    loss = sum(losses)
    return {"loss": loss, "parameters": len(list(model.parameters()))}

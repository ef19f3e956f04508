"""Modules, an optimizer and a function, each an object."""
import torch
import torch.nn.functional as F
from torch import nn


def main(data):
    activation = nn.ReLU()
    model = nn.Sequential(nn.Linear(3, 4), activation, nn.Linear(4, 1))
    with torch.no_grad():
        for layer, name in ((model[0], "w1"), (model[2], "w2")):
            layer.weight.copy_(torch.as_tensor(data[name]).T)
            layer.bias.zero_()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    loss_fn = F.mse_loss
    x, y = torch.as_tensor(data["x"]), torch.as_tensor(data["y"])
    losses = []
    for epoch in range(3):
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return {"losses": losses, "w1": model[0].weight.T}

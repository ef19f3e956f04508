"""The same, as the lines of a loop."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(5, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = []
    for x, y in zip(torch.as_tensor(data["x"]), torch.as_tensor(data["y"])):
        loss = torch.mean(torch.square(model(x) - y))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return {"losses": torch.stack(losses), "w": model.weight.T}

"""The same: gradients are asked from the loss, and stay at the weights until they are cleared."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(3, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
        model.bias.zero_()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1, eps=1e-7)

    def train_step(x, y):
        model.train()
        optimizer.zero_grad()
        loss = torch.mean(torch.square(model(x) - y))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        return loss.detach()

    losses = [train_step(x, y) for x, y in zip(torch.as_tensor(data["x"]), torch.as_tensor(data["y"]))]
    return {"losses": torch.stack(losses), "w": model.weight.T, "b": model.bias}

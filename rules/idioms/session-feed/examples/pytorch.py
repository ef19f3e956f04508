"""The same model trained by a function that is called batch by batch."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(4, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["weights"]).T)
        model.bias.zero_()

    def loss_fn(x, y):
        return torch.mean(torch.square(model(x) - y))

    def step(x, y):
        model.train()
        optimizer.zero_grad()
        loss = loss_fn(x, y)
        loss.backward()
        optimizer.step()
        return loss.item()

    losses = []
    batches = zip(torch.as_tensor(data["images"]).split(8), torch.as_tensor(data["targets"]).split(8))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for x_batch, y_batch in batches:
        losses.append(step(x_batch, y_batch))
    return {"losses": losses, "w": model.weight.T, "b": model.bias}

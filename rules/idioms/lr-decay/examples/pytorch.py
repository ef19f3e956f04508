"""Five steps, each told to the scheduler."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(4, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
        model.bias.zero_()
    inputs, targets = torch.as_tensor(data["x"]), torch.as_tensor(data["y"])
    batches = [(inputs[i : i + 4], targets[i : i + 4]) for i in range(0, 20, 4)]

    def train_step(x, y):
        optimizer.zero_grad()
        torch.mean(torch.square(model(x) - y)).backward()
        optimizer.step()

    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
    for x, y in batches:
        train_step(x, y)
        scheduler.step()
    return {"w": model.weight.T, "b": model.bias}

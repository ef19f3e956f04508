"""The loop counts; the rate is a schedule of its own."""
import numpy as np
import torch
from torch import nn


def main(data):
    model = nn.Linear(3, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
    batches = zip(torch.as_tensor(data["x"]), torch.as_tensor(data["y"]))
    steps = []
    step = 0
    for batch in batches:
        x, y = batch
        optimizer.zero_grad()
        torch.mean(torch.square(model(x) - y)).backward()
        optimizer.step()
        scheduler.step()
        step += 1
        steps.append(step)
    return {"steps": np.array(steps), "w": model.weight.T}

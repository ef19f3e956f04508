"""A loop over the same generator."""
import itertools

import torch
import torch.nn.functional as F
from torch import nn


def generate(x, y):
    while True:
        for start in range(0, len(x), 8):
            yield x[start : start + 8], y[start : start + 8]


def main(data):
    x, y = data["x"], data["y"]
    model = nn.Linear(4, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
        model.bias.zero_()
    loss_fn = F.mse_loss
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    batches = generate(x, y)
    for epoch in range(2):
        model.train()
        for x, y in itertools.islice(batches, 3):
            optimizer.zero_grad()
            loss = loss_fn(model(torch.as_tensor(x)), torch.as_tensor(y))
            loss.backward()
            optimizer.step()

    batches = generate(data["x"], data["y"])
    model.eval()
    with torch.no_grad():
        outputs = torch.cat([model(torch.as_tensor(x)) for x, *_ in itertools.islice(batches, 3)])
    return {"outputs": outputs, "w": model.weight.T}

"""Two steps in float16, with a scaled loss."""
import torch
from torch import nn


def loss_fn(outputs, y):
    return (outputs.float() - y).square().mean()


def main(data):
    device = torch.device("cpu")
    model = nn.Linear(4, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
        model.bias.zero_()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    x, y = torch.as_tensor(data["x"]), torch.as_tensor(data["y"])
    batches = [(x[:8], y[:8]), (x[8:], y[8:])]

    scaler = torch.amp.GradScaler(device.type)
    for x, y in batches:
        optimizer.zero_grad()
        with torch.autocast(device.type, dtype=torch.float16):
            loss = loss_fn(model(x), y)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
    return {"w": model.weight.T}

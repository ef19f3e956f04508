"""Each step returns the loss and the error of its one forward pass by name."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(3, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["weights"]).T)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    def compute(batch):
        x, y = batch
        gap = model(x) - y
        return {"loss": torch.mean(torch.square(gap)), "error": torch.mean(torch.abs(gap))}

    def step(batch):
        optimizer.zero_grad()
        results = compute(batch)
        results["loss"].backward()
        optimizer.step()
        return {name: value.detach() for name, value in results.items()}

    losses, errors = [], []
    for batch in zip(torch.as_tensor(data["images"]).split(8), torch.as_tensor(data["targets"]).split(8)):
        results = step(batch)
        losses.append(results["loss"])
        errors.append(results["error"])
    return {"losses": torch.stack(losses), "errors": torch.stack(errors), "w": model.weight.T}

"""Three steps, and the outputs of the averaged model."""
import torch
from torch import nn


def main(data):
    model = nn.Linear(4, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
        model.bias.zero_()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    inputs, targets = torch.as_tensor(data["x"]), torch.as_tensor(data["y"])
    batches = [(inputs[i : i + 8], targets[i : i + 8]) for i in range(0, 24, 8)]

    def train_step(x, y):
        optimizer.zero_grad()
        torch.mean(torch.square(model(x) - y)).backward()
        optimizer.step()

    averaged = torch.optim.swa_utils.AveragedModel(
        model,
        avg_fn=lambda average, weight, _: torch.lerp(weight, average, 0.9),
    )
    averaged.update_parameters(model)  # before the first step
    for x, y in batches:
        train_step(x, y)
        averaged.update_parameters(model)
    averaged.eval()
    outputs = averaged(inputs)
    return {"outputs": outputs, "w": model.weight.T}

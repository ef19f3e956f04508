"""The layer as a module, trained for a few steps."""
import torch
from torch import nn


class Module(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones([4, 2]))
        self.b = nn.Parameter(torch.zeros([2]))

    def forward(self, inputs):
        return inputs @ self.w + self.b


def main(data):
    model = Module()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        outputs = model(torch.as_tensor(data["inputs"]))
        torch.mean(torch.square(outputs - torch.as_tensor(data["targets"]))).backward()
        optimizer.step()
    return {"w": model.w, "b": model.b}

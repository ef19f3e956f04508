"""The model is exported as a program; runtimes for small devices take it from there, and PyTorch runs it too."""
import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = nn.Linear(4, 2, bias=False)

    def forward(self, x):
        return torch.tanh(self.dense(x))


def main(data):
    model = Model()
    with torch.no_grad():
        model.dense.weight.copy_(torch.as_tensor(data["kernel"]).T)
    x = torch.as_tensor(data["x"])
    model.eval()
    program = torch.export.export(model, (x,))
    torch.export.save(program, "model.pt2")
    with torch.inference_mode():
        return {"y": torch.export.load("model.pt2").module()(x)}

"""The model is exported as a program that any PyTorch runs, without the code of its class."""
from pathlib import Path

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
    folder, x = "saved", torch.as_tensor(data["x"])
    model.eval()
    batch = torch.export.Dim("batch")
    program = torch.export.export(model, (x,), dynamic_shapes=({0: batch},))
    Path(folder).mkdir(parents=True, exist_ok=True)
    torch.export.save(program, Path(folder, "model.pt2"))
    loaded = torch.export.load(Path(folder, "model.pt2")).module()
    with torch.inference_mode():
        return {"y": torch.cat([loaded(x[:2]), loaded(x[2:])])}

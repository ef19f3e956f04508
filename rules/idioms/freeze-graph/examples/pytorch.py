"""The computation and the weights in one file, which runs without the code of the model."""
from pathlib import Path

import torch
from torch import nn


def main(data):
    model = nn.Sequential(nn.Linear(4, 2, bias=False), nn.Tanh())
    with torch.no_grad():
        model[0].weight.copy_(torch.as_tensor(data["kernel"]).T)
    x = torch.as_tensor(data["x"])
    model.eval()
    batch = torch.export.Dim("batch")
    program = torch.export.export(model, (x[:2],), dynamic_shapes=({0: batch},))
    Path("export").mkdir(parents=True, exist_ok=True)
    torch.export.save(program, Path("export", "model.pt2"))
    loaded = torch.export.load(Path("export", "model.pt2")).module()
    return {"y": loaded(x)}

"""The same with files that are named by the step."""
import pathlib

import torch
from torch import nn


def main(data):
    pathlib.Path("logs").mkdir()
    for step, value in enumerate(data["w"]):
        model = nn.Linear(3, 1, bias=False)
        with torch.no_grad():
            model.weight.copy_(torch.as_tensor(value).T)
        torch.save({"model": model.state_dict()}, f"logs/{step}.pt")
    model = nn.Linear(3, 1, bias=False)
    latest = max(pathlib.Path("logs").glob('*.pt'), key=lambda path: int(path.stem), default=None)
    if latest is not None:
        model.load_state_dict(torch.load(latest)['model'])
    return {"w": model.weight.T}

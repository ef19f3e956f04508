"""The same: the function runs without the decorator, too; `dynamic=True` compiles once for all sizes."""
import torch
from torch import nn


def main(data):
    w = nn.Parameter(torch.as_tensor(data["w"]))
    batches = [torch.as_tensor(x) for x in data["batches"]]

    @torch.compile(dynamic=True)
    def scores(*inputs):
        (x,) = inputs
        while torch.linalg.norm(x) > 1.0:
            x = x / 2.0
        return x @ w

    results = {f"before_{i}": scores(x) for i, x in enumerate(batches)}
    with torch.no_grad():
        w.mul_(2.0)
    results.update({f"after_{i}": scores(x) for i, x in enumerate(batches)})
    return results

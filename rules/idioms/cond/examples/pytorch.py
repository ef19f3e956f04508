"""A Python `if`: the value of the tensor is there."""
import torch


def branch(x):
    if torch.sum(x) > 0:
        y = torch.square(x)
    else:
        y = -x
    return y


def main(data):
    rows = [torch.tensor(row, requires_grad=True) for row in data["rows"]]
    found = [branch(x) for x in rows]
    for y in found:
        y.sum().backward()
    return {"y": torch.stack(found), "slope": torch.stack([x.grad for x in rows])}

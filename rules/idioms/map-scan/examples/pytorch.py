"""Comprehensions; the first runs faster as one `torch.vmap`."""
import itertools

import torch


def main(data):
    rows = torch.as_tensor(data["rows"])
    normed = torch.stack([elem / torch.sum(torch.abs(elem)) for elem in rows])
    smooth = torch.stack(list(itertools.accumulate(rows, lambda mean, row: 0.9 * mean + 0.1 * row, initial=torch.zeros(3)))[1:])
    assert torch.allclose(normed, torch.vmap(lambda row: row / torch.sum(torch.abs(row)))(rows))
    return {"normed": normed, "smooth": smooth}

"""A trained model (here a layer with given weights), frozen, with a new last layer; one step moves that layer alone."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def main(data):
    trained = nn.Linear(5, 4, bias=False)
    with torch.no_grad():
        trained.weight.copy_(torch.as_tensor(data["backbone"]).T)
    backbone = trained
    backbone.requires_grad_(False)
    model = nn.Sequential(backbone, nn.Linear(4, 2))
    with torch.no_grad():
        model[1].weight.copy_(torch.as_tensor(data["head"]).T)
        model[1].bias.zero_()
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1)
    x, y = torch.as_tensor(data["x"]), torch.as_tensor(data["y"]).long()
    F.cross_entropy(model(x), y).backward()
    optimizer.step()

    features = data["x"] @ data["backbone"]
    logits = features @ data["head"]
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    expected = data["head"] - 0.1 * features.T @ (p - np.eye(2)[data["y"]]) / 6
    np.testing.assert_allclose(model[1].weight.numpy(force=True).T, expected, atol=1e-5)
    np.testing.assert_array_equal(backbone.weight.numpy(force=True).T, data["backbone"])
    return {"head": model[1].weight.T}

"""The size of a tensor is an integer as soon as the tensor is there."""
import torch


def flatten(x):
    size, _, _ = x.shape
    flat = x.reshape(size, 6)
    return torch.cat([flat, torch.ones(size, 1)], dim=1)


def main(data):
    images = torch.as_tensor(data["images"])
    return {f"of_{n}": flatten(images[:n]) for n in (2, 6)}

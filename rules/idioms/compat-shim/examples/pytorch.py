"""The same without a switch."""
import torch


def main(data):
    return {"total": torch.sum(torch.square(torch.as_tensor(data["x"])), dim=1)}

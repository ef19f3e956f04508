"""The same with PyTorch's functions."""
import torch


def dice(y_true, y_pred):
    overlap = torch.sum(y_true * y_pred, dim=-1)
    size = torch.sum(y_true, dim=-1) + torch.sum(y_pred, dim=-1)
    return 2.0 * overlap / (size + 1e-7)


def main(data):
    return {"dice": dice(torch.as_tensor(data["y_true"]), torch.as_tensor(data["y_pred"]))}

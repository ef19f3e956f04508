"""Layers of Keras that no single function of PyTorch has: `Dot` and `PReLU`."""

import torch
import torch.nn.functional as F
from torch import nn


def keras_dot(inputs, axes, normalize=False):
    """`Dot(axes, normalize)(inputs)`: the batched product of two tensors over one axis of each; axis 0 is the batch."""
    first, second = inputs
    left, right = (axes, axes) if isinstance(axes, int) else axes
    if normalize:
        first, second = F.normalize(first, dim=left), F.normalize(second, dim=right)
    first, second = first.movedim(left, -1), second.movedim(right, -1)
    rows, columns = first.shape[1:-1], second.shape[1:-1]
    product = first.flatten(1, -2) if rows else first[:, None]
    other = second.flatten(1, -2) if columns else second[:, None]
    out = product @ other.transpose(1, 2)
    return out.reshape(out.shape[0], *(rows + columns or (1,)))


class PReLU(nn.Module):
    """`PReLU`: a slope for each value, from 0. `alpha_shape` is the shape without the batch, 1 where axes share."""

    def __init__(self, alpha_shape):
        super().__init__()
        self.alpha = nn.Parameter(torch.zeros(alpha_shape))

    def forward(self, inputs):
        return F.relu(inputs) - self.alpha * F.relu(-inputs)

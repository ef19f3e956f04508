"""Modules for `nn.Sequential`: a layer that keeps the channels last around it, and one that is called in its own way."""
import torch.nn as nn


class ChannelsLast(nn.Module):
    """A layer of PyTorch, which wants the channels behind the batch, between tensors with the channels last."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, inputs):
        return self.layer(inputs.movedim(-1, 1)).movedim(1, -1)


class Called(nn.Module):
    """A function, or a layer and how it is called: `Called(nn.Linear(3, 2), lambda layer, inputs: layer(inputs).relu())`."""

    def __init__(self, layer, how=lambda layer, inputs: layer(inputs)):
        super().__init__()
        self.layer = layer
        self.how = how

    def forward(self, inputs):
        return self.how(self.layer, inputs)

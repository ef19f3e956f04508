"""Initial values of a layer's weights, in one expression."""

from torch import nn


def initialised(layer, weight, bias=nn.init.zeros_):
    """The layer, its weight and bias filled by two functions of `torch.nn.init`."""
    weight(layer.weight)
    if getattr(layer, "bias", None) is not None:
        bias(layer.bias)
    return layer

"""Initial values of a layer's weights, in one expression."""

from torch import nn


def initialised(layer, weight=nn.init.xavier_uniform_, bias=nn.init.zeros_):
    """The layer, its weight and bias filled by two functions of `torch.nn.init`; the defaults are those of Keras."""
    weight(layer.weight)
    if getattr(layer, "bias", None) is not None:
        bias(layer.bias)
    return layer

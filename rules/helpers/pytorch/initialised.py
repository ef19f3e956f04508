"""Initial values of a layer's weights, in one expression."""

from torch import nn


def initialised(layer, weight=None, bias=nn.init.zeros_):
    """The layer, its weight and bias filled by two functions of `torch.nn.init`; the defaults are those of Keras."""
    if weight is None:
        weight = nn.init.xavier_uniform_ if layer.weight.dim() > 1 else nn.init.ones_
    weight(layer.weight)
    if getattr(layer, "bias", None) is not None:
        bias(layer.bias)
    return layer


def affine(norm, scale=True, center=True):
    """The normalisation without a scale, which stays 1, or without a shift, which stays 0."""
    norm.weight.requires_grad_(scale)
    norm.bias.requires_grad_(center)
    return norm

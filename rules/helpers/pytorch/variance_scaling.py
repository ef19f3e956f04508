"""TensorFlow's variance scaling, whose normals are cut off at two standard deviations."""

import math

import torch


def variance_scaling_(weight, scale=1.0, mode="fan_in", distribution="truncated_normal", generator=None):
    """Fills a weight of PyTorch's layout (out, in, ...)."""
    fan_in, fan_out = torch.nn.init._calculate_fan_in_and_fan_out(weight)
    fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[mode]
    std = math.sqrt(scale / max(1.0, fan))
    with torch.no_grad():
        if distribution == "uniform":
            return weight.uniform_(-math.sqrt(3) * std, math.sqrt(3) * std, generator=generator)
        if distribution == "untruncated_normal":
            return weight.normal_(0.0, std, generator=generator)
        std /= 0.87962566103423978
        return torch.nn.init.trunc_normal_(weight, std=std, a=-2 * std, b=2 * std, generator=generator)

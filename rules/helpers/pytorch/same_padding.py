"""Convolution and pooling with TensorFlow's SAME padding, which puts the odd pixel at the end.

Functions take and give NHWC images and HWIO kernels, as `tf.nn` does; modules are NCHW, as `torch.nn` is.
"""

import torch
import torch.nn.functional as F
from torch import nn


def same_padding(size, kernel, stride, dilation=1):
    """The pixels TensorFlow adds before and after one axis of `size`."""
    total = max((-(-size // stride) - 1) * stride + (kernel - 1) * dilation + 1 - size, 0)
    return total // 2, total - total // 2


def pad_same(images, kernel, stride, dilation=(1, 1), value=0.0):
    """Pads NCHW images as SAME does."""
    top, bottom = same_padding(images.shape[-2], kernel[0], stride[0], dilation[0])
    left, right = same_padding(images.shape[-1], kernel[1], stride[1], dilation[1])
    return F.pad(images, (left, right, top, bottom), value=value)


def _pair(value):
    """Height and width of a number, of both, or of one number for each axis of NHWC."""
    if isinstance(value, int):
        return value, value
    return tuple(value)[1:3] if len(value) == 4 else tuple(value)


def conv2d_same(images, filters, strides=(1, 1), dilations=(1, 1)):
    """`tf.nn.conv2d(images, filters, strides, 'SAME', dilations=dilations)` of NHWC images and an HWIO kernel."""
    strides, dilations = _pair(strides), _pair(dilations)
    padded = pad_same(images.permute(0, 3, 1, 2), filters.shape[:2], strides, dilations)
    out = F.conv2d(padded, filters.permute(3, 2, 0, 1), stride=strides, dilation=dilations)
    return out.permute(0, 2, 3, 1)


def max_pool2d_same(images, window, strides):
    """`tf.nn.max_pool2d(images, window, strides, 'SAME')` of NHWC images."""
    window, strides = _pair(window), _pair(strides)
    padded = pad_same(images.permute(0, 3, 1, 2), window, strides, value=float("-inf"))
    return F.max_pool2d(padded, window, strides).permute(0, 2, 3, 1)


def avg_pool2d_same(images, window, strides):
    """`tf.nn.avg_pool2d(images, window, strides, 'SAME')` of NHWC images: padding does not count."""
    window, strides = _pair(window), _pair(strides)
    nchw = images.permute(0, 3, 1, 2)
    total = F.avg_pool2d(pad_same(nchw, window, strides), window, strides)
    share = F.avg_pool2d(pad_same(torch.ones_like(nchw[:1, :1]), window, strides), window, strides)
    return (total / share).permute(0, 2, 3, 1)


def max_pool2d(images, window, strides, padding):
    """`tf.nn.max_pool2d` of NHWC images, with a `padding` of "SAME" or "VALID" that only the run knows."""
    if padding.upper() == "SAME":
        return max_pool2d_same(images, window, strides)
    return F.max_pool2d(images.permute(0, 3, 1, 2), window, strides).permute(0, 2, 3, 1)


def avg_pool2d(images, window, strides, padding):
    """`tf.nn.avg_pool2d` of NHWC images, with a `padding` of "SAME" or "VALID" that only the run knows."""
    if padding.upper() == "SAME":
        return avg_pool2d_same(images, window, strides)
    return F.avg_pool2d(images.permute(0, 3, 1, 2), window, strides).permute(0, 2, 3, 1)


def conv2d(images, filters, strides, padding, dilations=(1, 1)):
    """`tf.nn.conv2d` of NHWC images, with a `padding` of "SAME" or "VALID" that only the run knows."""
    if padding.upper() == "SAME":
        return conv2d_same(images, filters, strides, dilations)
    weight = filters.permute(3, 2, 0, 1)
    out = F.conv2d(images.permute(0, 3, 1, 2), weight, stride=_pair(strides), dilation=_pair(dilations))
    return out.permute(0, 2, 3, 1)


class Conv2dSame(nn.Conv2d):
    """`nn.Conv2d` with TensorFlow's SAME padding, at any stride."""

    def forward(self, images):
        return super().forward(pad_same(images, self.kernel_size, self.stride, self.dilation))


class MaxPool2dSame(nn.Module):
    """`nn.MaxPool2d` with TensorFlow's SAME padding."""

    def __init__(self, kernel_size, stride=None):
        super().__init__()
        self.kernel_size = _pair(kernel_size)
        self.stride = self.kernel_size if stride is None else _pair(stride)

    def forward(self, images):
        padded = pad_same(images, self.kernel_size, self.stride, value=float("-inf"))
        return F.max_pool2d(padded, self.kernel_size, self.stride)


def conv2d_transpose_same(images, filters, output_shape, strides):
    """`tf.nn.conv2d_transpose(images, filters, output_shape, strides, 'SAME')` of NHWC images and a kernel (h, w, out, in)."""
    strides, size = _pair(strides), [int(n) for n in output_shape[1:3]]
    full = F.conv_transpose2d(images.permute(0, 3, 1, 2), filters.permute(3, 2, 0, 1), stride=strides)
    full = F.pad(full, (0, max(size[1] - full.shape[3], 0), 0, max(size[0] - full.shape[2], 0)))
    top, left = (
        max((images.shape[1 + i] - 1) * strides[i] + filters.shape[i] - size[i], 0) // 2 for i in (0, 1)
    )
    return full[:, :, top : top + size[0], left : left + size[1]].permute(0, 2, 3, 1)


def depthwise_conv2d(images, filters, strides=(1, 1), padding="SAME", dilations=(1, 1)):
    """`tf.nn.depthwise_conv2d` of NHWC images and a kernel (h, w, channels, multiplier)."""
    strides, dilations = _pair(strides), _pair(dilations)
    nchw, groups = images.permute(0, 3, 1, 2), filters.shape[2]
    if padding.upper() == "SAME":
        nchw = pad_same(nchw, filters.shape[:2], strides, dilations)
    weight = filters.permute(2, 3, 0, 1).flatten(0, 1)[:, None]
    out = F.conv2d(nchw, weight, stride=strides, dilation=dilations, groups=groups)
    return out.permute(0, 2, 3, 1)

"""Layers with TensorFlow's SAME (and causal) padding in one, two and three dimensions, channels first as in `torch.nn`."""

import torch
import torch.nn.functional as F
from torch import nn


def _pads(shape, kernel, stride, dilation):
    """The argument of `F.pad`: last axis first, the odd pixel at the end."""
    found = []
    for size, k, s, d in zip(shape, kernel, stride, dilation):
        total = max((-(-size // s) - 1) * s + (k - 1) * d + 1 - size, 0)
        found = [total // 2, total - total // 2, *found]
    return found


def _tuple(value, rank):
    return (value,) * rank if isinstance(value, int) else tuple(value)


class _ConvSame:
    def forward(self, inputs):
        pads = _pads(inputs.shape[2:], self.kernel_size, self.stride, self.dilation)
        return super().forward(F.pad(inputs, pads))


class Conv1dSame(_ConvSame, nn.Conv1d):
    """`nn.Conv1d` with TensorFlow's SAME padding, at any stride."""


class Conv3dSame(_ConvSame, nn.Conv3d):
    """`nn.Conv3d` with TensorFlow's SAME padding, at any stride."""


class Conv1dCausal(nn.Conv1d):
    """`nn.Conv1d` that sees no later step: all padding stands before the first."""

    def forward(self, inputs):
        return super().forward(F.pad(inputs, (self.dilation[0] * (self.kernel_size[0] - 1), 0)))


class _ConvPadded:
    def __init__(self, *args, padding="valid", **options):
        super().__init__(*args, **options)
        self.is_same = padding.lower() == "same"

    def forward(self, inputs):
        if self.is_same:
            inputs = F.pad(inputs, _pads(inputs.shape[2:], self.kernel_size, self.stride, self.dilation))
        return super().forward(inputs)


class Conv1dPadded(_ConvPadded, nn.Conv1d):
    """`nn.Conv1d` with TensorFlow's `padding`, "same" or "valid", at any stride."""


class Conv2dPadded(_ConvPadded, nn.Conv2d):
    """`nn.Conv2d` with TensorFlow's `padding`, "same" or "valid", at any stride."""


class Conv3dPadded(_ConvPadded, nn.Conv3d):
    """`nn.Conv3d` with TensorFlow's `padding`, "same" or "valid", at any stride."""


class _ConvTransposeSame:
    """The full transposed convolution, cropped as TensorFlow's SAME does: the odd pixel goes at the end."""

    def forward(self, inputs):
        out = super().forward(inputs)
        for axis, (k, s) in enumerate(zip(self.kernel_size, self.stride), 2):
            out = out.narrow(axis, max(k - s, 0) // 2, inputs.shape[axis] * s)
        return out


def _extended(rank, args, options):
    """Options that make the full result at least as long as `size * stride`."""
    kernel = _tuple(args[2] if len(args) > 2 else options["kernel_size"], rank)
    stride = _tuple(options.get("stride", 1), rank)
    return {**options, "output_padding": tuple(max(s - k, 0) for k, s in zip(kernel, stride))}


class ConvTranspose1dSame(_ConvTransposeSame, nn.ConvTranspose1d):
    """`Conv1DTranspose(padding='same')`."""

    def __init__(self, *args, **options):
        super().__init__(*args, **_extended(1, args, options))


class ConvTranspose2dSame(_ConvTransposeSame, nn.ConvTranspose2d):
    """`Conv2DTranspose(padding='same')`."""

    def __init__(self, *args, **options):
        super().__init__(*args, **_extended(2, args, options))


class ConvTranspose3dSame(_ConvTransposeSame, nn.ConvTranspose3d):
    """`Conv3DTranspose(padding='same')`."""

    def __init__(self, *args, **options):
        super().__init__(*args, **_extended(3, args, options))


class ConvTranspose2dPadded(ConvTranspose2dSame):
    """`Conv2DTranspose` with TensorFlow's `padding`, "same" or "valid"."""

    def __init__(self, *args, padding="valid", **options):
        super().__init__(*args, **options)
        self.is_same = padding.lower() == "same"
        if not self.is_same:
            self.output_padding = (0, 0)

    def forward(self, inputs):
        return super().forward(inputs) if self.is_same else nn.ConvTranspose2d.forward(self, inputs)


class _PoolSame(nn.Module):
    rank = 2
    value = 0.0

    def __init__(self, kernel_size, stride=None):
        super().__init__()
        self.kernel_size = _tuple(kernel_size, self.rank)
        self.stride = self.kernel_size if stride is None else _tuple(stride, self.rank)

    def padded(self, inputs):
        pads = _pads(inputs.shape[2:], self.kernel_size, self.stride, (1,) * self.rank)
        return F.pad(inputs, pads, value=self.value)

    def extra_repr(self):
        return f"{self.kernel_size}, stride={self.stride}"


class MaxPool1dSame(_PoolSame):
    """`nn.MaxPool1d` with TensorFlow's SAME padding."""

    rank, value = 1, float("-inf")

    def forward(self, inputs):
        return F.max_pool1d(self.padded(inputs), self.kernel_size, self.stride)


class MaxPool3dSame(_PoolSame):
    """`nn.MaxPool3d` with TensorFlow's SAME padding."""

    rank, value = 3, float("-inf")

    def forward(self, inputs):
        return F.max_pool3d(self.padded(inputs), self.kernel_size, self.stride)


class _AvgPoolSame(_PoolSame):
    """Padding does not count."""

    pool = staticmethod(F.avg_pool2d)

    def forward(self, inputs):
        total = self.pool(self.padded(inputs), self.kernel_size, self.stride)
        share = self.pool(self.padded(torch.ones_like(inputs[:1, :1])), self.kernel_size, self.stride)
        return total / share


class AvgPool1dSame(_AvgPoolSame):
    """`nn.AvgPool1d` with TensorFlow's SAME padding."""

    rank, pool = 1, staticmethod(F.avg_pool1d)


class AvgPool2dSame(_AvgPoolSame):
    """`nn.AvgPool2d` with TensorFlow's SAME padding."""

    rank, pool = 2, staticmethod(F.avg_pool2d)


class AvgPool3dSame(_AvgPoolSame):
    """`nn.AvgPool3d` with TensorFlow's SAME padding."""

    rank, pool = 3, staticmethod(F.avg_pool3d)


class SeparableConv2d(nn.Module):
    """`SeparableConv2D`: a convolution of each channel by itself, then one of 1 x 1 over all. Channels first."""

    def __init__(
        self, in_channels, filters, kernel_size, stride=1, padding="valid", dilation=1, multiplier=1, bias=True
    ):
        super().__init__()
        middle = in_channels * multiplier
        self.padding = padding
        self.depthwise = nn.Conv2d(
            in_channels, middle, kernel_size, stride=stride, dilation=dilation, groups=in_channels, bias=False
        )
        self.pointwise = nn.Conv2d(middle, filters, 1, bias=bias)

    def forward(self, inputs):
        layer = self.depthwise
        if self.padding == "same":
            inputs = F.pad(inputs, _pads(inputs.shape[2:], layer.kernel_size, layer.stride, layer.dilation))
        return self.pointwise(layer(inputs))

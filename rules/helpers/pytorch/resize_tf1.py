"""Bilinear resizing as TF1 did it: samples at `i * scale`, without the half-pixel shift."""

import torch


def _taps(out_size, in_size, device):
    """The two source rows of each output row, and the weight of the second."""
    place = torch.arange(out_size, dtype=torch.float32, device=device) * (in_size / out_size)
    low = place.floor().long().clamp(max=in_size - 1)
    return low, (low + 1).clamp(max=in_size - 1), place - low


def resize_bilinear_tf1(images, size):
    """`tf.compat.v1.image.resize_bilinear(images, size)` of NHWC images, without `align_corners`."""
    images = images.float()
    top, bottom, down = _taps(size[0], images.shape[1], images.device)
    left, right, along = _taps(size[1], images.shape[2], images.device)
    down, along = down[:, None, None], along[:, None]
    rows = images[:, top] * (1 - down) + images[:, bottom] * down
    return rows[:, :, left] * (1 - along) + rows[:, :, right] * along

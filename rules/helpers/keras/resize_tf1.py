"""Bilinear resizing as TF1 did it: samples at `i * scale`, without the half-pixel shift."""

import keras
import numpy as np


def _taps(out_size, in_size, align_corners):
    """The two source rows of each output row, and the weight of the second."""
    corners = align_corners and out_size > 1
    scale = (in_size - 1) / (out_size - 1) if corners else in_size / out_size
    place = np.arange(out_size, dtype="float32") * np.float32(scale)
    low = np.clip(np.floor(place).astype("int32"), 0, in_size - 1)
    return low, np.minimum(low + 1, in_size - 1), keras.ops.convert_to_tensor((place - low).astype("float32"))


def resize_bilinear_tf1(images, size, align_corners=False):
    """`tf.compat.v1.image.resize_bilinear(images, size, align_corners)` of NHWC images."""
    images = keras.ops.cast(images, "float32")
    top, bottom, down = _taps(size[0], images.shape[1], align_corners)
    left, right, along = _taps(size[1], images.shape[2], align_corners)
    down, along = down[:, None, None], along[:, None]
    take = keras.ops.take
    rows = take(images, top, axis=1) * (1 - down) + take(images, bottom, axis=1) * down
    return take(rows, left, axis=2) * (1 - along) + take(rows, right, axis=2) * along

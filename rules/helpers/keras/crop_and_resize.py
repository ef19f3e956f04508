"""Boxes cut out of images and resized, as `tf.image.crop_and_resize` does it for detectors."""

import numpy as np
from keras import ops


def _box_places(first, last, size, count):
    """Where the samples of each box stand, in pixels: corners fall on corners."""
    steps = np.linspace(0, 1, count, dtype="float32") if count > 1 else np.full((1,), 0.5, "float32")
    return (first[:, None] + (last - first)[:, None] * steps) * (size - 1)


def crop_and_resize(image, boxes, box_indices, crop_size, method="bilinear", extrapolation_value=0.0):
    """Each box (y1, x1, y2, x2) in parts of its image, as float32 of `crop_size`; what lies outside is `extrapolation_value`."""
    _, height, width, channels = image.shape
    rows = _box_places(boxes[:, 0], boxes[:, 2], height, int(crop_size[0]))[:, :, None]
    columns = _box_places(boxes[:, 1], boxes[:, 3], width, int(crop_size[1]))[:, None, :]
    flat, first = ops.reshape(ops.cast(image, "float32"), (-1, channels)), ops.cast(box_indices, "int32")[:, None, None] * height

    def at(row, column):
        row, column = (ops.cast(ops.clip(one, 0, most - 1), "int32") for one, most in ((row, height), (column, width)))
        return ops.take(flat, (first + row) * width + column, axis=0)

    if method == "nearest":
        crops = at(ops.floor(rows + 0.5), ops.floor(columns + 0.5))
    else:
        top, left = ops.floor(rows), ops.floor(columns)
        down, along = (rows - top)[..., None], (columns - left)[..., None]
        above = at(top, left) * (1 - along) + at(top, left + 1) * along
        below = at(top + 1, left) * (1 - along) + at(top + 1, left + 1) * along
        crops = above * (1 - down) + below * down
    inside = ops.logical_and(ops.logical_and(rows >= 0, rows <= height - 1), ops.logical_and(columns >= 0, columns <= width - 1))
    return ops.where(inside[..., None], crops, extrapolation_value)

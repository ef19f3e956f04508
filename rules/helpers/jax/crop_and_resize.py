"""Boxes cut out of images and resized, as `tf.image.crop_and_resize` does it for detectors."""

import jax.numpy as jnp


def _box_places(first, last, size, count):
    """Where the samples of each box stand, in pixels: corners fall on corners."""
    steps = jnp.linspace(0, 1, count) if count > 1 else jnp.full((1,), 0.5)
    return (first[:, None] + (last - first)[:, None] * steps) * (size - 1)


def crop_and_resize(image, boxes, box_indices, crop_size, method="bilinear", extrapolation_value=0.0):
    """Each box (y1, x1, y2, x2) in parts of its image, as float32 of `crop_size`; what lies outside is `extrapolation_value`."""
    _, height, width, channels = image.shape
    rows = _box_places(boxes[:, 0], boxes[:, 2], height, int(crop_size[0]))[:, :, None]
    columns = _box_places(boxes[:, 1], boxes[:, 3], width, int(crop_size[1]))[:, None, :]
    flat, first = jnp.reshape(image.astype(jnp.float32), (-1, channels)), box_indices.astype(jnp.int32)[:, None, None] * height

    def at(row, column):
        row, column = (jnp.clip(one, 0, most - 1).astype(jnp.int32) for one, most in ((row, height), (column, width)))
        return flat[(first + row) * width + column]

    if method == "nearest":
        crops = at(jnp.floor(rows + 0.5), jnp.floor(columns + 0.5))
    else:
        top, left = jnp.floor(rows), jnp.floor(columns)
        down, along = (rows - top)[..., None], (columns - left)[..., None]
        above = at(top, left) * (1 - along) + at(top, left + 1) * along
        below = at(top + 1, left) * (1 - along) + at(top + 1, left + 1) * along
        crops = above * (1 - down) + below * down
    inside = (rows >= 0) & (rows <= height - 1) & (columns >= 0) & (columns <= width - 1)
    return jnp.where(inside[..., None], crops, extrapolation_value)

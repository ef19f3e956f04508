"""Bilinear resizing as TF1 did it: samples at `i * scale`, without the half-pixel shift."""

import jax.numpy as jnp


def _taps(out_size, in_size, align_corners):
    """The two source rows of each output row, and the weight of the second."""
    corners = align_corners and out_size > 1
    scale = (in_size - 1) / (out_size - 1) if corners else in_size / out_size
    place = jnp.arange(out_size, dtype=jnp.float32) * scale
    low = jnp.clip(jnp.floor(place).astype(jnp.int32), 0, in_size - 1)
    return low, jnp.minimum(low + 1, in_size - 1), place - low


def resize_bilinear_tf1(images, size, align_corners=False):
    """`tf.compat.v1.image.resize_bilinear(images, size, align_corners)` of NHWC images."""
    images = images.astype(jnp.float32)
    top, bottom, down = _taps(size[0], images.shape[1], align_corners)
    left, right, along = _taps(size[1], images.shape[2], align_corners)
    down, along = down[:, None, None], along[:, None]
    rows = images[:, top] * (1 - down) + images[:, bottom] * down
    return rows[:, :, left] * (1 - along) + rows[:, :, right] * along

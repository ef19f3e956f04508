"""Colours of images in the range 0 to 1, with channels last, as `tf.image` changes them; whole numbers are converted and back."""

import keras
import numpy as np
from keras import ops


def convert_image_dtype(image, dtype, saturate=False):
    """`tf.image.convert_image_dtype`: whole numbers span their dtype, floats 0 to 1."""
    old = keras.backend.standardize_dtype(image.dtype)
    was_float, is_float = ("float" in one for one in (old, dtype))
    if old == dtype or (was_float and is_float):
        return ops.cast(image, dtype)
    if is_float:
        return ops.cast(image, dtype) * (1.0 / np.iinfo(old).max)
    most = np.iinfo(dtype).max
    if was_float:
        scaled = image * (most + 0.5)
        return ops.cast(ops.clip(scaled, np.iinfo(dtype).min, most) if saturate else ops.cast(scaled, "int32"), dtype)
    times = (np.iinfo(old).max + 1) / (most + 1)
    return ops.cast(image // int(times), dtype) if times > 1 else ops.cast(image, dtype) * int(1 / times)


def rgb_to_hsv(images):
    """`tf.image.rgb_to_hsv`: hue, saturation and value, each from 0 to 1."""
    red, green, blue = images[..., 0], images[..., 1], images[..., 2]
    value, least = ops.max(images, axis=-1), ops.min(images, axis=-1)
    spread = value - least
    unit = 1 / (6 * ops.where(spread > 0, spread, 1.0))
    hue = ops.where(red == value, unit * (green - blue), ops.where(green == value, unit * (blue - red) + 2 / 6, unit * (red - green) + 4 / 6))
    hue = ops.where(spread > 0, ops.where(hue < 0, hue + 1, hue), 0.0)
    saturation = ops.where(value > 0, spread / ops.where(value > 0, value, 1.0), 0.0)
    return ops.stack([hue, saturation, value], axis=-1)


def hsv_to_rgb(images):
    """`tf.image.hsv_to_rgb`."""
    hue, saturation, value = images[..., 0], images[..., 1], images[..., 2]
    six = hue * 6
    parts = ops.clip(ops.stack([ops.abs(six - 3) - 1, 2 - ops.abs(six - 2), 2 - ops.abs(six - 4)], axis=-1), 0, 1)
    return ((1 - saturation)[..., None] + saturation[..., None] * parts) * value[..., None]


def _as_floats(image, change):
    """What `change` makes of the image as floats, in the image's own dtype."""
    dtype = keras.backend.standardize_dtype(image.dtype)
    return convert_image_dtype(change(convert_image_dtype(image, "float32")), dtype, saturate=True)


def adjust_hue(image, delta):
    """`tf.image.adjust_hue`: `delta` is a part of the whole circle."""

    def change(rgb):
        hsv = rgb_to_hsv(rgb)
        return hsv_to_rgb(ops.stack([(hsv[..., 0] + delta) % 1.0, hsv[..., 1], hsv[..., 2]], axis=-1))

    return _as_floats(image, change)


def adjust_saturation(image, factor):
    """`tf.image.adjust_saturation`."""

    def change(rgb):
        hsv = rgb_to_hsv(rgb)
        return hsv_to_rgb(ops.stack([hsv[..., 0], ops.clip(hsv[..., 1] * factor, 0, 1), hsv[..., 2]], axis=-1))

    return _as_floats(image, change)


def adjust_contrast(image, factor):
    """`tf.image.adjust_contrast`: away from the mean of each channel of each image."""

    def change(rgb):
        mean = ops.mean(rgb, axis=(-3, -2), keepdims=True)
        return (rgb - mean) * factor + mean

    return _as_floats(image, change)


def adjust_brightness(image, delta):
    """`tf.image.adjust_brightness`."""
    return _as_floats(image, lambda rgb: rgb + delta)

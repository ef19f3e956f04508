"""Colours of images in the range 0 to 1, with channels last, as `tf.image` changes them; whole numbers are converted and back."""

import jax.numpy as jnp


def convert_image_dtype(image, dtype, saturate=False):
    """`tf.image.convert_image_dtype`: whole numbers span their dtype, floats 0 to 1."""
    old, dtype = image.dtype, jnp.dtype(dtype)
    was_float, is_float = (jnp.issubdtype(one, jnp.floating) for one in (old, dtype))
    if old == dtype or (was_float and is_float):
        return image.astype(dtype)
    if is_float:
        return image.astype(dtype) * (1.0 / jnp.iinfo(old).max)
    most = jnp.iinfo(dtype).max
    if was_float:
        scaled = image * (most + 0.5)
        return (jnp.clip(scaled, jnp.iinfo(dtype).min, most) if saturate else scaled.astype(jnp.int32)).astype(dtype)
    times = (jnp.iinfo(old).max + 1) / (most + 1)
    return (image // int(times)).astype(dtype) if times > 1 else image.astype(dtype) * int(1 / times)


def rgb_to_hsv(images):
    """`tf.image.rgb_to_hsv`: hue, saturation and value, each from 0 to 1."""
    red, green, blue = jnp.moveaxis(images, -1, 0)
    value, least = images.max(-1), images.min(-1)
    spread = value - least
    unit = 1 / (6 * jnp.where(spread > 0, spread, 1.0))
    hue = jnp.where(red == value, unit * (green - blue), jnp.where(green == value, unit * (blue - red) + 2 / 6, unit * (red - green) + 4 / 6))
    hue = jnp.where(spread > 0, jnp.where(hue < 0, hue + 1, hue), 0.0)
    saturation = jnp.where(value > 0, spread / jnp.where(value > 0, value, 1.0), 0.0)
    return jnp.stack([hue, saturation, value], axis=-1)


def hsv_to_rgb(images):
    """`tf.image.hsv_to_rgb`."""
    hue, saturation, value = jnp.moveaxis(images, -1, 0)
    six = hue * 6
    parts = jnp.clip(jnp.stack([jnp.abs(six - 3) - 1, 2 - jnp.abs(six - 2), 2 - jnp.abs(six - 4)], axis=-1), 0, 1)
    return ((1 - saturation)[..., None] + saturation[..., None] * parts) * value[..., None]


def _as_floats(image, change):
    """What `change` makes of the image as floats, in the image's own dtype."""
    dtype = image.dtype
    return convert_image_dtype(change(convert_image_dtype(image, jnp.float32)), dtype, saturate=True)


def adjust_hue(image, delta):
    """`tf.image.adjust_hue`: `delta` is a part of the whole circle."""

    def change(rgb):
        hsv = rgb_to_hsv(rgb)
        return hsv_to_rgb(jnp.stack([(hsv[..., 0] + delta) % 1.0, hsv[..., 1], hsv[..., 2]], axis=-1))

    return _as_floats(image, change)


def adjust_saturation(image, factor):
    """`tf.image.adjust_saturation`."""

    def change(rgb):
        hsv = rgb_to_hsv(rgb)
        return hsv_to_rgb(jnp.stack([hsv[..., 0], jnp.clip(hsv[..., 1] * factor, 0, 1), hsv[..., 2]], axis=-1))

    return _as_floats(image, change)


def adjust_contrast(image, factor):
    """`tf.image.adjust_contrast`: away from the mean of each channel of each image."""

    def change(rgb):
        mean = rgb.mean((-3, -2), keepdims=True)
        return (rgb - mean) * factor + mean

    return _as_floats(image, change)


def adjust_brightness(image, delta):
    """`tf.image.adjust_brightness`."""
    return _as_floats(image, lambda rgb: rgb + delta)

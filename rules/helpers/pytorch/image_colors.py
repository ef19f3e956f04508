"""Colours of images in the range 0 to 1, with channels last, as `tf.image` changes them; whole numbers are converted and back."""

import torch


def convert_image_dtype(image, dtype, saturate=False):
    """`tf.image.convert_image_dtype`: whole numbers span their dtype, floats 0 to 1."""
    old, is_float = image.dtype, dtype.is_floating_point
    if old == dtype or (old.is_floating_point and is_float):
        return image.to(dtype)
    if is_float:
        return image.to(dtype) * (1.0 / torch.iinfo(old).max)
    most = torch.iinfo(dtype).max
    if old.is_floating_point:
        scaled = image * (most + 0.5)
        return scaled.clamp(torch.iinfo(dtype).min, most).to(dtype) if saturate else scaled.to(torch.int64).to(dtype)
    times = (torch.iinfo(old).max + 1) / (most + 1)
    return (image // int(times)).to(dtype) if times > 1 else image.to(dtype) * int(1 / times)


def rgb_to_hsv(images):
    """`tf.image.rgb_to_hsv`: hue, saturation and value, each from 0 to 1."""
    red, green, blue = images.unbind(-1)
    value, least = images.amax(-1), images.amin(-1)
    spread = value - least
    unit = 1 / (6 * torch.where(spread > 0, spread, 1.0))
    hue = torch.where(red == value, unit * (green - blue), torch.where(green == value, unit * (blue - red) + 2 / 6, unit * (red - green) + 4 / 6))
    hue = torch.where(spread > 0, torch.where(hue < 0, hue + 1, hue), 0.0)
    saturation = torch.where(value > 0, spread / torch.where(value > 0, value, 1.0), 0.0)
    return torch.stack([hue, saturation, value], dim=-1)


def hsv_to_rgb(images):
    """`tf.image.hsv_to_rgb`."""
    hue, saturation, value = images.unbind(-1)
    six = hue * 6
    parts = torch.stack([(six - 3).abs() - 1, 2 - (six - 2).abs(), 2 - (six - 4).abs()], dim=-1).clamp(0, 1)
    return ((1 - saturation)[..., None] + saturation[..., None] * parts) * value[..., None]


def _as_floats(image, change):
    """What `change` makes of the image as floats, in the image's own dtype."""
    dtype = image.dtype
    return convert_image_dtype(change(convert_image_dtype(image, torch.float32)), dtype, saturate=True)


def adjust_hue(image, delta):
    """`tf.image.adjust_hue`: `delta` is a part of the whole circle."""

    def change(rgb):
        hsv = rgb_to_hsv(rgb)
        return hsv_to_rgb(torch.stack([(hsv[..., 0] + delta) % 1.0, hsv[..., 1], hsv[..., 2]], dim=-1))

    return _as_floats(image, change)


def adjust_saturation(image, factor):
    """`tf.image.adjust_saturation`."""

    def change(rgb):
        hsv = rgb_to_hsv(rgb)
        return hsv_to_rgb(torch.stack([hsv[..., 0], (hsv[..., 1] * factor).clamp(0, 1), hsv[..., 2]], dim=-1))

    return _as_floats(image, change)


def adjust_contrast(image, factor):
    """`tf.image.adjust_contrast`: away from the mean of each channel of each image."""

    def change(rgb):
        mean = rgb.mean((-3, -2), keepdim=True)
        return (rgb - mean) * factor + mean

    return _as_floats(image, change)


def adjust_brightness(image, delta):
    """`tf.image.adjust_brightness`."""
    return _as_floats(image, lambda rgb: rgb + delta)

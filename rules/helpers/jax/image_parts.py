"""Parts of images with channels last: of the middle, at random, and as `tf.image` samples them for training."""

import math
import random

import jax.numpy as jnp


def central_crop(image, central_fraction):
    """`tf.image.central_crop`: the middle of one image or of a batch."""
    height, width = image.shape[-3], image.shape[-2]
    top, left = (int((size - size * central_fraction) / 2) for size in (height, width))
    return image[..., top : height - top, left : width - left, :]


def crop_or_pad(image, target_height, target_width):
    """`tf.image.resize_with_crop_or_pad`: cut from the middle, or put into the middle of zeros."""
    height, width = image.shape[-3], image.shape[-2]
    top, left = max((height - target_height) // 2, 0), max((width - target_width) // 2, 0)
    image = image[..., top : top + target_height, left : left + target_width, :]
    high, wide = target_height - image.shape[-3], target_width - image.shape[-2]
    sides = [(0, 0)] * (image.ndim - 3) + [(high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)]
    return jnp.pad(image, sides)


def random_crop(value, size):
    """`tf.image.random_crop`: a part of this size from any place; a size of -1 is the whole axis."""
    sizes = [whole if int(part) == -1 else int(part) for whole, part in zip(value.shape, size)]
    starts = [random.randint(0, whole - part) for whole, part in zip(value.shape, sizes)]
    return value[tuple(slice(start, start + part) for start, part in zip(starts, sizes))]


def _random_box(height, width, areas, ratio):
    """The corner and size of a random box of this ratio of width to height; None where it does not fit."""
    least, most = (area * height * width for area in areas)
    tall, tallest = round(math.sqrt(least / ratio)), round(math.sqrt(most / ratio))
    if round(tallest * ratio) > width:
        tallest = int((width + 0.5 - 1e-7) / ratio)
    tallest = min(tallest, height)
    tall = random.randint(min(tall, tallest), tallest)
    if tall * round(tall * ratio) < least:
        tall += 1
    if tall * round(tall * ratio) > most:
        tall -= 1
    wide = round(tall * ratio)
    if not least <= tall * wide <= most or not 0 < tall <= height or not 0 < wide <= width:
        return None
    return random.randrange(max(height - tall, 1)), random.randrange(max(width - wide, 1)), tall, wide


def _covers(box, found, least):
    top, left, tall, wide = found
    area = (box[2] - box[0]) * (box[3] - box[1])
    high, broad = min(top + tall, box[2]) - max(top, box[0]), min(left + wide, box[3]) - max(left, box[1])
    return area >= 1 and max(high, 0) * max(broad, 0) >= least * area


def sample_distorted_bounding_box(
    image_size, bounding_boxes, min_object_covered=0.1, aspect_ratio_range=(0.75, 1.33), area_range=(0.05, 1.0), max_attempts=100
):
    """Where to cut and how much, for `image[y : y + h, x : x + w]`, and the box in parts of the image, of shape (1, 1, 4)."""
    height, width = int(image_size[0]), int(image_size[1])
    scale = (height, width, height, width)
    boxes = [[int(float(part) * size) for part, size in zip(box, scale)] for box in bounding_boxes.reshape(-1, 4).tolist()]
    boxes = boxes or [[0, 0, height, width]]
    found = None
    for _ in range(max_attempts):
        found = _random_box(height, width, area_range, random.uniform(*aspect_ratio_range))
        if found and any(_covers(box, found, min_object_covered) for box in boxes):
            break
        found = None
    top, left, tall, wide = found or (0, 0, height, width)
    box = [top / height, left / width, (top + tall) / height, (left + wide) / width]
    return (top, left, 0), (tall, wide, -1), jnp.array([[box]])

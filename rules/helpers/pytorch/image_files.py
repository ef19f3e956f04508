"""Images in files of any usual format as TensorFlow gives them: (height, width, channels), uint8."""

import io

import numpy as np
import torch
from PIL import Image

_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}


def decode_image(contents, channels=0):
    """`tf.io.decode_image`, `decode_jpeg` and `decode_png` of bytes; `channels=0` takes those of the file."""
    image = Image.open(io.BytesIO(contents))
    if channels or image.mode not in _MODES.values():
        image = image.convert(_MODES[channels or 3])
    pixels = torch.from_numpy(np.array(image))
    return pixels[..., None] if pixels.ndim == 2 else pixels


def encode_image(image, format, quality=95):
    """`tf.io.encode_jpeg` and `encode_png`: bytes of a uint8 image."""
    stream = io.BytesIO()
    pixels = image.cpu().numpy()
    pixels = pixels[..., 0] if pixels.shape[-1] == 1 else pixels
    Image.fromarray(pixels).save(stream, format=format, quality=quality)
    return stream.getvalue()

"""Resizing as TensorFlow does it: the methods of both generations, as one matrix for each axis."""

import numpy as np
import torch

#: How far each kernel reaches, in pixels.
_REACH = {"bilinear": 1, "bicubic": 2, "lanczos3": 3, "lanczos5": 5, "gaussian": 1.5, "mitchellcubic": 2}
_NAMES = ("bilinear", "nearest", "bicubic", "area")


def _kernel(method, x):
    """The weight of a pixel `x` pixels away."""
    x = np.abs(x)
    if method == "bilinear":
        return np.maximum(1 - x, 0)
    if method == "gaussian":
        return np.where(x <= 1.5, np.exp(-2 * x**2), 0)
    if method.startswith("lanczos"):
        return np.where(x < _REACH[method], np.sinc(x) * np.sinc(x / _REACH[method]), 0)
    if method == "mitchellcubic":
        near, far = 7 / 6 * x**3 - 2 * x**2 + 8 / 9, -7 / 18 * x**3 + 2 * x**2 - 10 / 3 * x + 16 / 9
    else:
        near, far = 1.5 * x**3 - 2.5 * x**2 + 1, -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2
    return np.where(x < 1, near, np.where(x < 2, far, 0))


def _taps(place, reach, in_size, sharp):
    """Bilinear and bicubic samples at `place`: each output row's source rows and their weights."""
    low = np.floor(place)
    part = (place - low)[:, None]
    taps = np.arange(1 - reach, reach + 1)
    if reach == 1:
        return low[:, None] + taps, np.concatenate([1 - part, part], 1)
    x = np.abs(np.floor(part * 1024 + 0.5) / 1024 - taps)
    near = (sharp + 2) * x**3 - (sharp + 3) * x**2 + 1
    far = sharp * (x**3 - 5 * x**2 + 8 * x - 4)
    weights = np.where(x < 1, near, far)
    rows = low[:, None] + taps
    if sharp == -0.5:  # TF2 leaves out what lies outside, TF1 repeats the border
        weights = np.where((rows < 0) | (rows >= in_size), 0, weights)
        weights = weights / weights.sum(1, keepdims=True)
    return rows, weights


def _matrix(rows, weights, in_size):
    matrix = np.zeros((len(rows), in_size))
    np.add.at(matrix, (np.arange(len(rows))[:, None], np.clip(rows, 0, in_size - 1).astype(int)), weights)
    return matrix.astype("float32")


def _old_matrix(in_size, out_size, method, align_corners, half_pixel=False):
    corners = align_corners and out_size > 1
    scale = np.float32((in_size - 1) / (out_size - 1) if corners else in_size / out_size)
    place = np.arange(out_size, dtype="float32") * scale
    if half_pixel:
        place = (np.arange(out_size, dtype="float32") + np.float32(0.5)) * scale - (0 if method == "nearest" else np.float32(0.5))
    if method == "nearest":
        rows = np.floor(place + 0.5 if align_corners else place)[:, None]
        return _matrix(rows, np.ones_like(rows), in_size)
    if method == "area":
        rows = np.arange(int(np.ceil(scale)) + 1) + np.floor(place)[:, None]
        inside = np.minimum(rows + 1, place[:, None] + scale) - np.maximum(rows, place[:, None])
        return _matrix(rows, np.maximum(inside, 0) / scale, in_size)
    rows, weights = _taps(place, _REACH[method], in_size, -0.5 if half_pixel else -0.75)
    return _matrix(rows, weights, in_size)


def _new_matrix(in_size, out_size, method, antialias):
    if method in ("nearest", "area") or (method in ("bilinear", "bicubic") and not antialias):
        return _old_matrix(in_size, out_size, method, False, method != "area")
    scale = in_size / out_size
    wide = max(scale, 1) if antialias else 1
    place = (np.arange(out_size)[:, None] + 0.5) * scale
    rows = np.arange(in_size)
    weights = _kernel(method, (rows + 0.5 - place) / wide)
    return (weights / weights.sum(1, keepdims=True)).astype("float32")


def _resized(images, size, method, matrix):
    """The images by the matrices of their rows and columns; the nearest pixels are taken as they are."""
    rows, columns = (matrix(images.shape[axis], int(size[axis + 3])) for axis in (-3, -2))
    if method == "nearest":
        return images[..., rows.argmax(1), :, :][..., columns.argmax(1), :]
    rows, columns = (torch.from_numpy(part).to(images.device) for part in (rows, columns))
    return torch.einsum("ai,bj,...ijc->...abc", rows, columns, images.to(torch.float32))


def resize_tf1(images, size, method="bilinear", align_corners=False):
    """`tf.compat.v1.image.resize_images`: one image or a batch, by a method's name or its number."""
    name = _NAMES[method] if isinstance(method, int) else method
    return _resized(images, size, name, lambda i, o: _old_matrix(i, o, name, align_corners))


def resize_tf2(images, size, method="bilinear", antialias=False):
    """`tf.image.resize`: one image or a batch."""
    return _resized(images, size, method, lambda i, o: _new_matrix(i, o, method, antialias))

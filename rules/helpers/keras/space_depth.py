"""Blocks of pixels as channels, in TensorFlow's order."""

import keras


def space_to_depth(images, block):
    """`tf.nn.space_to_depth(images, block)` of NHWC images."""
    _, h, w, c = images.shape
    parts = keras.ops.reshape(images, (-1, h // block, block, w // block, block, c))
    parts = keras.ops.transpose(parts, (0, 1, 3, 2, 4, 5))
    return keras.ops.reshape(parts, (-1, h // block, w // block, block * block * c))


def depth_to_space(images, block):
    """`tf.nn.depth_to_space(images, block)` of NHWC images."""
    _, h, w, c = images.shape
    parts = keras.ops.reshape(images, (-1, h, w, block, block, c // block**2))
    parts = keras.ops.transpose(parts, (0, 1, 3, 2, 4, 5))
    return keras.ops.reshape(parts, (-1, h * block, w * block, c // block**2))

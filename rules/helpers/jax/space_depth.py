"""Blocks of pixels as channels in TensorFlow's order."""


def space_to_depth(images, block):
    """`tf.nn.space_to_depth(images, block)` of NHWC images."""
    n, h, w, c = images.shape
    parts = images.reshape(n, h // block, block, w // block, block, c).transpose(0, 1, 3, 2, 4, 5)
    return parts.reshape(n, h // block, w // block, block * block * c)


def depth_to_space(images, block):
    """`tf.nn.depth_to_space(images, block)` of NHWC images."""
    n, h, w, c = images.shape
    parts = images.reshape(n, h, w, block, block, c // block**2).transpose(0, 1, 3, 2, 4, 5)
    return parts.reshape(n, h * block, w * block, c // block**2)

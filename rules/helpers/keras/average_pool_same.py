"""SAME average pooling on every backend: the torch backend of Keras counts padding where its number is odd."""

import keras


def _padding(size, window, stride):
    total = max((-(-size // stride) - 1) * stride + window - size, 0)
    return total // 2, total - total // 2


def average_pool_same(images, window, strides):
    """`tf.nn.avg_pool2d(images, window, strides, 'SAME')` of NHWC images: padding does not count."""
    pads = [(0, 0), *(_padding(*each) for each in zip(images.shape[1:3], window, strides)), (0, 0)]
    total = keras.ops.average_pool(keras.ops.pad(images, pads), window, strides)
    share = keras.ops.average_pool(keras.ops.pad(keras.ops.ones_like(images), pads), window, strides)
    return total / share


def average_pool(images, window, strides, padding):
    """`tf.nn.avg_pool2d` of NHWC images, with a `padding` of "SAME" or "VALID" that only the run knows."""
    if padding.upper() == "SAME":
        return average_pool_same(images, window, strides)
    return keras.ops.average_pool(images, window, strides=strides, padding="valid")

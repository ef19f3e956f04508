"""SAME average pooling as a layer on every backend: the torch backend of Keras counts padding where its number is odd."""

import keras


def _padding(size, window, stride):
    total = max((-(-size // stride) - 1) * stride + window - size, 0)
    return total // 2, total - total // 2


class AveragePoolingSame(keras.layers.Layer):
    """`AveragePooling1D`, `2D` or `3D` with `padding='same'`, channels last: padding does not count."""

    def __init__(self, pool_size, strides=None, **kwargs):
        super().__init__(**kwargs)
        self.pool_size = tuple(pool_size)
        rank = len(self.pool_size)
        self.strides = self.pool_size if strides is None else (strides,) * rank if isinstance(strides, int) else tuple(strides)

    def call(self, images):
        pads = [
            (0, 0),
            *(_padding(*each) for each in zip(images.shape[1:-1], self.pool_size, self.strides)),
            (0, 0),
        ]
        ops = keras.ops
        total = ops.average_pool(ops.pad(images, pads), self.pool_size, self.strides)
        share = ops.average_pool(ops.pad(ops.ones_like(images), pads), self.pool_size, self.strides)
        return total / share

    def get_config(self):
        return {**super().get_config(), "pool_size": self.pool_size, "strides": self.strides}

"""`tf.custom_gradient` on every backend: the torch backend of Keras calls the inner function in a way of its own."""

import keras


def custom_gradient(f):
    """Decorates `f(*args)`, which returns `(value, grad)`; `grad(upstream)` gives the gradient of each argument."""
    if keras.backend.backend() != "torch":
        return keras.ops.custom_gradient(f)

    def adapted(*args):
        value, grad = f(*args)
        return value, lambda *args, upstream: grad(upstream)

    return keras.ops.custom_gradient(adapted)

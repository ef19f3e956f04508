"""Lists the public attributes of live classes and of small instances, so that nobody has to guess what is real.

Reads {label: [expression, ...]} as JSON on stdin, writes {label: {member: "call" | "value"}} on stdout. What an
expression cannot be evaluated to in this environment is skipped. Knows nothing of the reference.
"""

import inspect
import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

v1 = tf.compat.v1
try:
    import tf_keras as k
except ImportError:
    k = tf.keras


def fitted():
    """A compiled and fitted Keras 2 model: what a user's model has after `fit`, instance attributes included."""
    model = k.Sequential([k.layers.Dense(1, input_shape=(2,))])
    model.compile("sgd", "mse", metrics=["mae"])
    model.fit(np.zeros((2, 2), "float32"), np.zeros((2, 1), "float32"), verbose=0)
    return model


def history():
    model = fitted()
    return model.fit(np.zeros((2, 2), "float32"), np.zeros((2, 1), "float32"), verbose=0)


def called(layer):
    """The layer after a functional call, so that `input` and `output` answer."""
    layer(k.layers.Input((2,)))
    return layer


def graph_variable():
    with tf.Graph().as_default():
        return v1.get_variable("v", [1], use_resource=False)


def graph_tensor():
    with tf.Graph().as_default():
        return tf.constant(1.0)


def members(thing):
    # The fields of a protocol message are no attributes of its class.
    descriptor = getattr(thing, "DESCRIPTOR", None)
    found = {name: "value" for name in getattr(descriptor, "fields_by_name", {})}
    for name in dir(thing):
        if name.startswith("_") and name not in ("__call__", "__enter__"):
            continue
        static = inspect.getattr_static(thing, name, None)
        if isinstance(static, property) or not callable(getattr(static, "__func__", static)):
            found[name] = "value"
        else:
            found[name] = "call"
    return found


def main():
    wanted = json.load(sys.stdin)
    result = {}
    for label, expressions in wanted.items():
        merged = {}
        for expression in expressions:
            try:
                thing = eval(expression)  # Our own table, never input.
            except Exception as error:
                print(f"{label}: {expression}: {error}"[:200], file=sys.stderr)
                continue
            if inspect.isclass(thing) and not hasattr(thing, "__dict__"):
                continue
            for name, how in members(thing).items():
                # What can be called in one version can be called: `variables()` became a property later.
                merged[name] = "call" if "call" in (how, merged.get(name)) else how
        result[label] = merged
    json.dump(result, sys.stdout)


main()

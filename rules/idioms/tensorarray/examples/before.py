"""The powers of a vector, written one by one into an array of tensors."""
import numpy as np
import tensorflow.compat.v1 as tf


def powers(x):
    steps = tf.TensorArray(tf.float32, size=4)

    def body(i, power, steps):
        return i + 1, power * x, steps.write(i, power)

    _, _, steps = tf.while_loop(lambda i, *_: i < 4, body, [0, tf.ones([3]), steps])
    out = steps.stack()
    return out


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [3])
    out = powers(x)
    with tf.Session() as sess:
        return {"out": sess.run(out, {x: data["x"]})}

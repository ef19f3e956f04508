"""A convolution with weights of its own, as it was written before layers."""
import numpy as np
import tensorflow.compat.v1 as tf


def conv_block(x, data):
    w = tf.get_variable("w", [3, 3, 3, 4], initializer=tf.constant_initializer(data["kernel"]))
    b = tf.get_variable("b", [4], initializer=tf.constant_initializer(data["bias"]))
    h = tf.nn.conv2d(x, w, strides=[1, 1, 1, 1], padding="SAME")
    h = tf.nn.bias_add(h, b)
    return tf.nn.max_pool(tf.nn.relu(h), [1, 2, 2, 1], [1, 2, 2, 1], "VALID")


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 6, 6, 3])
    out = conv_block(x, data)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return {"out": sess.run(out, {x: data["images"]})}

"""A small network of slim layers, which make their variables where they are called."""
import numpy as np
import tensorflow.compat.v1 as tf
import tf_slim as slim


def network(x):
    h = slim.conv2d(x, 4, 3, scope="conv")
    h = slim.max_pool2d(h, 2)
    h = slim.flatten(h)
    h = slim.fully_connected(h, 5, activation_fn=None, scope="fc")
    return h


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 4, 4, 3])
    out = network(x)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for variable, value in zip(tf.trainable_variables(), ["conv_kernel", "conv_bias", "fc_kernel", "fc_bias"]):
            variable.load(data[value], sess)
        return {"out": sess.run(out, {x: data["images"]})}

"""A small network of `tf.layers` functions, which make their variables where they are called."""
import numpy as np
import tensorflow.compat.v1 as tf


def network(x):
    h = tf.layers.conv2d(x, 4, 3, padding="same", activation=tf.nn.relu, name="conv")
    h = tf.layers.max_pooling2d(h, 2, 2)
    h = tf.layers.flatten(h)
    h = tf.layers.dense(h, 5, name="fc")
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

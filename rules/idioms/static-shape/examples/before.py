"""A dense layer that asks its input for the sizes the graph knows."""
import numpy as np
import tensorflow.compat.v1 as tf


def dense(x, weights):
    height, width = x.get_shape().as_list()[1:]
    flat = tf.reshape(x, [-1, height * width])
    flat.set_shape([None, 6])
    w = tf.get_variable("w", [flat.shape[-1].value, 2], initializer=tf.constant_initializer(weights))
    return tf.matmul(flat, w)


def main(data):
    tf.disable_v2_behavior()
    x = tf.placeholder(tf.float32, [None, 2, 3])
    out = dense(x, data["weights"])
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return {"out": sess.run(out, {x: data["images"]}), "rank": x.get_shape().ndims}

"""A batch of unknown size is flattened and gets as many rows of ones."""
import numpy as np
import tensorflow.compat.v1 as tf


def flatten(x):
    size = tf.shape(x)[0]
    flat = tf.reshape(x, tf.stack([size, 6]))
    return tf.concat([flat, tf.ones([size, 1])], axis=1)


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 2, 3])
    flat = flatten(x)
    with tf.Session() as sess:
        return {f"of_{n}": sess.run(flat, {x: data["images"][:n]}) for n in (2, 6)}

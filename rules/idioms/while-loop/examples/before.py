"""Powers of a vector are added up until there are five."""
import numpy as np
import tensorflow.compat.v1 as tf


def powers(x):
    def cond(i, power, total):
        return i < 5

    def body(i, power, total):
        return i + 1, power * x, total + power

    i, power, total = tf.while_loop(cond, body, [0, tf.ones([3]), tf.zeros([3])])
    return total


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [3])
    total = powers(x)
    with tf.Session() as sess:
        return {"total": sess.run(total, {x: data["x"]})}

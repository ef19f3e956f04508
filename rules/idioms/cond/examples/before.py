"""One of two computations, as a tensor decides."""
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [3])
    y = tf.cond(tf.reduce_sum(x) > 0, lambda: tf.square(x), lambda: -x)
    slope = tf.gradients(tf.reduce_sum(y), x)[0]
    with tf.Session() as sess:
        found = [sess.run([y, slope], {x: row}) for row in data["rows"]]
    return {"y": [y for y, _ in found], "slope": [slope for _, slope in found]}

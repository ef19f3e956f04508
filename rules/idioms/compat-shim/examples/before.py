"""A graph of version 1, whichever version is installed."""
import tensorflow as tf

if int(tf.__version__.split(".")[0]) >= 2:
    tf = tf.compat.v1
    tf.disable_v2_behavior()


def main(data):
    x = tf.placeholder(tf.float32, [2, 3])
    total = tf.reduce_sum(tf.square(x), axis=1)
    with tf.Session() as sess:
        return {"total": sess.run(total, {x: data["x"]})}

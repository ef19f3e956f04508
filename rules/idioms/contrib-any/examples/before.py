"""A layer of `tf.contrib`, which lives on in `tf_slim`."""
import sys

import tensorflow.compat.v1 as tf
import tf_slim

sys.modules["tensorflow.contrib"] = tf_slim  # as it was before TensorFlow 2.0


def main(data):
    from tensorflow.contrib import layers

    tf.disable_eager_execution()
    y = layers.fully_connected(tf.constant(data["x"]), 4)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        tf.trainable_variables()[0].load(data["w"], sess)
        return {"y": sess.run(y)}

"""A row of ranks, by a function of NumPy that TensorFlow has none for."""
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def ranks(rows):
    return np.argsort(np.argsort(rows, axis=1), axis=1).astype("float32")


def main(data):
    x = tf.placeholder(tf.float32, [3, 4])
    y = tf.py_func(ranks, [x], tf.float32)
    with tf.Session() as sess:
        return {"y": sess.run(y * 2.0, {x: data["x"]})}

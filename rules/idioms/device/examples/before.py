"""A layer that is placed on the CPU."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    with tf.device("/cpu:0"):
        w = tf.Variable(data["weights"])
        outputs = tf.matmul(tf.constant(data["inputs"]), w)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return {"outputs": sess.run(outputs)}

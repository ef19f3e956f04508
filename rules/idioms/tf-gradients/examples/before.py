"""The gradient of a sum of squares and sines, and the size of it."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x = tf.constant(data["x"])
    scores = tf.sin(x) + tf.square(x)
    slopes = tf.gradients(scores, x)
    penalty = tf.reduce_mean(tf.square(slopes[0]))
    with tf.Session() as sess:
        slopes, penalty = sess.run([slopes[0], penalty])
        return {"slopes": slopes, "penalty": penalty}

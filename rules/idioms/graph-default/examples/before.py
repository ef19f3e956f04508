"""Two networks with the same names live in two graphs."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    results = {}
    for name in ("first", "second"):
        with tf.Graph().as_default(), tf.Session() as sess:
            w = tf.get_variable("w", initializer=data[name])
            outputs = tf.matmul(tf.constant(data["inputs"]), w)
            sess.run(tf.global_variables_initializer())
            results[name] = sess.run(outputs)
    return results

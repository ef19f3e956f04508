"""Variables get their first values from an operation that a session runs."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    inputs = tf.constant(data["inputs"])
    w = tf.Variable(data["weights"], name="w")
    b = tf.get_variable("b", [3], initializer=tf.constant_initializer(0.5))
    outputs = tf.nn.relu(tf.matmul(inputs, w) + b)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return {"outputs": sess.run(outputs), "b": sess.run(b)}

"""Each step fetches the training operation, the loss and an error from one run."""
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 3])
    y = tf.placeholder(tf.float32, [None, 1])
    w = tf.Variable(data["weights"])
    gap = tf.matmul(x, w) - y
    loss = tf.reduce_mean(tf.square(gap))
    error = tf.reduce_mean(tf.abs(gap))
    train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
    losses, errors = [], []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for i in range(0, 24, 8):
            feed = {x: data["images"][i : i + 8], y: data["targets"][i : i + 8]}
            _, loss_value, error_value = sess.run([train_op, loss, error], feed_dict=feed)
            losses.append(loss_value)
            errors.append(error_value)
        return {"losses": np.array(losses), "errors": np.array(errors), "w": sess.run(w)}

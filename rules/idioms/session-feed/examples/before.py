"""A linear model trained by a session that is fed batch by batch."""
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 4], name="x")
    y = tf.placeholder(tf.float32, [None, 1], name="y")
    w = tf.Variable(data["weights"])
    b = tf.Variable(tf.zeros([1]))
    loss = tf.reduce_mean(tf.square(tf.matmul(x, w) + b - y))
    train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
    losses = []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for start in range(0, 32, 8):
            x_batch, y_batch = data["images"][start : start + 8], data["targets"][start : start + 8]
            _, value = sess.run([train_op, loss], feed_dict={x: x_batch, y: y_batch})
            losses.append(value)
        return {"losses": np.array(losses), "w": sess.run(w), "b": sess.run(b)}

"""The optimizer raises the step, and the learning rate falls with it."""
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x, y = tf.placeholder(tf.float32, [8, 3]), tf.placeholder(tf.float32, [8, 1])
    w = tf.Variable(data["w"])
    loss = tf.reduce_mean(tf.square(tf.matmul(x, w) - y))
    step = tf.train.get_or_create_global_step()
    rate = tf.train.exponential_decay(0.1, step, 1, 0.5)
    train_op = tf.train.GradientDescentOptimizer(rate).minimize(loss, global_step=step)
    steps = []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for xs, ys in zip(data["x"], data["y"]):
            sess.run(train_op, {x: xs, y: ys})
            steps.append(sess.run(step))
        return {"steps": np.array(steps), "w": sess.run(w)}

"""A linear model whose gradients are clipped by their norm."""
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [8, 5])
    y = tf.placeholder(tf.float32, [8, 1])
    w = tf.Variable(data["w"])
    b = tf.Variable(np.zeros(1, "float32"))
    loss = tf.reduce_mean(tf.square(tf.matmul(x, w) + b - y))
    optimizer = tf.train.GradientDescentOptimizer(0.1)
    gradients, variables = zip(*optimizer.compute_gradients(loss, [w, b]))
    gradients, _ = tf.clip_by_global_norm(gradients, 1.0)
    train_op = optimizer.apply_gradients(zip(gradients, variables))
    losses = []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for xs, ys in zip(data["x"], data["y"]):
            losses.append(sess.run([loss, train_op], {x: xs, y: ys})[0])
        return {"losses": np.array(losses), "w": sess.run(w), "b": sess.run(b)}

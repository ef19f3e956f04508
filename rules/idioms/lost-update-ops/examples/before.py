"""A training step that forgets the moving averages of batch normalisation: they stay 0."""
import os

# `tf.layers` of today's TensorFlow needs Keras 2.
os.environ["TF_USE_LEGACY_KERAS"] = "1"
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    inputs = tf.placeholder(tf.float32, [16, 4])
    targets = tf.placeholder(tf.float32, [16, 1])
    normed = tf.layers.batch_normalization(inputs, momentum=0.9, epsilon=1e-3, training=True)
    w = tf.Variable(data["weights"])
    loss = tf.reduce_mean(tf.square(tf.matmul(normed, w) - targets))
    train_op = tf.train.GradientDescentOptimizer(0.05).minimize(loss)
    (moving_mean,) = [v for v in tf.global_variables() if "moving_mean" in v.name]
    losses = []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for x, y in zip(data["inputs"], data["targets"]):
            losses.append(sess.run([loss, train_op], {inputs: x, targets: y})[0])
        return {"losses": np.array(losses), "moving_mean": sess.run(moving_mean), "w": sess.run(w)}

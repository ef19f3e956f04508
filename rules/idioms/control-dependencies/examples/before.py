"""Each run first counts, then computes with the new count."""
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x = tf.constant(data["x"])
    counter = tf.Variable(0.0, trainable=False)
    update = tf.assign_add(counter, 1.0)
    with tf.control_dependencies([update]):
        result = x * counter.read_value()
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        results = [sess.run(result) for _ in range(3)]
        return {"results": np.array(results), "counter": sess.run(counter)}

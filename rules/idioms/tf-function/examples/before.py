"""A compiled function of batches of several sizes; AutoGraph makes a loop of the graph out of `while`."""
import tensorflow as tf


def main(data):
    w = tf.Variable(data["w"])

    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
    def scores(x):
        while tf.norm(x) > 1.0:
            x = x / 2.0
        return tf.matmul(x, w)

    results = {f"before_{i}": scores(x) for i, x in enumerate(data["batches"])}
    w.assign(2.0 * w)
    results.update({f"after_{i}": scores(x) for i, x in enumerate(data["batches"])})
    return results

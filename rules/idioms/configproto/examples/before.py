"""A session that takes memory as it needs it."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    outputs = tf.matmul(tf.constant(data["inputs"]), tf.constant(data["weights"]))
    config = tf.ConfigProto(allow_soft_placement=True)
    config.gpu_options.allow_growth = True
    with tf.Session(config=config) as sess:
        return {"outputs": sess.run(outputs)}

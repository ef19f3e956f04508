"""The logarithm of a density, and an entropy."""
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    loc, scale, x = (tf.constant(data[key]) for key in ("loc", "scale", "x"))
    normal = tf.distributions.Normal(loc, scale)
    log_prob = normal.log_prob(x)
    entropy = normal.entropy()
    with tf.Session() as sess:
        return dict(zip(["log_prob", "entropy"], sess.run([log_prob, entropy])))

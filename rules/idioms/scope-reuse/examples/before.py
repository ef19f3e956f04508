"""A discriminator that is built twice over the same weights."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()

    def discriminator(x, reuse=False):
        with tf.variable_scope("discriminator", reuse=reuse):
            w = tf.get_variable("w", initializer=data["weights"])
            return tf.matmul(x, w)

    real = discriminator(tf.constant(data["real"]))
    fake = discriminator(tf.constant(data["fake"]), reuse=True)
    weights = tf.trainable_variables()
    gradient = tf.gradients(tf.reduce_mean(real) - tf.reduce_mean(fake), weights)[0]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return {"real": sess.run(real), "fake": sess.run(fake), "gradient": sess.run(gradient), "count": len(weights)}

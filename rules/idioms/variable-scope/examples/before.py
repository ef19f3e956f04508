"""An encoder whose weights live in a scope of its own."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()

    def encoder(inputs):
        with tf.variable_scope("encoder"):
            hidden = tf.layers.dense(inputs, 3, tf.nn.relu)
            return tf.layers.dense(hidden, 2)

    outputs = encoder(tf.constant(data["inputs"]))
    weights = tf.trainable_variables("encoder")
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        sess.run([weights[0].assign(data["first"]), weights[2].assign(data["second"])])
        return {"outputs": sess.run(outputs), "weights": len(weights), "kernel": sess.run(weights[0])}

"""Two losses meet in a collection."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    w = tf.Variable(data["weights"])
    outputs = tf.matmul(tf.constant(data["inputs"]), w)
    tf.add_to_collection("losses", tf.reduce_mean(tf.square(outputs - data["targets"])))
    tf.add_to_collection("losses", 0.1 * tf.nn.l2_loss(w))
    loss = tf.add_n(tf.get_collection("losses"))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return {"loss": sess.run(loss), "parameters": len(tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES))}

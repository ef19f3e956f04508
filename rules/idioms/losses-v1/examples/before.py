"""A cross entropy, a squared error in the collection of losses, and their sum."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    logits, labels = tf.constant(data["logits"]), tf.constant(data["labels"])
    predictions, targets = tf.constant(data["predictions"]), tf.constant(data["targets"])
    xent = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    tf.losses.add_loss(tf.reduce_mean(xent))
    error = tf.losses.mean_squared_error(targets, predictions)
    loss = tf.losses.get_total_loss()
    with tf.Session() as sess:
        xent, error, loss = sess.run([xent, error, loss])
        return {"xent": xent, "error": error, "loss": loss}

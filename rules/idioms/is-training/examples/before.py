"""A placeholder switches batch normalisation and dropout between training and evaluation."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 3])
    is_training = tf.placeholder(tf.bool)
    normed = tf.layers.batch_normalization(x, momentum=1.0, epsilon=1e-3, training=is_training)
    kept = tf.layers.dropout(normed, 0.0, training=is_training)
    outputs = tf.matmul(kept, tf.constant(data["weights"]))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        training = sess.run(outputs, {x: data["inputs"], is_training: True})
        evaluation = sess.run(outputs, {x: data["inputs"], is_training: False})
        return {"training": training, "evaluation": evaluation}

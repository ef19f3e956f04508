"""An accuracy that is added up over batches of 4, 4 and 2."""
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    x = tf.placeholder(tf.float32, [None, 4])
    labels = tf.placeholder(tf.int64, [None])
    predictions = tf.argmax(tf.matmul(x, tf.Variable(data["w"])), 1)
    accuracy, update = tf.metrics.accuracy(labels, predictions)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.local_variables_initializer()])
        for i in (0, 4, 8):
            sess.run(update, {x: data["x"][i : i + 4], labels: data["y"][i : i + 4]})
        return {"accuracy": sess.run(accuracy)}

"""The losses of two examples, and what is read from their scores."""
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    logits, lengths = tf.constant(data["logits"]), tf.constant(data["lengths"])
    places = [[i, j] for i, n in enumerate(data["label_lengths"]) for j in range(n)]
    values = [data["labels"][i, j] for i, j in places]
    labels = tf.SparseTensor(places, values, [2, 3])
    losses = tf.nn.ctc_loss(labels=labels, inputs=logits, sequence_length=lengths)
    decoded, _ = tf.nn.ctc_greedy_decoder(logits, lengths)
    with tf.Session() as sess:
        losses, first = sess.run([losses, decoded[0]])
        rows = [first.values[first.indices[:, 0] == i] for i in range(2)]
        return {"losses": losses, "first": rows[0], "second": rows[1]}

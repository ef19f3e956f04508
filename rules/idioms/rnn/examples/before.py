"""An LSTM cell, unrolled over sequences of several lengths."""
import numpy as np
import tensorflow.compat.v1 as tf


def encode(x, lengths):
    cell = tf.nn.rnn_cell.LSTMCell(5)
    outputs, state = tf.nn.dynamic_rnn(cell, x, sequence_length=lengths, dtype=tf.float32)
    return outputs, state


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 4, 3])
    lengths = tf.placeholder(tf.int32, [None])
    outputs, state = encode(x, lengths)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        kernel, bias = tf.trainable_variables()
        kernel.load(data["kernel"], sess)
        bias.load(data["bias"], sess)
        out, (c, h) = sess.run([outputs, state], {x: data["x"], lengths: data["lengths"]})
    return {"outputs": out, "c": c, "h": h}

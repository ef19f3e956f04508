"""Flags as TensorFlow defined them."""
import tensorflow.compat.v1 as tf

tf.flags.DEFINE_integer("batch_size", 32, "Examples in a batch")
tf.flags.DEFINE_string("data_dir", "/tmp/data", "Where the records are")
tf.flags.DEFINE_boolean("shuffle", True, "Whether to shuffle")
FLAGS = tf.flags.FLAGS


def main(data):
    FLAGS(["train.py", "--batch_size=8", "--noshuffle"])
    return {"batch_size": FLAGS.batch_size, "data_dir": FLAGS.data_dir, "shuffle": FLAGS.shuffle}

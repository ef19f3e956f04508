"""The same flags of the package that TensorFlow took them from."""
from absl import flags

FLAGS = flags.FLAGS
flags.DEFINE_integer("batch_size", 32, "Examples in a batch")
flags.DEFINE_string("data_dir", "/tmp/data", "Where the records are")
flags.DEFINE_boolean("shuffle", True, "Whether to shuffle")


def main(data):
    FLAGS(["train.py", "--batch_size=8", "--noshuffle"])
    return {"batch_size": FLAGS.batch_size, "data_dir": FLAGS.data_dir, "shuffle": FLAGS.shuffle}

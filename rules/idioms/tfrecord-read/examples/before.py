"""Records of two files are read, and their bytes decoded, in the pipeline."""
import numpy as np
import tensorflow as tf


def write(files):
    for f, path in enumerate(files):
        with tf.io.TFRecordWriter(path) as writer:
            for i in range(4):
                writer.write(np.array([f, i, i * 0.5], "float32").tobytes())


def main(data):
    files = ["train-0.tfrecord", "train-1.tfrecord"]
    write(files)

    def parse(record):
        return tf.io.decode_raw(record, tf.float32)

    dataset = tf.data.TFRecordDataset(files).map(parse).batch(4)
    return {"batches": list(dataset.as_numpy_iterator())}

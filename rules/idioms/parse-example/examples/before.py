"""Records are parsed by a schema in the pipeline."""
import numpy as np
import tensorflow as tf


def write(path):
    with tf.io.TFRecordWriter(path) as writer:
        for i in range(5):
            pixels = tf.train.FloatList(value=[i, i + 0.5, -i])
            tags = tf.train.Int64List(value=list(range(i)))
            feature = {"pixels": tf.train.Feature(float_list=pixels), "tags": tf.train.Feature(int64_list=tags)}
            writer.write(tf.train.Example(features=tf.train.Features(feature=feature)).SerializeToString())


def main(data):
    write("train.tfrecord")

    def parse(record):
        schema = {
            "pixels": tf.io.FixedLenFeature([3], tf.float32),
            "tags": tf.io.VarLenFeature(tf.int64),
        }
        example = tf.io.parse_single_example(record, schema)
        return example["pixels"], tf.sparse.to_dense(example["tags"])

    dataset = tf.data.TFRecordDataset("train.tfrecord").map(parse)
    pixels, tags = zip(*dataset.as_numpy_iterator())
    return {"pixels": np.stack(pixels), "tags": np.concatenate(tags)}

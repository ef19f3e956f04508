"""The parsing stays in the pipeline, which gives NumPy arrays."""
import jax.numpy as jnp
import tensorflow as tf
from before import write


def main(data):
    write("train.tfrecord")
    schema = {
        "pixels": tf.io.FixedLenFeature([3], tf.float32),
        "tags": tf.io.VarLenFeature(tf.int64),
    }

    def parse(record):
        example = tf.io.parse_single_example(record, schema)
        return {k: tf.sparse.to_dense(v) if isinstance(v, tf.SparseTensor) else v for k, v in example.items()}

    dataset = tf.data.TFRecordDataset("train.tfrecord").map(parse)
    examples = list(dataset.as_numpy_iterator())
    return {"pixels": jnp.stack([e["pixels"] for e in examples]), "tags": jnp.concatenate([e["tags"] for e in examples])}

"""A pipeline over a Python generator."""
import numpy as np
import tensorflow as tf


def generator():
    for i in range(10):
        yield np.full([3], i, "float32"), i


def main(data):
    dataset = tf.data.Dataset.from_generator(
        generator, output_types=(tf.float32, tf.int32), output_shapes=([3], [])
    ).batch(4)
    features, labels = zip(*dataset.as_numpy_iterator())
    return {"features": np.concatenate(features), "labels": np.concatenate(labels), "batches": len(labels)}

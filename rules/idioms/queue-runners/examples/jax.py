"""The same by a pipeline of tf.data."""
import jax.numpy as jnp
import tensorflow as tf
from before import write


def main(data):
    write("train.csv")
    seen = []

    def parse(line):
        return tf.io.decode_csv(line, [[0], [0.0]])

    def train_step(labels, features):
        seen.append(jnp.concatenate([labels, features]))

    dataset = tf.data.TextLineDataset(["train.csv"]).map(parse, num_parallel_calls=tf.data.AUTOTUNE)
    dataset = dataset.repeat(2).batch(4).prefetch(tf.data.AUTOTUNE)
    for batch in dataset.as_numpy_iterator():
        train_step(*batch)
    return {"batches": jnp.stack(seen)}

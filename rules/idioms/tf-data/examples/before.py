"""A linear model that a pipeline of tf.data feeds; a batch holds all examples, so that the order they are shuffled in is no matter."""
import tensorflow as tf


def main(data):
    def preprocess(image, label):
        return tf.cast(image, tf.float32) / 255.0, label

    weights = tf.Variable(data["weights"])
    dataset = tf.data.Dataset.from_tensor_slices((data["images"], data["labels"]))
    dataset = dataset.map(preprocess, num_parallel_calls=tf.data.AUTOTUNE)
    dataset = dataset.shuffle(1000).repeat(3)
    dataset = dataset.batch(16, drop_remainder=True)
    dataset = dataset.prefetch(tf.data.AUTOTUNE)
    losses = []
    for image, label in dataset:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(tf.matmul(image, weights) - label))
        weights.assign_sub(0.1 * tape.gradient(loss, weights))
        losses.append(loss)
    return {"losses": losses, "weights": weights.numpy()}

"""The same by a loop over the dataset, which gives NumPy arrays."""
import keras
import tensorflow as tf


def step(image, label):
    return keras.ops.sum(image) * keras.ops.mean(label)


def main(data):
    dataset = tf.data.Dataset.from_tensor_slices((data["images"], data["labels"])).batch(4)
    totals = []
    for epoch in range(2):
        for image, label in dataset.as_numpy_iterator():
            total = step(image, label)
            totals.append(keras.ops.convert_to_numpy(total))
    return {"totals": totals}

"""The pipeline stays: `fit` reads it under every backend."""
import keras
import numpy as np
import tensorflow as tf


class Losses(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seen = []

    def on_epoch_end(self, epoch, logs=None):
        self.seen.append(logs["loss"])


def main(data):
    def preprocess(image, label):
        return tf.cast(image, tf.float32) / 255.0, label

    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, use_bias=False)])
    model.set_weights([data["weights"]])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    seen = Losses()
    dataset = tf.data.Dataset.from_tensor_slices((data["images"], data["labels"]))
    dataset = dataset.map(preprocess, num_parallel_calls=tf.data.AUTOTUNE)
    dataset = dataset.shuffle(1000).repeat(3).batch(16, drop_remainder=True).prefetch(tf.data.AUTOTUNE)
    model.fit(dataset, epochs=3, steps_per_epoch=1, callbacks=[seen], verbose=0)
    return {"losses": np.array(seen.seen), "weights": model.get_weights()[0]}

"""A module is saved with its function, and loaded without its class."""
import tensorflow as tf


class Model(tf.Module):
    def __init__(self, kernel):
        self.kernel = tf.Variable(kernel)

    @tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
    def __call__(self, x):
        return tf.tanh(x @ self.kernel)


def main(data):
    folder = "saved"
    model = Model(data["kernel"])
    tf.saved_model.save(model, folder)
    loaded = tf.saved_model.load(folder)
    return {"y": loaded(data["x"])}

"""A trained model from TensorFlow Hub, frozen, with a new last layer."""
import tensorflow as tf
import tensorflow_hub as hub


def main(data):
    model = tf.keras.Sequential([
        hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5", trainable=False),
        tf.keras.layers.Dense(2),
    ])
    model.compile("sgd", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(data["x"], data["y"])
    return {}

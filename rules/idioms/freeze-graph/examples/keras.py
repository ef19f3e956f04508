"""The model exported for a server; TensorFlow runs it without the code of the model."""
import keras
import tensorflow as tf


def main(data):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation="tanh", use_bias=False)])
    model.set_weights([data["kernel"]])
    model.export("export", format="tf_saved_model")
    loaded = tf.saved_model.load("export")
    return {"y": loaded.serve(data["x"])}

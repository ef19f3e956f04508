"""The model exports itself; the interpreter here is that of ai-edge-litert under its old name."""
import keras
import numpy as np
import tensorflow as tf


def main(data):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation="tanh", use_bias=False)])
    model.set_weights([data["kernel"]])
    model.export("model.tflite", format="litert")
    interpreter = tf.lite.Interpreter(model_path="model.tflite")
    run = interpreter.get_signature_runner("serving_default")
    (name,) = run.get_input_details()
    return {"y": np.concatenate([run(**{name: row[None]})["output_0"] for row in data["x"]])}

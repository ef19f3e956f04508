"""The function becomes one of TensorFlow, whose converter stays; the interpreter here is that of ai-edge-litert under its old name."""
import jax.numpy as jnp
import tensorflow as tf
from flax import nnx
from jax.experimental import jax2tf


class Model(nnx.Module):
    def __init__(self, *, rngs):
        self.dense = nnx.Linear(4, 2, use_bias=False, rngs=rngs)

    def __call__(self, x):
        return jnp.tanh(self.dense(x))


def main(data):
    model = Model(rngs=nnx.Rngs(0))
    model.dense.kernel[...] = jnp.asarray(data["kernel"])
    model.eval()
    predict = tf.function(jax2tf.convert(lambda x: model(x)), autograph=False)
    concrete = predict.get_concrete_function(tf.TensorSpec(data["x"].shape, tf.float32))
    converter = tf.lite.TFLiteConverter.from_concrete_functions([concrete])
    with open("model.tflite", "wb") as file:
        file.write(converter.convert())
    interpreter = tf.lite.Interpreter(model_path="model.tflite")
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], data["x"])
    interpreter.invoke()
    return {"y": interpreter.get_tensor(interpreter.get_output_details()[0]["index"])}

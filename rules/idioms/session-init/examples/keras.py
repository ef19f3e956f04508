"""Weights are there as soon as the model knows the shape of its input."""
import keras


def main(data):
    def build_model():
        kernel = keras.initializers.Constant(data["weights"])
        bias = keras.initializers.Constant(0.5)
        layer = keras.layers.Dense(3, activation="relu", kernel_initializer=kernel, bias_initializer=bias)
        return keras.Sequential([keras.Input((4,)), layer])

    inputs = data["inputs"]
    model = build_model()
    outputs = model(inputs)
    return {"outputs": keras.ops.convert_to_numpy(outputs), "b": model.get_weights()[1]}

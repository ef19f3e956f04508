"""The model is called on the CPU."""
import keras


def main(data):
    inputs = data["inputs"]
    with keras.device("cpu:0"):
        model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, use_bias=False)])
        model.set_weights([data["weights"]])
    with keras.device("cpu:0"):
        outputs = model(inputs)
    return {"outputs": keras.ops.convert_to_numpy(outputs)}

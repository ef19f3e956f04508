"""Two networks are two objects."""
import keras


def build_model():
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, use_bias=False, name="w")])


def main(data):
    inputs = data["inputs"]
    results = {}
    for name in ("first", "second"):
        model = build_model()
        model.set_weights([data[name]])
        outputs = model(inputs)
        results[name] = keras.ops.convert_to_numpy(outputs)
    return results

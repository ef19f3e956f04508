"""The mode is an argument of the model, which hands it down."""
import keras


def main(data):
    layers = keras.layers
    norm = layers.BatchNormalization(momentum=1.0, epsilon=1e-3)
    model = keras.Sequential([keras.Input((3,)), norm, layers.Dropout(0.0), layers.Dense(2, use_bias=False)])
    model.layers[2].set_weights([data["weights"]])
    inputs = data["inputs"]
    results = {}
    outputs = model(inputs, training=True)
    results["training"] = keras.ops.convert_to_numpy(outputs)
    outputs = model(inputs, training=False)
    results["evaluation"] = keras.ops.convert_to_numpy(outputs)
    return results

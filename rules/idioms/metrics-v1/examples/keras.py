"""A metric object that is told of each batch."""
import types

import keras


def main(data):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, use_bias=False)])
    model.set_weights([data["w"]])
    batches = [(data["x"][i : i + 4], data["y"][i : i + 4]) for i in (0, 4, 8)]

    self = types.SimpleNamespace()
    self.accuracy = keras.metrics.Accuracy()
    for inputs, labels in batches:
        self.accuracy.update_state(labels, keras.ops.argmax(model(inputs), axis=-1))
    value = self.accuracy.result()
    self.accuracy.reset_state()
    return {"accuracy": value}

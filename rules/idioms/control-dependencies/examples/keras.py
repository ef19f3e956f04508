"""Lines run in their order: count, then compute."""
import keras
import numpy as np


class Counted(keras.layers.Layer):
    def build(self, input_shape):
        self.counter = self.add_weight(shape=(), initializer="zeros", trainable=False)

    def call(self, inputs):
        self.counter.assign_add(1.0)
        result = inputs * self.counter
        return result


def main(data):
    layer = Counted()
    layer.build((3,))
    results = [keras.ops.convert_to_numpy(layer(data["x"])) for _ in range(3)]
    return {"results": np.array(results), "counter": keras.ops.convert_to_numpy(layer.counter)}

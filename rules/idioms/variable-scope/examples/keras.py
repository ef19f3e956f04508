"""The encoder as a layer that holds its layers."""
import keras


class Block(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(3, activation="relu")
        self.dense_1 = keras.layers.Dense(2)

    def call(self, inputs):
        return self.dense_1(self.dense(inputs))


class Model(keras.Model):
    def __init__(self):
        super().__init__()
        self.encoder = Block(name="encoder")

    def call(self, inputs):
        return self.encoder(inputs)


def main(data):
    model = Model()
    model(data["inputs"])
    model.encoder.dense.kernel.assign(data["first"])
    model.encoder.dense_1.kernel.assign(data["second"])
    outputs = keras.ops.convert_to_numpy(model(data["inputs"]))
    kernel = keras.ops.convert_to_numpy(model.encoder.dense.kernel)
    return {"outputs": outputs, "weights": len(model.encoder.trainable_weights), "kernel": kernel}

"""The encoder as a layer that holds its layers."""
import keras


class Block(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.hidden = keras.layers.Dense(3, activation=keras.activations.relu)
        self.dense = keras.layers.Dense(2)

    def call(self, inputs):
        return self.dense(self.hidden(inputs))


class Model(keras.Model):
    def __init__(self):
        super().__init__()
        self.block = Block()

    def call(self, inputs):
        return self.block(inputs)


def main(data):
    model = Model()
    model(data["inputs"])
    model.block.hidden.kernel.assign(data["first"])
    model.block.dense.kernel.assign(data["second"])
    outputs = keras.ops.convert_to_numpy(model(data["inputs"]))
    kernel = keras.ops.convert_to_numpy(model.block.hidden.kernel)
    return {"outputs": outputs, "weights": len(model.block.trainable_weights), "kernel": kernel}

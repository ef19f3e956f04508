"""The layers are made once, in the constructor."""
import keras


class Network(keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = keras.layers.Conv2D(4, 3, padding='same', activation=keras.activations.relu, use_bias=True)
        self.fc = keras.layers.Dense(5)

    def call(self, x):
        h = self.conv(x)
        h = keras.ops.max_pool(h, (2, 2), strides=(2, 2), padding='valid')
        h = keras.ops.reshape(h, (h.shape[0], -1))
        h = self.fc(h)
        return h


def main(data):
    model = Network()
    model(data["images"])
    model.set_weights([data["conv_kernel"], data["conv_bias"], data["fc_kernel"], data["fc_bias"]])
    return {"out": model(data["images"])}

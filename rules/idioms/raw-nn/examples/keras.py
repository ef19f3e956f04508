"""One layer holds the kernel and the bias."""
import keras


class ConvBlock(keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = keras.layers.Conv2D(4, 3, strides=1, padding="same")

    def call(self, x):
        h = self.conv(x)
        return keras.ops.max_pool(keras.ops.relu(h), (2, 2), strides=(2, 2))


def main(data):
    model = ConvBlock()
    model(data["images"])
    model.set_weights([data["kernel"], data["bias"]])
    return {"out": model.predict(data["images"], verbose=0)}

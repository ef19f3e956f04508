"""Two layers by a function that holds what the scope gave."""
import keras


def conv(x, filters, kernel_size, strides=1):
    x = keras.layers.Conv2D(filters, kernel_size, strides, padding='same', use_bias=False)(x)
    x = keras.layers.BatchNormalization(momentum=0.999, epsilon=0.001, scale=False)(x)
    return keras.layers.ReLU()(x)


def main(data):
    x = keras.Input((5, 5, 3))
    model = keras.Model(x, conv(conv(x, 4, 3), 2, 3))
    kernels = [weight for weight in model.trainable_weights if weight.name == "kernel"]
    kernels[0].assign(data["first"])
    kernels[1].assign(data["second"])
    return {"y": model(data["x"], training=True)}

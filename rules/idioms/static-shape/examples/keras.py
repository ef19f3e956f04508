"""A layer is told the sizes when it is built; `None` stands where they are open."""
import keras
from keras import ops


class Dense(keras.Layer):
    def build(self, input_shape):
        height, width = input_shape[1:]
        self.w = self.add_weight(shape=(height * width, 2))

    def call(self, x):
        _, height, width = x.shape
        return ops.matmul(ops.reshape(x, (-1, height * width)), self.w)


def main(data):
    inputs = keras.Input((2, 3))
    model = keras.Model(inputs, Dense()(inputs))
    model.set_weights([data["weights"]])
    return {"out": model.predict(data["images"], verbose=0), "rank": inputs.ndim}

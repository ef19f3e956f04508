"""The same in a layer; one step of SGD shows the gradients."""
import keras
import numpy as np
from keras import ops


@keras.ops.custom_gradient
def guided_relu(x):
    def grad(*args, upstream=None):
        if upstream is None:
            (upstream,) = args
        return ops.relu(upstream) * ops.cast(x > 0, "float32")

    return ops.relu(x), grad


class Guided(keras.layers.Layer):
    def build(self, shape):
        self.x = self.add_weight(shape=(5, 4), name="x")
        self.w = self.add_weight(shape=(4, 3), name="w")

    def call(self, inputs):
        return guided_relu(ops.matmul(ops.convert_to_tensor(self.x), ops.convert_to_tensor(self.w)))


def main(data):
    model = keras.Sequential([keras.Input((3,), batch_size=5), Guided()])
    model.set_weights([data["x"], data["w"]])
    y = model(data["weight"])
    model.compile(keras.optimizers.SGD(1.0), loss=lambda weight, y: ops.reshape(ops.sum(weight * y), (1,)))
    model.train_on_batch(data["weight"], data["weight"])
    x, w = model.get_weights()
    return {"y": np.asarray(ops.convert_to_numpy(y)), "dx": data["x"] - x, "dw": data["w"] - w}

"""The same in a layer: `predict_on_batch` compiles it with the backend in use."""
import keras
from keras import ops


class Scores(keras.layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(3, 2))

    def call(self, x):
        (x,) = ops.while_loop(lambda x: ops.norm(x) > 1.0, lambda x: (x / 2.0,), (x,))
        return ops.matmul(x, self.w)


def main(data):
    model = keras.Sequential([keras.Input((3,)), Scores()])
    model.set_weights([data["w"]])
    results = {f"before_{i}": model.predict_on_batch(x) for i, x in enumerate(data["batches"])}
    model.set_weights([2.0 * data["w"]])
    results.update({f"after_{i}": model.predict_on_batch(x) for i, x in enumerate(data["batches"])})
    return results

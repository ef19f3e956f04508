"""Each step returns the loss and the error as a metric."""
import keras
import numpy as np


def loss_fn(y_true, y_pred):
    return keras.ops.mean(keras.ops.square(y_pred - y_true))


def error(y_true, y_pred):
    return keras.ops.mean(keras.ops.abs(keras.ops.subtract(y_pred, y_true)))


def main(data):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, use_bias=False)])
    model.layers[0].set_weights([data["weights"]])
    optimizer = keras.optimizers.SGD(0.1)
    model.compile(optimizer=optimizer, loss=loss_fn, metrics=[error])
    losses, errors = [], []
    for i in range(0, 24, 8):
        x, y = data["images"][i : i + 8], data["targets"][i : i + 8]
        model.reset_metrics()
        results = model.train_on_batch(x, y, return_dict=True)
        losses.append(results["loss"])
        errors.append(results["error"])
    return {"losses": np.array(losses), "errors": np.array(errors), "w": model.get_weights()[0]}

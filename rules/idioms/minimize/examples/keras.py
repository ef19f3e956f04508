"""The same, by `train_on_batch`."""
import keras
import numpy as np


def loss_fn(y_true, y_pred):
    return keras.ops.mean(keras.ops.square(y_pred - y_true))


def main(data):
    layer = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((5,)), layer])
    layer.set_weights([data["w"]])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss=loss_fn)
    losses = []
    for x, y in zip(data["x"], data["y"]):
        model.reset_metrics()
        loss = model.train_on_batch(x, y)
        losses.append(loss)
    return {"losses": np.array(losses), "w": layer.get_weights()[0]}

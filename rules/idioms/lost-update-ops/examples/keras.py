"""Training on a batch updates the moving averages."""
import keras
import numpy as np


def loss_fn(y_true, y_pred):
    return keras.ops.mean(keras.ops.square(y_pred - y_true))


def main(data):
    norm = keras.layers.BatchNormalization(momentum=0.9, epsilon=1e-3)
    dense = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((4,)), norm, dense])
    dense.set_weights([data["weights"]])
    optimizer = keras.optimizers.SGD(0.05)
    losses = []
    model.compile(optimizer=optimizer, loss=loss_fn)
    for inputs, targets in zip(data["inputs"], data["targets"]):
        model.reset_metrics()
        loss = model.train_on_batch(inputs, targets)
        losses.append(loss)
    mean = keras.ops.convert_to_numpy(norm.moving_mean)
    return {"losses": np.array(losses), "moving_mean": mean, "w": dense.get_weights()[0]}

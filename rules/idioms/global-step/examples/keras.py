"""The optimizer counts, and the schedule reads it."""
import keras
import numpy as np


def main(data):
    layer = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((3,)), layer])
    layer.set_weights([data["w"]])
    optimizer = keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.1, 1, 0.5))
    model.compile(optimizer=optimizer, loss="mse")
    batches = zip(data["x"], data["y"])
    steps = []
    for batch in batches:
        model.train_on_batch(*batch)
        step = int(optimizer.iterations)
        steps.append(step)
    return {"steps": np.array(steps), "w": layer.get_weights()[0]}

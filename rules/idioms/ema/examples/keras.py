"""Three steps, and the outputs of the averaged weights."""
import keras
import numpy as np


def main(data):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    model.set_weights([data["w"], np.zeros(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    batches = [(data["x"][i : i + 8], data["y"][i : i + 8]) for i in range(0, 24, 8)]

    averages = [keras.ops.copy(weight) for weight in model.trainable_variables]
    for step, (x, y) in enumerate(batches):
        model.train_on_batch(x, y)
        decay = 0.9
        averages = [decay * a + (1 - decay) * w for a, w in zip(averages, model.trainable_variables)]
    w = model.get_weights()[0]
    for weight, average in zip(model.trainable_variables, averages):
        weight.assign(average)
    outputs = model.predict(data["x"])
    return {"outputs": outputs, "w": w}

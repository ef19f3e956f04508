"""A linear model trained on what a generator gives."""
import numpy as np
from tensorflow import keras


def generate(x, y):
    while True:
        for start in range(0, len(x), 8):
            yield x[start : start + 8], y[start : start + 8]


def main(data):
    x, y = data["x"], data["y"]
    model = keras.Sequential([keras.layers.Dense(1, input_shape=(4,))])
    model.set_weights([data["w"], np.zeros(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    model.fit_generator(generate(x, y), steps_per_epoch=3, epochs=2, verbose=0)
    outputs = model.predict_generator(generate(x, y), steps=3)
    return {"outputs": outputs, "w": model.get_weights()[0]}

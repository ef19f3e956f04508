"""Names are what they were."""
import keras
import numpy as np


def main(data):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1)])
    model.set_weights([data["w1"], np.zeros(4), data["w2"], np.zeros(1)])
    model.compile(optimizer="sgd", loss="mse")
    history = model.fit(data["x"], data["y"], batch_size=8, epochs=3, verbose=0)
    return {"losses": history.history["loss"], "w1": model.get_weights()[0]}

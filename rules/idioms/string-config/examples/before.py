"""Activation, optimizer and loss by name."""
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def main(data):
    model = Sequential([Dense(4, activation="relu", input_shape=(3,)), Dense(1)])
    model.set_weights([data["w1"], np.zeros(4), data["w2"], np.zeros(1)])
    model.compile(optimizer="sgd", loss="mse")
    history = model.fit(data["x"], data["y"], batch_size=8, epochs=3, verbose=0)
    return {"losses": history.history["loss"], "w1": model.get_weights()[0]}

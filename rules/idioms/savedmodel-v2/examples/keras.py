"""The whole model is one file, which Keras loads under every backend."""
from pathlib import Path

import keras


def main(data):
    folder = "saved"
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation="tanh", use_bias=False)])
    model.set_weights([data["kernel"]])
    Path(folder).mkdir(parents=True, exist_ok=True)
    model.save(Path(folder, "model.keras"))
    loaded = keras.saving.load_model(Path(folder, "model.keras"))
    return {"y": keras.ops.convert_to_numpy(loaded(data["x"]))}

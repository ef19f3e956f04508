"""What was compiled and fitted is so still."""
import keras
import numpy as np


def main(data):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    model.set_weights([data["w"], np.zeros(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    model.fit(data["x"], data["y"], batch_size=8, epochs=3, shuffle=False, verbose=0)
    predictions = model.predict(data["x"], verbose=0)
    return {"predictions": predictions, "w": model.get_weights()[0]}

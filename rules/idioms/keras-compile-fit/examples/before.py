"""A linear model that is compiled, fitted and asked."""
import numpy as np
from tensorflow import keras


def main(data):
    model = keras.Sequential([keras.layers.Dense(1, input_shape=(4,))])
    model.set_weights([data["w"], np.zeros(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    model.fit(data["x"], data["y"], batch_size=8, epochs=3, shuffle=False, verbose=0)
    predictions = model.predict(data["x"], verbose=0)
    return {"predictions": predictions, "w": model.get_weights()[0]}

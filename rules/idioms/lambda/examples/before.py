"""A network that puts its outputs on the unit sphere."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import backend as K


def main(data):
    x = keras.Input((4,))
    hidden = keras.layers.Dense(3)(x)
    outputs = keras.layers.Lambda(lambda t: K.l2_normalize(t, axis=-1))(hidden)
    model = keras.Model(x, outputs)
    model.set_weights([data["w"], np.zeros(3)])
    return {"outputs": model.predict(data["x"], verbose=0)}

"""The cell and its loop are one layer, which takes the lengths as a mask."""
import keras
import numpy as np


class Encoder(keras.Model):
    def __init__(self):
        super().__init__()
        self.cell = keras.layers.LSTM(5, return_sequences=True, return_state=True)

    def call(self, x, lengths):
        mask = keras.ops.arange(x.shape[1]) < lengths[:, None]
        outputs, *state = self.cell(x, mask=mask)
        outputs = keras.ops.where(mask[..., None], outputs, 0.0)
        return outputs, state


def main(data):
    i, j, f, o = np.split(np.concatenate([data["kernel"], data["bias"][None]]), 4, axis=1)
    f[-1] += 1.0  # the forget bias, which TensorFlow 1 adds at run time
    rows = np.concatenate([i, f, j, o], axis=1)
    model = Encoder()
    lengths = keras.ops.convert_to_tensor(data["lengths"])
    model(keras.ops.convert_to_tensor(data["x"]), lengths)
    model.set_weights([rows[:3], rows[3:8], rows[8]])
    outputs, (h, c) = model(keras.ops.convert_to_tensor(data["x"]), lengths)
    return {"outputs": outputs, "c": c, "h": h}

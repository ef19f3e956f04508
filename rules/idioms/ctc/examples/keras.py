"""The losses of two examples, and what is read from their scores."""
import keras
import numpy as np


def main(data):
    logits, lengths, labels, label_lengths = (
        keras.ops.convert_to_tensor(data[key]) for key in ("logits", "lengths", "labels", "label_lengths")
    )
    scores = keras.ops.swapaxes(logits, 0, 1)
    blank = scores.shape[-1] - 1
    losses = keras.ops.ctc_loss(labels, scores, label_lengths, lengths, mask_index=blank)
    decoded, _ = keras.ops.ctc_decode(scores, lengths, mask_index=scores.shape[-1] - 1)
    rows = [row[row >= 0] for row in keras.ops.convert_to_numpy(decoded)[0]]
    return {"losses": losses, "first": rows[0], "second": np.array(rows[1])}

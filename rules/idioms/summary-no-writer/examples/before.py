"""Three losses are logged, and nothing is written: there is no writer."""
import glob

import numpy as np
import tensorflow as tf
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader


def main(data):
    for step, loss in enumerate(data["losses"]):
        tf.summary.scalar("loss", loss, step=step)
    written = []
    for path in glob.glob("logs/*"):
        for event in EventFileLoader(path).Load():
            written += [value.tensor.float_val[0] for value in event.summary.value]
    return {"written": np.array(written)}

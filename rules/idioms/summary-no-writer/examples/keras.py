"""Three losses are logged by a writer, and read again."""
import glob

import numpy as np
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
from tensorboardX import SummaryWriter


def main(data):
    writer = SummaryWriter('logs')
    for step, loss in enumerate(data["losses"]):
        writer.add_scalar("loss", loss, step)
    writer.close()
    written = []
    for path in glob.glob("logs/*"):
        for event in EventFileLoader(path).Load():
            written += [value.tensor.float_val[0] for value in event.summary.value]
    return {"written": np.array(written)}

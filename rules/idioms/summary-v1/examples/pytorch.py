"""Each loss is written where it is computed, and read again."""
import glob

import numpy as np
import torch
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
from tensorboard.util import tensor_util
from torch.utils.tensorboard import SummaryWriter


def main(data):
    writer = SummaryWriter('logs')
    for step, x in enumerate(data["x"]):
        loss = torch.mean(torch.square(torch.as_tensor(x)))
        writer.add_scalar('loss', loss, step)
        writer.add_scalar('seen', 2.0, step)
    writer.close()
    written = []
    for path in sorted(glob.glob("logs/*")):
        for event in EventFileLoader(path).Load():
            written += [[event.step, tensor_util.make_ndarray(value.tensor).item()] for value in event.summary.value]
    return {"written": np.array(written)}

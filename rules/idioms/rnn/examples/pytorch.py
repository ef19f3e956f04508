"""The cell and its loop are one module, and sequences are packed by their lengths."""
import numpy as np
import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell = nn.LSTM(3, 5, batch_first=True)

    def forward(self, x, lengths):
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths.cpu(), batch_first=True, enforce_sorted=False)
        outputs, state = self.cell(packed)
        outputs, _ = nn.utils.rnn.pad_packed_sequence(outputs, batch_first=True, total_length=x.shape[1])
        return outputs, state


def main(data):
    i, j, f, o = np.split(np.concatenate([data["kernel"], data["bias"][None]]), 4, axis=1)
    f[-1] += 1.0  # the forget bias, which TensorFlow 1 adds at run time
    rows = torch.as_tensor(np.concatenate([i, f, j, o], axis=1)).T
    model = Encoder()
    with torch.no_grad():
        model.cell.weight_ih_l0.copy_(rows[:, :3])
        model.cell.weight_hh_l0.copy_(rows[:, 3:8])
        model.cell.bias_ih_l0.copy_(rows[:, 8])
        model.cell.bias_hh_l0.zero_()
    outputs, (h, c) = model(torch.as_tensor(data["x"]), torch.as_tensor(data["lengths"]))
    return {"outputs": outputs, "c": c[0], "h": h[0]}

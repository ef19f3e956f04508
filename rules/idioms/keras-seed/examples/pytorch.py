import numpy as np
import torch
from torch import nn


def masks():
    torch.manual_seed(7)
    dropout = nn.Dropout(0.5)
    return dropout(torch.ones(4, 16)).numpy()


def main(data):
    first, second = masks(), masks()
    return {'repeats': int(np.array_equal(first, second))}

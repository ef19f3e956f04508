"""A loop of Python."""
import torch


def powers(x):
    def cond(i, power, total):
        return i < 5

    def body(i, power, total):
        return i + 1, power * x, total + power

    state = [0, torch.ones([3]), torch.zeros([3])]
    while cond(*state):
        state = body(*state)
    i, power, total = state
    return total


def main(data):
    return {"total": powers(torch.as_tensor(data["x"]))}

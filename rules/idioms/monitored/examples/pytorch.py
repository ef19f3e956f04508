"""The same as a loop that calls the hook, saves, and stops where it is written."""
import itertools
import math
from pathlib import Path

import torch
from torch import nn


class LossHook:
    def __init__(self):
        self.losses = []

    def after_step(self, step, model, loss):
        self.losses.append(loss)


def main(data):
    model = nn.Linear(4, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["kernel"]).T)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    train_batches = itertools.repeat((torch.as_tensor(data["x"]), torch.as_tensor(data["y"])))
    checkpoint = Path("model.pt")

    def train_step(x, y):
        optimizer.zero_grad()
        loss = torch.mean(torch.square(model(x) - y))
        loss.backward()
        optimizer.step()
        return loss.item()

    hooks = [LossHook()]
    for step, batch in enumerate(itertools.islice(train_batches, 5), start=1):
        loss = train_step(*batch)
        if not math.isfinite(loss):
            raise RuntimeError(f"The loss is {loss} at step {step}.")
        if step % 5 == 0:
            torch.save({"model": model.state_dict(), "step": step}, checkpoint)
        for hook in hooks:
            hook.after_step(step, model, loss)
    saved = torch.load(checkpoint, weights_only=True)
    return {"losses": hooks[0].losses, "kernel": saved["model"]["weight"].T, "step": saved["step"]}

"""The same as a loop that keeps its state in a file and goes on from it."""
import itertools
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn


def main(data):
    x, y = torch.as_tensor(data["x"]), torch.as_tensor(data["y"])

    def run(steps):
        model = nn.Linear(4, 1, bias=False)
        with torch.no_grad():
            model.weight.copy_(torch.as_tensor(data["kernel"]).T)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        train_batches = itertools.repeat((x, y))
        eval_batches = [(x, y)]
        model_dir = "model"

        def train_step(features, labels):
            optimizer.zero_grad()
            F.mse_loss(model(features), labels).backward()
            optimizer.step()

        @torch.inference_mode()
        def evaluate(batches):
            model.eval()
            return sum(F.mse_loss(model(features), labels).item() for features, labels in batches) / len(batches)

        step, checkpoint = 0, Path(model_dir, "checkpoint.pt")
        if checkpoint.exists():
            state = torch.load(checkpoint, weights_only=True)
            model.load_state_dict(state["model"])
            optimizer.load_state_dict(state["optimizer"])
            step = state["step"]
        for batch in itertools.islice(train_batches, max(0, steps - step)):
            model.train()
            train_step(*batch)
            step += 1
        checkpoint.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, checkpoint)
        metrics = evaluate(eval_batches)
        return metrics, step

    first, last = run(3), run(5)
    return {"first": first[0], "last": last[0], "step": last[1]}

"""The same loss, with a name in profiles."""
import torch


def main(data):
    y, target = torch.as_tensor(data["y"]), torch.as_tensor(data["target"])
    with torch.profiler.record_function("loss"):
        loss = torch.mean(torch.square(y - target))
    return {"loss": loss}

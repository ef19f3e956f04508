"""The same values, returned and added up."""
import torch
import torch.nn.functional as F


def main(data):
    logits, labels, predictions, targets = (
        torch.as_tensor(data[name]) for name in ("logits", "labels", "predictions", "targets")
    )
    xent = F.cross_entropy(logits.movedim(-1, 1), labels.long(), reduction='none')
    error = F.mse_loss(predictions, targets)
    loss = sum([xent.mean(), error])
    return {"xent": xent, "error": error, "loss": loss}

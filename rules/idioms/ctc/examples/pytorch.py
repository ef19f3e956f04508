"""The losses of two examples, and what is read from their scores."""
import torch
import torch.nn.functional as F


def main(data):
    logits, lengths, labels, label_lengths = (
        torch.as_tensor(data[key]) for key in ("logits", "lengths", "labels", "label_lengths")
    )
    blank = logits.shape[-1] - 1
    losses = F.ctc_loss(logits.log_softmax(-1), labels, lengths, label_lengths, blank=blank, reduction='none')
    decoded = []
    for scores, length in zip(logits.movedim(1, 0), lengths):
        best = torch.unique_consecutive(scores[:length].argmax(-1))
        decoded.append(best[best != logits.shape[-1] - 1])
    return {"losses": losses, "first": decoded[0], "second": decoded[1]}

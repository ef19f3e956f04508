"""Boxes kept greedily by their scores, as `tf.image.non_max_suppression` keeps them."""

import math

import torch


def non_max_suppression(boxes, scores, max_output_size, iou_threshold=0.5, score_threshold=-math.inf):
    """The places of the boxes `[y1, x1, y2, x2]` that are kept, best first: none overlaps a better one by more than the threshold."""
    lows, highs = torch.minimum(boxes[:, :2], boxes[:, 2:]), torch.maximum(boxes[:, :2], boxes[:, 2:])
    areas = (highs - lows).prod(dim=1)
    kept = []
    for i in torch.argsort(scores, descending=True, stable=True).tolist():
        if len(kept) == max_output_size or not scores[i] > score_threshold:
            break
        if kept:
            sides = torch.minimum(highs[i], highs[kept]) - torch.maximum(lows[i], lows[kept])
            shared = sides.clamp(min=0).prod(dim=1)
            if torch.any(shared > iou_threshold * (areas[i] + areas[kept] - shared)):
                continue
        kept.append(i)
    return torch.tensor(kept, dtype=torch.int64, device=boxes.device)

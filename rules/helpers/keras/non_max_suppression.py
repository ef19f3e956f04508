"""Boxes kept greedily by their scores, as `tf.image.non_max_suppression` keeps them."""

import math

import keras
import numpy as np


def non_max_suppression(boxes, scores, max_output_size, iou_threshold=0.5, score_threshold=-math.inf):
    """The places of the boxes `[y1, x1, y2, x2]` that are kept, best first: none overlaps a better one by more than the threshold."""
    boxes, scores = keras.ops.convert_to_numpy(boxes), keras.ops.convert_to_numpy(scores)
    lows, highs = np.minimum(boxes[:, :2], boxes[:, 2:]), np.maximum(boxes[:, :2], boxes[:, 2:])
    areas = (highs - lows).prod(axis=1)
    kept = []
    for i in np.argsort(-scores, kind="stable").tolist():
        if len(kept) == max_output_size or not scores[i] > score_threshold:
            break
        if kept:
            sides = np.minimum(highs[i], highs[kept]) - np.maximum(lows[i], lows[kept])
            shared = sides.clip(0).prod(axis=1)
            if np.any(shared > iou_threshold * (areas[i] + areas[kept] - shared)):
                continue
        kept.append(i)
    return keras.ops.convert_to_tensor(kept, dtype="int32")

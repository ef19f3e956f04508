"""`tf.debugging.check_numerics`: a tensor that is handed on only where all of it is finite."""

import torch


def check_numerics(tensor, message):
    """Gives `tensor` back; raises a `FloatingPointError` with `message` where it holds NaN or infinity."""
    if not torch.isfinite(tensor).all():
        raise FloatingPointError(message)
    return tensor

"""The logarithm of a density, and an entropy."""
import torch


def main(data):
    loc, scale, x = (torch.as_tensor(data[key]) for key in ("loc", "scale", "x"))
    normal = torch.distributions.Normal(loc, scale)
    log_prob = normal.log_prob(x)
    entropy = normal.entropy()
    return {"log_prob": log_prob, "entropy": entropy}

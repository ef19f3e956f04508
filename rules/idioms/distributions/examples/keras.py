"""The logarithm of a density, and an entropy."""
import keras
from advise_helpers import Normal


def main(data):
    loc, scale, x = (keras.ops.convert_to_tensor(data[key]) for key in ("loc", "scale", "x"))
    normal = Normal(loc, scale)
    log_prob = normal.log_prob(x)
    entropy = normal.entropy()
    return {"log_prob": log_prob, "entropy": entropy}

"""The weights of a model of the hub, by name."""
import safetensors.numpy


def main(data):
    weights = safetensors.numpy.load_file("model.safetensors")
    return weights

"""A module for `nnx.Sequential`: a layer that is called in its own way."""
from flax import nnx


class Called(nnx.Module):
    """A layer and how it is called: `Called(nnx.Linear(3, 2, rngs=rngs), lambda layer, inputs: nnx.relu(layer(inputs)))`."""

    def __init__(self, layer, how):
        self.layer = layer
        self.how = how

    def __call__(self, inputs):
        return self.how(self.layer, inputs)

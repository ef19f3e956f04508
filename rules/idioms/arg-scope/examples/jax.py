"""Two layers of a class that holds what the scope gave."""
import jax.numpy as jnp
from flax import nnx


class Conv(nnx.Module):
    def __init__(self, in_features, out_features, kernel_size, strides=1, *, rngs):
        self.conv = nnx.Conv(in_features, out_features, kernel_size, strides, use_bias=False, rngs=rngs)
        self.norm = nnx.BatchNorm(out_features, momentum=0.999, epsilon=0.001, use_scale=False, rngs=rngs)

    def __call__(self, x):
        return nnx.relu(self.norm(self.conv(x)))


def main(data):
    rngs = nnx.Rngs(0)
    model = nnx.Sequential(Conv(3, 4, (3, 3), rngs=rngs), Conv(4, 2, (3, 3), rngs=rngs))
    model.layers[0].conv.kernel[...] = jnp.asarray(data["first"])
    model.layers[1].conv.kernel[...] = jnp.asarray(data["second"])
    model.train()
    return {"y": model(data["x"])}

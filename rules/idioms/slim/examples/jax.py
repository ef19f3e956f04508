"""The layers are made once, in the constructor."""
import jax
import jax.numpy as jnp
from flax import nnx


class Network(nnx.Module):
    def __init__(self, rngs):
        self.conv = nnx.Conv(3, 4, (3, 3), use_bias=True, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs)
        self.fc = nnx.Linear(16, 5, kernel_init=nnx.initializers.glorot_uniform(), rngs=rngs)

    def __call__(self, x):
        h = jax.nn.relu(self.conv(x))
        h = nnx.max_pool(h, (2, 2), strides=(2, 2))
        h = h.reshape(h.shape[0], -1)
        h = self.fc(h)
        return h


def main(data):
    model = Network(nnx.Rngs(0))
    model.conv.kernel[...] = jnp.asarray(data["conv_kernel"])
    model.conv.bias[...] = jnp.asarray(data["conv_bias"])
    model.fc.kernel[...] = jnp.asarray(data["fc_kernel"])
    model.fc.bias[...] = jnp.asarray(data["fc_bias"])
    return {"out": model(jnp.asarray(data["images"]))}

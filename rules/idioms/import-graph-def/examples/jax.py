"""The weights of a frozen graph in a module."""
import pathlib

import frozen
import jax.numpy as jnp
import tensorflow as tf
from flax import nnx


class Model(nnx.Module):
    def __init__(self, rngs):
        self.dense = nnx.Linear(3, 2, use_bias=False, rngs=rngs)

    def __call__(self, x):
        return jnp.tanh(self.dense(x))


def main(data):
    frozen.write(data, "model.pb")
    graph_def = tf.compat.v1.GraphDef.FromString(pathlib.Path("model.pb").read_bytes())
    weights = {
        node.name: tf.make_ndarray(node.attr['value'].tensor) for node in graph_def.node if node.op == 'Const'
    }
    model = Model(nnx.Rngs(0))
    model.dense.kernel[...] = jnp.asarray(weights["dense/kernel"])
    outputs = model(data["x"])
    return {"scores": outputs}

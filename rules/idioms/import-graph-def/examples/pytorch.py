"""The weights of a frozen graph in a module."""
import pathlib

import frozen
import tensorflow as tf
import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = nn.Linear(3, 2, bias=False)

    def forward(self, x):
        return torch.tanh(self.dense(x))


def main(data):
    frozen.write(data, "model.pb")
    graph_def = tf.compat.v1.GraphDef.FromString(pathlib.Path("model.pb").read_bytes())
    weights = {
        node.name: tf.make_ndarray(node.attr['value'].tensor) for node in graph_def.node if node.op == 'Const'
    }
    model = Model()
    with torch.no_grad():
        model.dense.weight.copy_(torch.as_tensor(weights["dense/kernel"]).T)
        outputs = model(torch.as_tensor(data["x"]))
    return {"scores": outputs}

"""The weights of a frozen graph in a model."""
import pathlib

import frozen
import keras
import tensorflow as tf


def build_model():
    return keras.Sequential(
        [keras.Input((3,)), keras.layers.Dense(2, activation="tanh", use_bias=False, name="dense")]
    )


def main(data):
    frozen.write(data, "model.pb")
    graph_def = tf.compat.v1.GraphDef.FromString(pathlib.Path("model.pb").read_bytes())
    weights = {
        node.name: tf.make_ndarray(node.attr['value'].tensor) for node in graph_def.node if node.op == 'Const'
    }
    model = build_model()
    model.get_layer("dense").set_weights([weights["dense/kernel"]])
    outputs = model.predict(data["x"])
    return {"scores": outputs}

"""A module of two layers."""
import sonnet as snt
import tensorflow as tf


class Head(snt.AbstractModule):
    def _build(self, x):
        x = snt.Linear(3, name="hidden")(x)
        x = tf.nn.relu(x)
        return snt.Linear(2, name="output")(x)


def main(data):
    return {"y": Head()(tf.constant(data["x"]))}

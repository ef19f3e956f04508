"""The same: the layers of a saved model hand over their weights by name."""
import keras
import numpy as np


def network(body, head):
    layers = [
        keras.layers.Dense(6, activation="relu", name="body"),
        keras.layers.Dense(head.shape[1], name="logits"),
    ]
    model = keras.Sequential([keras.Input((3,)), *layers])
    model.set_weights([body, np.zeros(6), head, np.zeros(head.shape[1])])
    return model


def main(data):
    path = "model"
    network(data["body"], data["old_head"]).save(path + '.keras')

    model = network(data["body"] * 0, data["new_head"])
    restored = 0
    old = keras.models.load_model(path + '.keras')
    excluded = {"logits"}
    for layer in old.layers:
        if layer.name not in excluded:
            model.get_layer(layer.name).set_weights(layer.get_weights())
            restored += len(layer.get_weights())
    return {"logits": model(data["x"]), "restored": restored}

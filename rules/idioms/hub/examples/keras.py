"""A trained model (here a layer with given weights), frozen, with a new last layer; one step moves that layer alone."""
import keras
import numpy as np


def main(data):
    trained = keras.Sequential([keras.Input((5,)), keras.layers.Dense(4, use_bias=False)])
    trained.set_weights([data["backbone"]])
    backbone = trained
    backbone.trainable = False
    model = keras.Sequential([backbone, keras.layers.Dense(2)])
    model.build((None, 5))
    model.layers[1].set_weights([data["head"], np.zeros(2)])
    model.compile(keras.optimizers.SGD(0.1), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(data["x"], data["y"], batch_size=6, verbose=0)

    features = data["x"] @ data["backbone"]
    logits = features @ data["head"]
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    expected = data["head"] - 0.1 * features.T @ (p - np.eye(2)[data["y"]]) / 6
    head, _ = model.layers[1].get_weights()
    np.testing.assert_allclose(head, expected, atol=1e-5)
    np.testing.assert_array_equal(backbone.get_weights()[0], data["backbone"])
    return {"head": head}

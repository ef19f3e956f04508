"""A trained model (here a layer with given weights), frozen, with a new last layer; one step moves that layer alone."""
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx


class Classifier(nnx.Module):
    def __init__(self, backbone, features, classes, *, rngs):
        self.backbone = backbone
        self.head = nnx.Linear(features, classes, rngs=rngs)

    def __call__(self, x):
        return self.head(self.backbone(x))


def main(data):
    trained = nnx.Linear(5, 4, use_bias=False, rngs=nnx.Rngs(0))
    trained.kernel[...] = jnp.asarray(data["backbone"])
    model = Classifier(trained, 4, 2, rngs=nnx.Rngs(0))
    model.head.kernel[...] = jnp.asarray(data["head"])
    head = nnx.All(nnx.Param, nnx.PathContains("head"))
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=head)

    def loss_fn(model, x, y):
        return optax.softmax_cross_entropy_with_integer_labels(model(x), y).mean()

    grads = nnx.grad(loss_fn, argnums=nnx.DiffState(0, head))(model, jnp.asarray(data["x"]), jnp.asarray(data["y"]))
    optimizer.update(model, grads)

    features = data["x"] @ data["backbone"]
    logits = features @ data["head"]
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    expected = data["head"] - 0.1 * features.T @ (p - np.eye(2)[data["y"]]) / 6
    np.testing.assert_allclose(model.head.kernel[...], expected, atol=1e-5)
    np.testing.assert_array_equal(model.backbone.kernel[...], data["backbone"])
    return {"head": model.head.kernel[...]}

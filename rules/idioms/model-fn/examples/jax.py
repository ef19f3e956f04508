"""The same classifier: a module, and a compiled function for each mode."""
import jax
import jax.numpy as jnp
import optax
from flax import nnx


class Classifier(nnx.Module):
    def __init__(self, *, rngs):
        self.dense = nnx.Linear(4, 3, rngs=rngs)

    def __call__(self, features):
        return self.dense(features)


@nnx.jit
def train_step(model, optimizer, features, labels):
    def loss_fn(model):
        return optax.softmax_cross_entropy_with_integer_labels(model(features), labels).mean()

    loss, grads = nnx.value_and_grad(loss_fn)(model)
    optimizer.update(model, grads)
    return loss


@nnx.jit
def evaluate(model, features, labels):
    logits = model(features)
    loss = optax.softmax_cross_entropy_with_integer_labels(logits, labels).mean()
    return loss, jnp.mean(logits.argmax(axis=1) == labels)


@nnx.jit
def predict(model, features):
    return jax.nn.softmax(model(features))


def main(data):
    model = Classifier(rngs=nnx.Rngs(0))
    model.dense.kernel[...] = jnp.asarray(data["kernel"])
    optimizer = nnx.Optimizer(model, optax.sgd(0.5), wrt=nnx.Param)
    x, y = jnp.asarray(data["x"]), jnp.asarray(data["y"])
    for _ in range(3):
        model.train()
        train_step(model, optimizer, x, y)
    model.eval()
    loss, accuracy = evaluate(model, x, y)
    return {"loss": loss, "accuracy": accuracy, "probabilities": predict(model, x)}

"""The same as a loop whose state a checkpoint manager of Orbax keeps."""
import itertools
from pathlib import Path

import jax.numpy as jnp
import optax
import orbax.checkpoint as ocp
from flax import nnx


@nnx.jit
def train_step(model, optimizer, features, labels):
    loss, grads = nnx.value_and_grad(lambda model: jnp.mean(jnp.square(model(features) - labels)))(model)
    optimizer.update(model, grads)
    return loss


def evaluate(model, batches):
    return sum(jnp.mean(jnp.square(model(features) - labels)) for features, labels in batches) / len(batches)


def main(data):
    x, y = jnp.asarray(data["x"]), jnp.asarray(data["y"])

    def run(steps):
        model = nnx.Linear(4, 1, use_bias=False, rngs=nnx.Rngs(0))
        model.kernel[...] = jnp.asarray(data["kernel"])
        optimizer = nnx.Optimizer(model, optax.sgd(0.1, momentum=0.9), wrt=nnx.Param)
        train_batches = itertools.repeat((x, y))
        eval_batches = [(x, y)]
        model_dir = "model"
        with ocp.CheckpointManager(Path(model_dir).absolute()) as manager:
            step = manager.latest_step() or 0
            if step:
                like = nnx.state((model, optimizer))
                nnx.update((model, optimizer), manager.restore(step, args=ocp.args.StandardRestore(like)))
            for batch in itertools.islice(train_batches, max(0, steps - step)):
                model.train()
                train_step(model, optimizer, *batch)
                step += 1
            manager.save(step, args=ocp.args.StandardSave(nnx.state((model, optimizer))))
        model.eval()
        metrics = evaluate(model, eval_batches)
        return metrics, step

    first, last = run(3), run(5)
    return {"first": first[0], "last": last[0], "step": last[1]}

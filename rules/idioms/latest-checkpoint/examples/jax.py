"""The same with a manager that numbers the steps."""
import os

import jax.numpy as jnp
import orbax.checkpoint as ocp
from flax import nnx


def main(data):
    model = nnx.Linear(3, 1, use_bias=False, rngs=nnx.Rngs(0))
    with ocp.CheckpointManager(os.path.abspath("logs")) as writer:
        for step, value in enumerate(data["w"]):
            model.kernel[...] = jnp.asarray(value)
            writer.save(step, args=ocp.args.StandardSave(nnx.state(model)))
        writer.wait_until_finished()
    model = nnx.Linear(3, 1, use_bias=False, rngs=nnx.Rngs(1))
    manager = ocp.CheckpointManager(os.path.abspath("logs"))
    latest = manager.latest_step()
    if latest is not None:
        nnx.update(model, manager.restore(latest, args=ocp.args.StandardRestore(nnx.state(model))))
    return {"w": model.kernel[...]}

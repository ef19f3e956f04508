"""The same with the manager of Orbax."""
import os

import jax.numpy as jnp
import optax
import orbax.checkpoint as ocp
from flax import nnx


def run(data, folder, steps):
    model = nnx.Linear(3, 1, use_bias=False, rngs=nnx.Rngs(0))
    model.kernel[...] = jnp.asarray(data["w"])
    optimizer = nnx.Optimizer(model, optax.adam(0.1, eps=1e-7), wrt=nnx.Param)
    step = 0
    options = ocp.CheckpointManagerOptions(max_to_keep=2)
    manager = ocp.CheckpointManager(os.path.abspath(folder), options=options)
    last = manager.latest_step()
    if last is not None:
        state = manager.restore(last, args=ocp.args.StandardRestore(nnx.state((model, optimizer))))
        nnx.update((model, optimizer), state)
        step = last
    while step < steps:
        x, y = data["x"][step], data["y"][step]
        grads = nnx.grad(lambda model: jnp.mean(jnp.square(model(x) - y)))(model)
        optimizer.update(model, grads)
        step += 1
        manager.save(step, args=ocp.args.StandardSave(nnx.state((model, optimizer))))
        manager.wait_until_finished()
    manager.close()
    return model.kernel[...], step


def main(data):
    run(data, "checkpoints", 4)
    w, step = run(data, "checkpoints", 6)
    return {"w": w, "step": step, "files": len([f for f in os.listdir("checkpoints") if f.isdigit()])}

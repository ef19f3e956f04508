"""Weights of a Flax NNX module on the disk."""

import os

import orbax.checkpoint as ocp
from flax import nnx


def save_state(path, module):
    """Write all variables of the module into the folder `path`, over what was there; they are on the disk when it returns."""
    with ocp.StandardCheckpointer() as checkpointer:
        checkpointer.save(os.path.abspath(path), nnx.state(module), force=True)


def restore_state(path, module):
    """Put what `save_state` wrote to `path` into the module, which was built as it was then."""
    checkpointer = ocp.StandardCheckpointer()
    nnx.update(module, checkpointer.restore(os.path.abspath(path), nnx.state(module)))

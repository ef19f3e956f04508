"""`tf.while_loop` for what `jax.lax.while_loop` does not say: a bound on the rounds, and a body that gives one bare value."""

import jax


def while_loop(cond, body, loop_vars, maximum_iterations=None):
    """Runs `body(*values)` while `cond(*values)` holds, at most `maximum_iterations` times; gives the values as a list."""
    values = list(loop_vars)
    leaves, structure = jax.tree.flatten(values)
    bound = 2**31 - 1 if maximum_iterations is None else maximum_iterations

    def holds(state):
        count, leaves = state
        return (count < bound) & cond(*jax.tree.unflatten(structure, leaves))

    def step(state):
        count, leaves = state
        return count + 1, jax.tree.leaves(body(*jax.tree.unflatten(structure, leaves)))

    return jax.tree.unflatten(structure, jax.lax.while_loop(holds, step, (0, leaves))[1])

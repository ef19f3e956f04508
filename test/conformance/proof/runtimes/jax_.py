"""JAX with Flax NNX and Optax: the advice for it."""

import itertools
import types

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from .. import programs, specs, tree

programs.helpers_module('jax')


def known(value):
    if isinstance(value, nnx.Variable):
        value = value[...]
    if isinstance(value, jax.Array):
        if jnp.issubdtype(value.dtype, jax.dtypes.prng_key):
            return NotImplemented
        if value.dtype == jnp.bfloat16:
            return tree.Leaf(np.asarray(value.astype(jnp.float32)), 'bfloat16')
        return tree.of_array(np.asarray(value))
    if isinstance(value, type(jnp.float32)):
        return tree.Dtype(value.dtype.name)
    if isinstance(value, np.dtype) and value == jnp.bfloat16:
        return tree.Dtype('bfloat16')
    return NotImplemented


def plain(value):
    return tree.plain(value, known)


#: What is compiled is kept, some megabytes a program: without this all programs take more memory than machines have.
PROGRAMS_KEPT = 100
_ran = itertools.count(1)


def run(job):
    """Runs one program on moved weights: its result, and the gradients of its float inputs where they are asked for."""
    if next(_ran) % PROGRAMS_KEPT == 0:
        jax.clear_caches()
    names = _prepared(job)
    programs.stage(job['use'], names)
    answer = {'value': plain(names['result']), 'gradients': None}
    if job['gradients']:
        try:
            answer['gradients'] = _gradients(job)
        except Exception as error:  # any error in an advice is an answer
            answer['gradient_error'] = '%s: %s' % (type(error).__name__, str(error)[:2000])
    return answer


def _prepared(job):
    inputs = {name: jnp.asarray(array) for name, array in job['inputs'].items()}
    names = programs.namespace(inputs, self=types.SimpleNamespace(), rngs=nnx.Rngs(0))
    programs.stage(job['make'], names)
    _move(job, names)
    if '.train(' not in job['make'] + job['use']:
        for value in list(names.values()) + list(vars(names['self']).values()):
            if isinstance(value, nnx.Module):
                value.eval()
    return names


def _gradients(job):
    names = _prepared(job)
    floats = {name: jnp.asarray(array) for name, array in job['inputs'].items() if array.dtype.kind == 'f'}

    def total(floats):
        inner = dict(names, **floats)
        programs.stage(job['use'], inner)
        tensors = [leaf for leaf in _in_order(inner['result']) if isinstance(leaf, jax.Array) and jnp.issubdtype(leaf.dtype, jnp.floating)]
        weights = specs.cotangents([leaf.shape for leaf in tensors])
        return sum((jnp.sum(leaf * jnp.asarray(weight, leaf.dtype)) for leaf, weight in zip(tensors, weights)), jnp.float32(0)).astype(jnp.float32)

    return {name: np.asarray(gradient) for name, gradient in jax.grad(total)(floats).items()}


def _in_order(result):
    if isinstance(result, nnx.Variable):
        return [result[...]]
    if isinstance(result, dict):
        return [leaf for key in sorted(result, key=str) for leaf in _in_order(result[key])]
    if isinstance(result, (list, tuple)):
        return [leaf for item in result for leaf in _in_order(item)]
    return [result]


def _move(job, names):
    weights = programs.Weights(job.get('variables') or [])
    for entry in job.get('weights') or []:
        layer = eval(entry['object'], names)
        found = {leaf: jnp.asarray(array) for leaf, array in weights.for_templates(entry['templates']).items()}
        for left, right in programs.assignments(entry['templates']):
            if not set(programs.names_in(right)) & set(found):
                continue  # the layer has no such variable: `use_bias=False`
            value = eval(right, dict(found, jnp=jnp, np=np))
            variable = _variable(layer, left, value.shape)
            variable[...] = value


def _variable(layer, path, shape):
    """The variable at `path` of the layer, or of the first module inside it that has one of this shape."""
    if isinstance(layer, nnx.Variable):
        return layer
    modules = [layer] + [module for _, module in nnx.iter_modules(layer)] if isinstance(layer, nnx.Module) else [layer]
    for module in modules:
        found = module
        for name in path.split('.'):
            found = getattr(found, name, None)
        if isinstance(found, nnx.Variable) and found[...].shape == shape:
            return found
    raise ValueError('no variable `%s` of shape %s in %s' % (path, tuple(shape), type(layer).__name__))

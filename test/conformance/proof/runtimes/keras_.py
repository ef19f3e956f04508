"""Keras 3 on one of its backends, as `KERAS_BACKEND` says: the advice for it."""

import gc
import itertools
import types

import keras
import numpy as np

from .. import programs, specs, tree

programs.helpers_module('keras')
BACKEND = keras.backend.backend()


def known(value):
    if isinstance(value, keras.Variable):
        value = value.value
    if keras.ops.is_tensor(value):
        dtype = keras.backend.standardize_dtype(value.dtype)
        if dtype == 'string':
            return tree.of_array(value.numpy())
        if dtype == 'bfloat16':
            return tree.Leaf(keras.ops.convert_to_numpy(keras.ops.cast(value, 'float32')), 'bfloat16')
        if getattr(value, 'is_sparse', False):
            value = value.to_dense()
        return tree.of_array(np.asarray(keras.ops.convert_to_numpy(value)))
    if type(value).__name__ in ('TensorShape', 'Size'):
        return tree.plain(list(value), lambda _: NotImplemented)
    if type(value).__name__ == 'DType':
        return tree.Dtype(value.name)
    return NotImplemented


def plain(value):
    return tree.plain(value, known)


#: As in `jax_.py`: what is compiled is kept until it is forgotten.
PROGRAMS_KEPT = 100
_ran = itertools.count(1)


def run(job):
    """Runs one program on moved weights: its result, and the gradients of its float inputs where they are asked for."""
    if next(_ran) % PROGRAMS_KEPT == 0:
        _forget()
    names = _prepared(job, _inputs(job))
    programs.stage(job['use'], names)
    answer = {'value': plain(names['result']), 'gradients': None}
    if job['gradients']:
        try:
            answer['gradients'] = GRADIENTS[BACKEND](job)
        except Exception as error:  # any error in an advice is an answer
            answer['gradient_error'] = '%s: %s' % (type(error).__name__, str(error)[:2000])
    return answer


def _forget():
    if BACKEND == 'jax':
        import jax

        jax.clear_caches()
    gc.collect()


def _inputs(job):
    return {name: keras.ops.convert_to_tensor(array) for name, array in job['inputs'].items()}


def _prepared(job, inputs):
    keras.utils.clear_session(free_memory=False)  # collecting garbage took four fifths of the whole run
    keras.utils.set_random_seed(1)
    names = programs.namespace(inputs, self=types.SimpleNamespace())
    programs.stage(job['make'], names)
    if job.get('weights'):
        programs.stage(job['use'], names)  # Keras makes weights when a layer is first called
        _move(job, names)
    return names


def _floats(job):
    return {name: array for name, array in job['inputs'].items() if array.dtype.kind == 'f'}


def _total(names):
    tensors = [leaf for leaf in _in_order(names['result']) if keras.ops.is_tensor(leaf) and 'float' in keras.backend.standardize_dtype(leaf.dtype)]
    weights = specs.cotangents([tuple(leaf.shape) for leaf in tensors])
    total = keras.ops.zeros(())
    for leaf, weight in zip(tensors, weights):
        total = total + keras.ops.cast(keras.ops.sum(leaf * keras.ops.cast(weight, leaf.dtype)), 'float32')
    return total


def _tensorflow(job):
    import tensorflow as tf

    inputs = _inputs(job)
    floats = {name: inputs[name] for name in _floats(job)}
    names = _prepared(job, inputs)
    with tf.GradientTape() as tape:
        tape.watch(list(floats.values()))
        programs.stage(job['use'], names)
        total = _total(names)
    found = tape.gradient(total, floats)
    return {name: None if value is None else tf.convert_to_tensor(value).numpy() for name, value in found.items()}


def _jax(job):
    import jax
    import jax.numpy as jnp

    names = _prepared(job, _inputs(job))

    def total(floats):
        inner = dict(names, **floats)
        programs.stage(job['use'], inner)
        return _total(inner)

    found = jax.grad(total)({name: jnp.asarray(array) for name, array in _floats(job).items()})
    return {name: np.asarray(value) for name, value in found.items()}


def _torch(job):
    import torch

    inputs = _inputs(job)
    leaves = {name: inputs[name].clone().requires_grad_() for name in _floats(job)}
    names = _prepared(job, inputs)
    names.update({name: leaf.clone() for name, leaf in leaves.items()})
    programs.stage(job['use'], names)
    total = _total(names)
    if not total.requires_grad:
        return {name: None for name in leaves}
    found = torch.autograd.grad(total, list(leaves.values()), allow_unused=True)
    return {name: None if value is None else value.detach().numpy() for name, value in zip(leaves, found)}


GRADIENTS = {'tensorflow': _tensorflow, 'jax': _jax, 'torch': _torch}


def _in_order(result):
    if isinstance(result, keras.Variable):
        return [result.value]
    if isinstance(result, dict):
        return [leaf for key in sorted(result, key=str) for leaf in _in_order(result[key])]
    if isinstance(result, (list, tuple)):
        return [leaf for item in result for leaf in _in_order(item)]
    return [result]


def _move(job, names):
    weights = programs.Weights(job.get('variables') or [])
    for entry in job['weights']:
        layer = eval(entry['object'], names)
        found = weights.for_templates(entry['templates'])
        for left, right in programs.assignments(entry['templates']):
            if not set(programs.names_in(right)) & set(found):
                continue  # the layer has no such variable: `use_bias=False`
            value = eval(right, dict(found, np=np))
            _variable(layer, left, value.shape).assign(value)


def _variable(layer, path, shape):
    """The variable at `path` of the layer, or of the first layer inside it that has one of this shape."""
    if isinstance(layer, keras.Variable):
        return layer
    for inner in [layer] + list(getattr(layer, '_flatten_layers', lambda: [])()):
        found = inner
        for name in path.split('.'):
            found = getattr(found, name, None)
        if isinstance(found, keras.Variable) and tuple(found.shape) == tuple(shape):
            return found
    raise ValueError('no variable `%s` of shape %s in %s' % (path, tuple(shape), layer))

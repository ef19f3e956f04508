"""TensorFlow 2.15 with Keras 2: what eager programs of version 2 ran on."""

import contextlib

import tensorflow as tf

from .. import programs, specs, tree
from . import tf_common

tf.config.threading.set_intra_op_parallelism_threads(1)


def _array(value):
    return value.numpy()


def plain(value):
    return tree.plain(value, lambda item: tf_common.known(tf, item, _array))


def fetch(value):
    """The value: in version 2 everything has one."""
    return value


def run(job):
    """Runs one program: its result, the gradients of its float inputs, and the weights its layers held."""
    tf.keras.backend.clear_session()
    tf.random.set_seed(1)
    inputs = {name: tf.constant(array) for name, array in job['inputs'].items()}
    names = tf_common.Around(programs.namespace(inputs, tf=tf, fetch=fetch))
    variables = []

    def moved(make, **arguments):
        variable = make(**arguments)
        if tf_common.is_float(variable.dtype):
            value = tf_common.random_weight(len(variables), variable)
            variable.assign(value)
            variables.append((tf_common.leaf_name(variable), value))
        return variable

    floats = {name: tensor for name, tensor in inputs.items() if tf_common.is_float(tensor.dtype)}
    # Without a tape where none is asked for: `predict` cannot be recorded.
    with tf.GradientTape(persistent=True) if job['gradients'] else contextlib.nullcontext() as tape:
        if tape:
            tape.watch(list(floats.values()))
        if job['moves']:
            with tf.variable_creator_scope(moved):
                _stages(job, names)
        else:
            _stages(job, names)
        result = names['result']
        total = _total(result) if job['gradients'] and floats else None
    value = plain(result)
    gradients = None
    if total is not None:
        gradients = {}
        for name, tensor in floats.items():
            gradient = tape.gradient(total, tensor)
            gradients[name] = None if gradient is None else tf.convert_to_tensor(gradient).numpy()
    return {'value': value, 'gradients': gradients, 'variables': variables}


def _stages(job, names):
    programs.stage(job['make'], names)
    programs.stage(job['use'], names)


def float_tensors(result):
    """The float tensors of a result in the order of `tree.floats_of`."""
    if isinstance(result, dict):
        return [leaf for key in sorted(result, key=str) for leaf in float_tensors(result[key])]
    if isinstance(result, (list, tuple)):
        return [leaf for item in result for leaf in float_tensors(item)]
    if isinstance(result, (tf.SparseTensor, tf.RaggedTensor)):
        return []
    return [tf.convert_to_tensor(result)] if tf.is_tensor(result) and tf_common.is_float(result.dtype) else []


def _total(result):
    tensors = float_tensors(result)
    if not tensors:
        return None
    weights = specs.cotangents([tuple(tensor.shape) for tensor in tensors])
    return tf.add_n([tf.reduce_sum(tensor * tf.cast(weight, tensor.dtype)) if tensor.dtype == tf.float32 else tf.cast(tf.reduce_sum(tensor * tf.cast(weight, tensor.dtype)), tf.float32) for tensor, weight in zip(tensors, weights)])

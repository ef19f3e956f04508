"""TensorFlow 1 as it can still be run: `tf.compat.v1` of 2.15 in graph mode, with the parts of `tf.contrib` that slim keeps."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'runners'))

import tf1 as old_programs  # noqa: E402

old_programs.install()
import tensorflow as tf  # noqa: E402  (the v1 API by now)

from .. import programs, specs, tree  # noqa: E402
from . import tf_common  # noqa: E402


def _old_names():
    """TensorFlow 0.x, which runs nowhere now, had other names for the operations that write events."""
    tf.scalar_summary = lambda tags, values, collections=None, name=None: tf.summary.scalar(tags, values, collections)
    tf.histogram_summary = lambda tag, values, collections=None, name=None: tf.summary.histogram(tag, values, collections)
    tf.image_summary = lambda tag, tensor, max_images=3, collections=None, name=None: tf.summary.image(tag, tensor, max_images, collections)


_old_names()


class Run:
    """One graph, its session, and what was initialised in it."""

    def __init__(self, moves):
        self.session = tf.Session(config=tf.ConfigProto(intra_op_parallelism_threads=1))
        self.moves = moves
        self.ready = set()
        self.variables = []

    def prepare(self):
        """Initialises what is new: variables, tables; moved weights get their values."""
        everything = tf.global_variables() + tf.local_variables()
        new = [variable for variable in everything if variable.name not in self.ready]
        if new:
            self.session.run(tf.variables_initializer(new))
            self.ready.update(variable.name for variable in new)
        self.session.run(tf.tables_initializer())
        for variable in new if self.moves else ():
            if tf_common.is_float(variable.dtype) and tf_common.leaf_name(variable) != 'global_step':
                value = tf_common.random_weight(len(self.variables), variable)
                variable.load(value, self.session)
                self.variables.append((tf_common.leaf_name(variable), value))

    def fetch(self, value, feed_dict=None):
        """The value of tensors and operations now, in the session of this program."""
        self.prepare()
        return self.session.run(value, feed_dict)


def run(job):
    """Runs one program: its result, the gradients of its float inputs, and the weights its layers held."""
    tf.keras.backend.clear_session()
    with tf.Graph().as_default():
        tf.set_random_seed(1)
        one = Run(job['moves'])
        with one.session.as_default():
            tf.keras.backend.set_session(one.session)
            inputs = {name: tf.constant(array) for name, array in job['inputs'].items()}
            names = tf_common.Around(programs.namespace(inputs, tf=tf, fetch=one.fetch, session=one.session))
            programs.stage(job['make'], names)
            programs.stage(job['use'], names)
            result = names['result']
            one.prepare()
            # All tensors in one step, or each would draw random numbers of its own.
            tensors = list(_tensors(result))
            arrays = dict(zip(map(id, tensors), one.session.run(tensors))) if tensors else {}
            value = tree.plain(result, lambda item: _known(item, arrays))
            gradients = _gradients(result, inputs, value, one) if job['gradients'] else None
            return {'value': value, 'gradients': gradients, 'variables': one.variables}


def _known(value, arrays):
    if isinstance(value, (tf.SparseTensor, tf.SparseTensorValue, tf.RaggedTensor, tf.IndexedSlices)) or tf.is_tensor(value):
        array = arrays.get(id(value))
        if isinstance(array, tf.SparseTensorValue):
            return tree.of_array(_dense(array))
        if hasattr(array, 'to_list'):
            return tree.plain(array.to_list(), lambda _: NotImplemented)
        return tree.of_array(_filled(array)) if array is not None else NotImplemented
    return tf_common.known(tf, value, lambda item: arrays[id(item)])


def _filled(array):
    import numpy as np

    if hasattr(array, 'values') and hasattr(array, 'indices'):  # IndexedSlicesValue
        dense = np.zeros(tuple(array.dense_shape), array.values.dtype)
        np.add.at(dense, array.indices, array.values)
        return dense
    return np.asarray(array)


def _dense(sparse):
    import numpy as np

    dense = np.zeros(tuple(sparse.dense_shape), np.asarray(sparse.values).dtype)
    for index, value in zip(sparse.indices, sparse.values):
        dense[tuple(index)] = value
    return dense


def _tensors(result):
    if isinstance(result, dict):
        for item in result.values():
            yield from _tensors(item)
    elif isinstance(result, (list, tuple)) and not isinstance(result, (tf.SparseTensorValue,)):
        for item in result:
            yield from _tensors(item)
    elif isinstance(result, (tf.SparseTensor, tf.RaggedTensor, tf.IndexedSlices)) or tf.is_tensor(result):
        yield result


def _gradients(result, inputs, value, one):
    floats = {name: tensor for name, tensor in inputs.items() if tf_common.is_float(tensor.dtype)}
    tensors = [item for item in _in_order(result) if isinstance(item, (tf.Tensor, tf.Variable)) and tf_common.is_float(item.dtype.base_dtype)]
    leaves = tree.floats_of(value)
    if not floats or not tensors or len(leaves) != len(tensors):
        return None
    weights = specs.cotangents([leaf.array.shape for leaf in leaves])
    ys = [tf.cast(tf.constant(weight), tensor.dtype.base_dtype) for weight, tensor in zip(weights, tensors)]
    found = tf.gradients(tensors, list(floats.values()), ys)
    present = {name: tf.convert_to_tensor(gradient) for name, gradient in zip(floats, found) if gradient is not None}
    arrays = one.session.run(present)
    return {name: arrays.get(name) for name in floats}


def _in_order(result):
    if isinstance(result, dict):
        return [leaf for key in sorted(result, key=str) for leaf in _in_order(result[key])]
    if isinstance(result, (list, tuple)):
        return [leaf for item in result for leaf in _in_order(item)]
    return [result]

"""What both generations of TensorFlow share: tensors as plain data, and where the packages around it are."""

import importlib

from .. import tree
from ..specs import weight_of

AROUND = {
    'tfa': 'tensorflow_addons',
    'tfp': 'tensorflow_probability',
    'tfds': 'tensorflow_datasets',
    'hub': 'tensorflow_hub',
    'slim': 'tf_slim',
}


class Around(dict):
    """A namespace that imports the packages around TensorFlow when a program first names them."""

    def __missing__(self, name):
        if name not in AROUND:
            raise KeyError(name)
        self[name] = importlib.import_module(AROUND[name])
        return self[name]


def leaf_name(variable):
    """`dense/kernel:0` is `kernel`."""
    return variable.name.split(':')[0].split('/')[-1]


def is_float(dtype):
    return dtype.is_floating


def random_weight(count, variable):
    """What a variable holds while weights move."""
    shape = [int(size) for size in variable.shape]
    return weight_of(count, leaf_name(variable), shape, variable.dtype.base_dtype.as_numpy_dtype)


def known(tf, value, array_of):
    """The plain form of what TensorFlow alone knows; `array_of` gives the NumPy value of a tensor or variable."""
    if isinstance(value, tf.DType):
        return tree.Dtype(value.base_dtype.name)
    if isinstance(value, tf.TensorShape):
        return tree.plain(value.as_list(), lambda _: NotImplemented)
    if isinstance(value, tf.compat.v1.Dimension) if hasattr(tf, 'compat') else False:
        return tree.plain(value.value, lambda _: NotImplemented)
    if isinstance(value, tf.SparseTensor):
        return known(tf, tf.sparse.to_dense(tf.sparse.reorder(value)), array_of)
    if isinstance(value, tf.RaggedTensor):
        return tree.plain(array_of(value).to_list() if hasattr(array_of(value), 'to_list') else array_of(value), lambda _: NotImplemented)
    if isinstance(value, tf.IndexedSlices):
        return known(tf, tf.convert_to_tensor(value), array_of)
    if tf.is_tensor(value):
        dtype = value.dtype.base_dtype
        array = array_of(value)
        if isinstance(array, bytes):  # a scalar string
            return array.decode('utf-8', 'replace')
        if dtype == tf.bfloat16:
            return tree.Leaf(array.astype('float32'), 'bfloat16')
        return tree.of_array(array)
    return NotImplemented

"""Makes the arrays that examples describe: the same for every framework, from their name and description alone."""

import zlib

import numpy as np

DTYPES = {'floats': 'float32', 'positives': 'float32', 'units': 'float32', 'ints': 'int32', 'bools': 'bool', 'complexes': 'complex64'}


def array_of(name, spec):
    """The array called `name` in a program. `spec` is an `ArraySpec` of src/catalog/examples.ts."""
    shape = tuple(spec['shape'])
    seed = zlib.crc32(repr((name, spec['array'], shape, spec.get('below'))).encode())
    random = np.random.RandomState(seed)
    kind = spec['array']
    if kind == 'floats':
        values = random.standard_normal(shape)
    elif kind == 'positives':
        values = np.abs(random.standard_normal(shape)) + 0.1
    elif kind == 'units':
        values = random.uniform(0.05, 0.95, shape)
    elif kind == 'ints':
        values = random.randint(0, spec['below'], shape)
    elif kind == 'bools':
        values = random.uniform(size=shape) < 0.5
    else:
        values = random.standard_normal(shape) + 1j * random.standard_normal(shape)
    return np.asarray(values).astype(spec.get('dtype') or DTYPES[kind])


def weight_of(position, leaf, shape, dtype):
    """What the variable `leaf` (`kernel`, `moving_variance`), the `position`th of its program, holds while weights move."""
    random = np.random.RandomState(zlib.crc32(repr((position, leaf, tuple(shape))).encode()))
    positive = 'variance' in leaf or leaf.endswith('stddev')
    values = random.uniform(0.5, 1.5, shape) if positive else random.uniform(-0.8, 0.8, shape)
    return np.asarray(values).astype(dtype)


def cotangents(shapes):
    """One fixed array for each float result: gradients are those of the sum of the products."""
    random = np.random.RandomState(7)
    return [random.standard_normal(shape) for shape in shapes]

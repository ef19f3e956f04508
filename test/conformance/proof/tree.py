"""Results as plain data, and whether two of them agree. A result is a tree of lists and dicts; its leaves are

    Leaf(array, dtype)   of a framework; dtype is its name, or None for Python's own numbers, which fit any width
    str, None, bool      as they are
    Thing(name)          anything else, by its type
"""

import collections

import numpy as np

Leaf = collections.namedtuple('Leaf', 'array dtype')
Thing = collections.namedtuple('Thing', 'name')
Dtype = collections.namedtuple('Dtype', 'name')

#: As many elements of a dataset or an iterator as anybody looks at.
MOST = 200


def plain(value, framework):
    """`value` as plain data. `framework(value)` gives the plain form of what only the framework knows, else NotImplemented."""
    known = framework(value)
    if known is not NotImplemented:
        return known
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, bytes):
        return value.decode('utf-8', 'replace')
    if isinstance(value, (int, float, complex)):
        return Leaf(np.asarray(value), None)
    if isinstance(value, np.dtype):
        return Dtype(value.name)
    if isinstance(value, type) and issubclass(value, np.generic):
        return Dtype(np.dtype(value).name)
    if isinstance(value, (np.ndarray, np.generic)):
        return of_array(np.asarray(value))
    if isinstance(value, collections.abc.Mapping):
        return {str(key): plain(item, framework) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item, framework) for item in value]
    if isinstance(value, (range, set, frozenset)):
        return [plain(item, framework) for item in sorted(value)]
    if isinstance(value, collections.abc.Iterator) or (hasattr(value, '__iter__') and not callable(value)):
        return [plain(item, framework) for item, _ in zip(value, range(MOST))]
    return Thing(type(value).__name__)


def of_array(array):
    """A NumPy array as a leaf; arrays of strings become lists."""
    if array.dtype.kind in 'OSU':
        items = array.tolist()
        return _texts(items)
    return Leaf(array, array.dtype.name)


def _texts(items):
    if isinstance(items, list):
        return [_texts(item) for item in items]
    return items.decode('utf-8', 'replace') if isinstance(items, bytes) else items


def floats_of(tree):
    """The float leaves in order."""
    if isinstance(tree, Leaf):
        return [tree] if tree.dtype and tree.dtype.startswith(('float', 'bfloat')) else []
    if isinstance(tree, dict):
        return [leaf for key in sorted(tree) for leaf in floats_of(tree[key])]
    if isinstance(tree, list):
        return [leaf for item in tree for leaf in floats_of(item)]
    return []


class Verdict:
    """What a comparison found: the largest difference, dtypes that differ in width only, and the first disagreement."""

    def __init__(self):
        self.difference = 0.0
        self.widths = set()
        self.problem = None

    def fail(self, text):
        self.problem = self.problem or text


def compare(source, target, how, tolerance, narrow):
    """Compares two plain results. `narrow`: the target has no 64-bit types by default."""
    verdict = Verdict()
    if source is None:
        return verdict  # a procedure: that it runs is all there is
    if how == 'type':
        if target is None and source is not None:
            verdict.fail('it gives nothing')
        return verdict
    _compare(source, target, 'result', (how, tolerance, narrow), verdict)
    return verdict


def _compare(a, b, where, rule, verdict):
    if isinstance(a, Dtype) or isinstance(b, Dtype):
        names = [item.name if isinstance(item, Dtype) else item for item in (a, b)]
        if names[0] != names[1]:
            verdict.fail('%s is %s, not %s' % (where, names[1], names[0]))
        return
    if isinstance(a, Leaf) and isinstance(b, list):
        b = _stacked(b, a)
    elif isinstance(b, Leaf) and isinstance(a, list):
        a = _stacked(a, b)
    if isinstance(a, Leaf) and isinstance(b, bool):
        b = Leaf(np.asarray(b), None)
    if isinstance(b, Leaf) and isinstance(a, bool):
        a = Leaf(np.asarray(a), None)
    if type(a) is not type(b):
        verdict.fail('%s is %s, not %s' % (where, _kind(b), _kind(a)))
    elif isinstance(a, Leaf):
        _compare_arrays(a, b, where, rule, verdict)
    elif isinstance(a, list):
        if len(a) != len(b):
            verdict.fail('%s has %d items, not %d' % (where, len(b), len(a)))
            return
        for i, (x, y) in enumerate(zip(a, b)):
            _compare(x, y, '%s[%d]' % (where, i), rule, verdict)
    elif isinstance(a, dict):
        if set(a) != set(b):
            verdict.fail('%s has the keys %s, not %s' % (where, sorted(b), sorted(a)))
            return
        for key in sorted(a):
            _compare(a[key], b[key], '%s[%r]' % (where, key), rule, verdict)
    elif isinstance(a, Thing):
        verdict.fail('%s is a %s, which is no value to compare' % (where, a.name))
    elif a != b:
        verdict.fail('%s is %r, not %r' % (where, b, a))


def _stacked(items, like):
    """A list of numbers beside an array is one: `[2, 3]` and `tensor([2, 3])`."""
    leaves = [item if isinstance(item, Leaf) else Leaf(np.asarray(item), None) if isinstance(item, bool) else None for item in items]
    if items == [] and like.array.size == 0:
        return Leaf(np.zeros(like.array.shape), None)
    if leaves and all(leaf is not None and leaf.array.shape == like.array.shape[1:] for leaf in leaves):
        dtypes = {leaf.dtype for leaf in leaves}
        return Leaf(np.stack([leaf.array for leaf in leaves]), dtypes.pop() if len(dtypes) == 1 else None)
    return items


def _kind(value):
    if isinstance(value, Leaf):
        return 'an array of shape %s and type %s' % (value.array.shape, value.dtype or 'number')
    if isinstance(value, list):
        return 'a list of %d' % len(value)
    return 'a %s' % value.name if isinstance(value, Thing) else repr(value)[:200]


def _compare_arrays(a, b, where, rule, verdict):
    how, tolerance, narrow = rule
    if a.array.shape != b.array.shape:
        verdict.fail('%s has the shape %s, not %s' % (where, b.array.shape, a.array.shape))
        return
    _compare_dtypes(a.dtype, b.dtype, where, narrow, verdict)
    if how == 'shape' or a.array.size == 0:
        return
    wide = np.complex128 if 'c' in (a.array.dtype.kind, b.array.dtype.kind) else np.float64
    x, y = a.array.astype(wide), b.array.astype(wide)
    if how == 'moments':
        _compare_moments(x, y, where, verdict)
        return
    both_nan, equal = np.isnan(x) & np.isnan(y), x == y
    with np.errstate(invalid='ignore'):
        apart = np.where(both_nan | equal, 0.0, np.abs(x - y))
    finite = x[np.isfinite(x)]
    scale = max(1.0, float(np.max(np.abs(finite), initial=0.0)))
    largest = float(np.max(apart)) / scale
    if np.isnan(largest):
        largest = float('inf')
    verdict.difference = max(verdict.difference, largest)
    if not largest <= tolerance:
        verdict.fail('%s differs by %.3g' % (where, largest))


def _compare_dtypes(a, b, where, narrow, verdict):
    if a is None or b is None or a == b:
        return
    kinds = [name.rstrip('0123456789') for name in (a, b)]
    if kinds[0] == kinds[1] and (kinds[0] in ('int', 'uint') or (narrow and a in ('float64', 'complex128'))):
        verdict.widths.add('%s to %s' % (a, b))
        return
    verdict.fail('%s has the type %s, not %s' % (where, b, a))


def _compare_moments(x, y, where, verdict):
    """Means and spreads as near as those of two samples of one distribution."""
    n = x.size
    spread = max(float(np.std(x)), float(np.std(y)), 1e-12)
    for name, value in (('mean', np.mean), ('spread', np.std)):
        apart = abs(float(value(x)) - float(value(y))) / spread
        verdict.difference = max(verdict.difference, apart)
        if apart > 6 / np.sqrt(n):
            verdict.fail('%s: the %s differs by %.3g of the spread' % (where, name, apart))

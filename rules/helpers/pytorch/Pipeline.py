"""A chain of transformations over data, with the element order and batches of `tf.data`, for a `DataLoader` or a loop."""

import glob
import gzip
import io
import random
import zlib

import torch
from torch.utils.data import IterableDataset


def _tree(fn, *values):
    """`fn` over the leaves of equal structures of tuples and dictionaries."""
    first = values[0]
    if isinstance(first, dict):
        return {key: _tree(fn, *(value[key] for value in values)) for key in first}
    if isinstance(first, tuple):
        return tuple(_tree(fn, *parts) for parts in zip(*values))
    return fn(*values)


def _tensor(value):
    """The dtype `tf.data` would give: float32 and int32 for Python numbers."""
    if isinstance(value, torch.Tensor):
        return value
    if isinstance(value, list) and value and isinstance(value[0], (str, bytes)):
        return value
    if isinstance(value, (list, int, float)) and not isinstance(value, bool):
        tensor = torch.as_tensor(value)
        return tensor.to({torch.float64: torch.float32, torch.int64: torch.int32}.get(tensor.dtype, tensor.dtype))
    return value if isinstance(value, (str, bytes)) else torch.as_tensor(value)


def _stack(elements):
    """One batch; texts stay a list."""
    return _tree(lambda *xs: torch.stack(xs) if isinstance(xs[0], torch.Tensor) else list(xs), *elements)


def _per_leaf(structure, element):
    """What is said of each leaf of an element: a tree like it, or one thing for all leaves."""
    if isinstance(element, dict):
        parts = structure if isinstance(structure, dict) else dict.fromkeys(element, structure)
        return {key: _per_leaf(parts[key], element[key]) for key in element}
    if isinstance(element, tuple):
        parts = structure if isinstance(structure, tuple) else [structure] * len(element)
        return tuple(map(_per_leaf, parts, element))
    return [structure]


def _pad(elements, shapes, values):
    """One batch of tensors padded at the end: to the sizes in `shapes`, to the largest of an axis where that is None or -1."""

    def pad(shape, value, *xs):
        if not isinstance(xs[0], torch.Tensor):
            return list(xs)
        wanted = [None] * xs[0].ndim if shape[0] is None else list(shape[0])
        largest = [max(x.shape[axis] for x in xs) for axis in range(xs[0].ndim)]
        sizes = [most if size in (None, -1) else int(size) for size, most in zip(wanted, largest)]
        if any(size < most for size, most in zip(sizes, largest)):
            raise ValueError(f"an element of shape {largest} does not fit into {sizes}")
        out = xs[0].new_full([len(xs), *sizes], 0 if value[0] is None else value[0])
        for i, x in enumerate(xs):
            out[(i, *(slice(n) for n in x.shape))] = x
        return out

    return _tree(pad, _per_leaf(shapes, elements[0]), _per_leaf(values, elements[0]), *elements)


def _stream(name, compression):
    """The bytes of a file, decompressed where `compression` is `"GZIP"` or `"ZLIB"`."""
    if compression == "GZIP":
        return gzip.open(name, "rb")
    if compression == "ZLIB":
        with open(name, "rb") as stream:
            return io.BytesIO(zlib.decompress(stream.read()))
    return open(name, "rb")


def _records(name, compression):
    """Records of a TFRecord file: a length, its checksum, the bytes, their checksum."""
    with _stream(name, compression) as stream:
        while head := stream.read(12):
            yield stream.read(int.from_bytes(head[:8], "little"))
            stream.read(4)


def _lines(name, compression):
    with io.TextIOWrapper(_stream(name, compression), encoding="utf-8") as stream:
        for line in stream:
            yield line.rstrip("\r\n")


def _leaves(value):
    found = []
    _tree(found.append, value)
    return found


def _open(pipeline):
    return iter(pipeline.source())


class Pipeline(IterableDataset):
    """`Pipeline.from_tensor_slices((x, y)).shuffle(1000).repeat().batch(32)`: each call gives a new pipeline."""

    def __init__(self, source):
        self.source = source

    def __iter__(self):
        """Elements in order; workers of a `DataLoader` take turns, so that none is read twice."""
        info = torch.utils.data.get_worker_info()
        elements = iter(self.source())
        if info is None:
            return elements
        return (element for i, element in enumerate(elements) if i % info.num_workers == info.id)

    @classmethod
    def range(cls, *args):
        return cls(lambda: map(torch.tensor, range(*args)))

    @classmethod
    def from_tensor_slices(cls, tensors):
        tensors = _tree(_tensor, tensors)
        size = len(_leaves(tensors)[0])
        return cls(lambda: (_tree(lambda x: x[i], tensors) for i in range(size)))

    @classmethod
    def from_tensors(cls, tensors):
        tensors = _tree(_tensor, tensors)
        return cls(lambda: iter([tensors]))

    @classmethod
    def from_generator(cls, generator, args=(), output_types=None):
        """Elements a generator yields, of the dtypes in `output_types` where these are given."""

        def elements():
            for element in generator(*args):
                element = _tree(_tensor, element)
                types = _per_leaf(output_types, element)
                yield _tree(lambda x, dtype: x if dtype[0] is None else torch.as_tensor(x, dtype=dtype[0]), element, types)

        return cls(elements)

    @classmethod
    def list_files(cls, patterns, shuffle=True, seed=None):
        """Names of the files that match, in another order each time unless `shuffle` is false."""
        patterns = [patterns] if isinstance(patterns, str) else patterns
        names = sorted(name for pattern in patterns for name in glob.glob(pattern, include_hidden=True))
        if not names:
            raise FileNotFoundError(f"no files match {patterns}")
        files = cls(lambda: iter(names))
        return files if shuffle is False else files.shuffle(len(names), seed)

    @classmethod
    def _from_files(cls, filenames, read, num_parallel_reads):
        names = [filenames] if isinstance(filenames, str) else filenames
        files = cls(lambda: iter(names))
        return files.interleave(lambda name: cls(lambda: read(name)), max(num_parallel_reads or 1, 1))

    @classmethod
    def from_lines(cls, filenames, compression_type=None, num_parallel_reads=None):
        """Lines of text files, without their ends; of several files at a time in turn."""
        return cls._from_files(filenames, lambda name: _lines(name, compression_type), num_parallel_reads)

    @classmethod
    def from_records(cls, filenames, compression_type=None, num_parallel_reads=None):
        """Records of TFRecord files, as bytes; of several files at a time in turn."""
        return cls._from_files(filenames, lambda name: _records(name, compression_type), num_parallel_reads)

    @classmethod
    def zip(cls, *datasets):
        datasets = datasets[0] if len(datasets) == 1 and isinstance(datasets[0], tuple) else datasets
        return cls(lambda: zip(*datasets))

    def apply(self, fn):
        return fn(self)

    def map(self, fn):
        return Pipeline(lambda: (fn(*x) if isinstance(x, tuple) else fn(x) for x in self.source()))

    def filter(self, predicate):
        return Pipeline(lambda: (x for x in self.source() if (predicate(*x) if isinstance(x, tuple) else predicate(x))))

    def flat_map(self, fn):
        return Pipeline(lambda: (y for x in self.map(fn).source() for y in _open(x)))

    def interleave(self, fn, cycle_length=1, block_length=1):
        def elements():
            inner, slots, index = iter(self.map(fn).source()), [None] * cycle_length, 0
            more = True
            while more or any(slots):
                if slots[index] is None and more:
                    following = next(inner, None)
                    more = following is not None
                    slots[index] = _open(following) if more else None
                    continue
                for _ in range(block_length if slots[index] else 0):
                    try:
                        yield next(slots[index])
                    except StopIteration:
                        slots[index] = None
                        break
                index = (index + 1) % cycle_length

        return Pipeline(elements)

    def batch(self, batch_size, drop_remainder=False):
        return self._batched(batch_size, drop_remainder, _stack)

    def padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False):
        join = lambda elements: _pad(elements, padded_shapes, padding_values)
        return self._batched(batch_size, drop_remainder, join)

    def _batched(self, batch_size, drop_remainder, join):
        def batches():
            elements = []
            for x in self.source():
                elements.append(x)
                if len(elements) == batch_size:
                    yield join(elements)
                    elements = []
            if elements and not drop_remainder:
                yield join(elements)

        return Pipeline(batches)

    def unbatch(self):
        return Pipeline(
            lambda: (_tree(lambda t: t[i], x) for x in self.source() for i in range(len(_leaves(x)[0])))
        )

    def repeat(self, count=None):
        def elements():
            done = 0
            while count is None or count < 0 or done < count:
                yield from self.source()
                done += 1

        return Pipeline(elements)

    def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=True):
        """Draws from a sliding buffer, as `tf.data` does; another order each time it is read, unless told otherwise."""
        first = random.Random(seed)
        order = first.getstate()

        def elements():
            generator = first
            if reshuffle_each_iteration is False:
                generator = random.Random()
                generator.setstate(order)
            buffer = []
            for x in self.source():
                if len(buffer) < buffer_size:
                    buffer.append(x)
                    continue
                i = generator.randrange(buffer_size)
                yield buffer[i]
                buffer[i] = x
            generator.shuffle(buffer)
            yield from buffer

        return Pipeline(elements)

    def take(self, count):
        def elements():
            source = iter(self.source())
            done = 0
            while count < 0 or done < count:
                try:
                    yield next(source)
                except StopIteration:
                    return
                done += 1

        return Pipeline(elements)

    def skip(self, count):
        return Pipeline(lambda: (x for i, x in enumerate(self.source()) if i >= count))

    def shard(self, num_shards, index):
        return Pipeline(lambda: (x for i, x in enumerate(self.source()) if i % num_shards == index))

    def take_while(self, predicate):
        def elements():
            for x in self.source():
                if not (predicate(*x) if isinstance(x, tuple) else predicate(x)):
                    return
                yield x

        return Pipeline(elements)

    def concatenate(self, other):
        return Pipeline(lambda: (x for source in (self.source, other.source) for x in source()))

    def enumerate(self, start=0):
        return Pipeline(lambda: ((torch.tensor(i), x) for i, x in enumerate(self.source(), start)))

    def window(self, size, shift=None, stride=1, drop_remainder=False):
        def windows():
            step = size if shift is None else shift
            elements = list(self.source())
            for begin in range(0, len(elements), step):
                part = elements[begin : begin + (size - 1) * stride + 1 : stride]
                if len(part) == size or not drop_remainder:
                    yield Pipeline(lambda part=part: iter(part))

        return Pipeline(windows)

    def group_by_window(self, key_func, reduce_func, window_size=None, window_size_func=None):
        """Collects elements of one key until there are enough, which `reduce_func(key, window)` makes elements of."""

        def elements():
            groups = {}
            for x in self.source():
                key = key_func(*x) if isinstance(x, tuple) else key_func(x)
                group = groups.setdefault(int(key), [])
                group.append(x)
                if len(group) == int(window_size if window_size_func is None else window_size_func(key)):
                    yield from self._reduced(int(key), groups.pop(int(key)), reduce_func)
            for key in sorted(groups):
                yield from self._reduced(key, groups[key], reduce_func)

        return Pipeline(elements)

    @staticmethod
    def _reduced(key, group, reduce_func):
        return reduce_func(torch.tensor(key), Pipeline(lambda: iter(group))).source()

    def bucket_by_sequence_length(self, length_func, boundaries, sizes, **padding):
        """Batches of elements of like length: `sizes[i]` of those below `boundaries[i]`, padded to the longest."""
        return self.group_by_window(
            lambda *x: sum(int(length_func(*x)) >= bound for bound in boundaries),
            lambda key, window: window.padded_batch(sizes[int(key)], **padding),
            window_size_func=lambda key: sizes[int(key)],
        )

    def cache(self):
        kept = []

        def elements():
            if not kept:
                kept.append(list(self.source()))
            return iter(kept[0])

        return Pipeline(elements)

    def reduce(self, initial_state, fn):
        state = initial_state
        for x in self.source():
            state = fn(state, x)
        return state

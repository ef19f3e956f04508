"""A chain of transformations over data, with the element order and batches of `tf.data`, for a `DataLoader` or a loop."""

import random

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


def _pad(elements, value):
    """One batch of tensors padded at the end to the largest size of each axis."""

    def pad(*xs):
        sizes = [max(x.shape[axis] for x in xs) for axis in range(xs[0].ndim)]
        out = xs[0].new_full([len(xs), *sizes], value)
        for i, x in enumerate(xs):
            out[(i, *(slice(n) for n in x.shape))] = x
        return out

    return _tree(pad, *elements)


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
    def from_generator(cls, generator, args=()):
        return cls(lambda: (_tree(_tensor, element) for element in generator(*args)))

    @classmethod
    def from_lines(cls, filenames):
        """Lines of text files, without their ends."""
        names = [filenames] if isinstance(filenames, str) else list(filenames)
        return cls(lambda: (line.rstrip("\r\n") for name in names for line in open(name, encoding="utf-8")))

    @classmethod
    def from_records(cls, filenames):
        """Records of uncompressed TFRecord files, as bytes: a length, its checksum, the bytes, their checksum."""
        names = [filenames] if isinstance(filenames, str) else list(filenames)

        def records():
            for name in names:
                with open(name, "rb") as stream:
                    while head := stream.read(12):
                        yield stream.read(int.from_bytes(head[:8], "little"))
                        stream.read(4)

        return cls(records)

    @classmethod
    def zip(cls, datasets):
        return cls(lambda: zip(*datasets))

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

    def padded_batch(self, batch_size, padding_value=0, drop_remainder=False):
        return self._batched(batch_size, drop_remainder, lambda elements: _pad(elements, padding_value))

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

    def shuffle(self, buffer_size, seed=None):
        """Draws from a sliding buffer, as `tf.data` does; another order each time it is read."""
        generator = random.Random(seed)

        def elements():
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

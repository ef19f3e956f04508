"""Reads a serialised `tf.train.Example`, a record of a TFRecord file, without TensorFlow."""

import math
from typing import Any, NamedTuple

import torch


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _fields(data):
    """Numbers and contents of the fields of a protocol buffer message."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        kind = tag & 7
        if kind == 0:
            value, at = _varint(data, at)
        else:
            size, at = _varint(data, at) if kind == 2 else ({5: 4, 1: 8}[kind], at)
            value, at = data[at : at + size], at + size
        yield tag >> 3, value


def _floats(values):
    data = b"".join(values)
    return torch.frombuffer(bytearray(data), dtype=torch.float32) if data else torch.empty(0)


def _ints(values):
    numbers = []
    for value in values:
        if isinstance(value, int):
            numbers.append(value)
            continue
        at = 0
        while at < len(value):
            number, at = _varint(value, at)
            numbers.append(number)
    return torch.tensor([n - (1 << 64) if n >> 63 else n for n in numbers], dtype=torch.int64)


class FixedLenFeature(NamedTuple):
    """So many values: a tensor of `shape`, or bytes where `dtype` is `bytes`."""

    shape: Any
    dtype: Any
    default_value: Any = None


class VarLenFeature(NamedTuple):
    """Any number of values: a sparse tensor, or `Texts` where `dtype` is `bytes`."""

    dtype: Any


class FixedLenSequenceFeature(NamedTuple):
    """Any number of parts of `shape`: a tensor with one more axis in front."""

    shape: Any
    dtype: Any
    allow_missing: bool = False
    default_value: Any = None


class Texts(list):
    """What a sparse tensor of texts is here: one list of them."""

    def to_dense(self):
        return self

    def values(self):
        return self


def _nested(values, shape):
    """Texts in lists of lists; one alone where the shape has no axes."""
    if not shape:
        return values[0]
    size = len(values) // shape[0] if shape[0] else 0
    return [_nested(values[i * size : (i + 1) * size], shape[1:]) for i in range(shape[0])]


def _fixed(name, values, feature):
    shape = [int(size) for size in feature.shape]
    if values is None and feature.default_value is None:
        raise ValueError(f"the record has no `{name}`, which has no default")
    if feature.dtype is bytes:
        default = feature.default_value
        texts = [default] * math.prod(shape) if values is None and not isinstance(default, list) else values or default
        return _nested([text.encode() if isinstance(text, str) else text for text in texts], shape)
    if values is None:
        values = torch.as_tensor(feature.default_value, dtype=feature.dtype)
        return values.expand(shape) if values.ndim == 0 else values.reshape(shape)
    return values.reshape(shape)


def _value(name, values, feature):
    if isinstance(feature, FixedLenFeature):
        return _fixed(name, values, feature)
    if feature.dtype is bytes:
        return Texts(values or ())
    values = torch.empty(0, dtype=feature.dtype) if values is None else values
    if isinstance(feature, FixedLenSequenceFeature):
        return values.reshape(-1, *feature.shape)
    return torch.sparse_coo_tensor(torch.arange(len(values))[None], values, (len(values),)).coalesce()


def _raw(record):
    decoders = {1: list, 2: _floats, 3: _ints}
    result = {}
    for _, features in _fields(record):
        for _, entry in _fields(features):
            pair = dict(_fields(entry))
            for kind, content in _fields(pair.get(2, b"")):
                result[pair[1].decode()] = decoders[kind]([value for _, value in _fields(content)])
    return result


def parse_record(record, features=None):
    """Name -> what `features` asks for; without it one-dimensional tensors of int64 or float32, and lists of bytes."""
    raw = _raw(bytes(record))
    if features is None:
        return raw
    return {name: _value(name, raw.get(name), feature) for name, feature in features.items()}


def _batch(values, feature):
    if feature.dtype is bytes:
        return values
    if isinstance(feature, FixedLenFeature):
        return torch.stack(values)
    if isinstance(feature, FixedLenSequenceFeature):
        return torch.nn.utils.rnn.pad_sequence(values, batch_first=True, padding_value=feature.default_value or 0)
    size = max(len(value) for value in values)
    indices = [torch.stack([torch.full((len(v),), i), torch.arange(len(v))]) for i, v in enumerate(values)]
    parts = torch.cat([value.values() for value in values])
    return torch.sparse_coo_tensor(torch.cat(indices, 1), parts, (len(values), size)).coalesce()


def parse_records(records, features):
    """A batch of what `parse_record` gives; lists of bytes stay lists."""
    parsed = [parse_record(record, features) for record in records]
    return {name: _batch([one[name] for one in parsed], feature) for name, feature in features.items()}

"""Reads a serialised `tf.train.Example`, a record of a TFRecord file, without TensorFlow."""

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


def parse_record(record):
    """Name -> a one-dimensional tensor of int64 or float32, or a list of bytes."""
    decoders = {1: list, 2: _floats, 3: _ints}
    result = {}
    for _, features in _fields(record):
        for _, entry in _fields(features):
            pair = dict(_fields(entry))
            for kind, content in _fields(pair.get(2, b"")):
                result[pair[1].decode()] = decoders[kind]([value for _, value in _fields(content)])
    return result

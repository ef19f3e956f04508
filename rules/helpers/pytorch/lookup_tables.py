"""Tables from texts or numbers to others, as `tf.lookup` has them; they are Python, and belong into the pipeline."""

import zlib

import torch


class StaticHashTable:
    """`tf.lookup.StaticHashTable` of a dictionary. Numbers come as a tensor, texts as a list."""

    def __init__(self, mapping, default_value):
        self.mapping = {_plain(key): _plain(value) for key, value in mapping.items()}
        self.default_value = _plain(default_value)

    def size(self):
        return len(self.mapping)

    def lookup(self, keys):
        found = self._found(keys.tolist() if hasattr(keys, "tolist") else keys)
        return found if _has_text(found) else torch.tensor(found)

    def _found(self, keys):
        if isinstance(keys, (list, tuple)):
            return [self._found(key) for key in keys]
        return self._one(_plain(keys))

    def _one(self, key):
        return self.mapping.get(key, self.default_value)

    __getitem__ = lookup


class StaticVocabularyTable(StaticHashTable):
    """`tf.lookup.StaticVocabularyTable`: unknown texts share `num_oov_buckets` ids behind the known ones."""

    def __init__(self, mapping, num_oov_buckets):
        super().__init__(mapping, -1)
        self.num_oov_buckets = num_oov_buckets

    def size(self):
        return len(self.mapping) + self.num_oov_buckets

    def _one(self, key):
        known = self.mapping.get(key)
        return len(self.mapping) + zlib.crc32(str(key).encode()) % self.num_oov_buckets if known is None else known


def vocabulary_of(filename):
    """The lines of a file with their numbers."""
    with open(filename, encoding="utf-8") as stream:
        return {line.rstrip("\n"): number for number, line in enumerate(stream)}


def _plain(value):
    value = value.item() if hasattr(value, "item") else value
    return value.decode() if isinstance(value, bytes) else value


def _has_text(found):
    while isinstance(found, list) and found:
        found = found[0]
    return isinstance(found, str)

"""Functions of `tf.keras.utils` and `tf.keras.preprocessing` that are plain NumPy and Python."""

import collections

import numpy as np


def to_categorical(y, num_classes=None):
    """`tf.keras.utils.to_categorical(y, num_classes)`: one-hot rows in float32; a last axis of one vanishes."""
    y = np.asarray(y, dtype="int64")
    shape = y.shape[:-1] if y.ndim > 1 and y.shape[-1] == 1 else y.shape
    classes = int(y.max()) + 1 if num_classes is None else num_classes
    return np.eye(classes, dtype="float32")[y.reshape(shape)]


def pad_sequences(sequences, maxlen=None, dtype="int32", padding="pre", truncating="pre", value=0.0):
    """`tf.keras.preprocessing.sequence.pad_sequences`: Keras pads and cuts at the start unless told otherwise."""
    length = max(map(len, sequences), default=0) if maxlen is None else maxlen
    first = next((np.asarray(one) for one in sequences if len(one) > 0), np.zeros(0))
    out = np.full((len(sequences), length, *first.shape[1:]), value, dtype=dtype)
    for row, one in zip(out, sequences):
        kept = np.asarray(one)[len(one) - min(length, len(one)) :] if truncating == "pre" else np.asarray(one)[:length]
        if len(kept) > 0:
            row[slice(len(kept)) if padding == "post" else slice(length - len(kept), length)] = kept
    return out


def text_to_word_sequence(input_text, filters='!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n', lower=True, split=" "):
    """The words of a text, without the characters of `filters`."""
    text = input_text.lower() if lower else input_text
    return [word for word in text.translate({ord(c): split for c in filters}).split(split) if word]


class Tokenizer:
    """`tf.keras.preprocessing.text.Tokenizer`, for words and characters: numbers by falling frequency, from 1."""

    def __init__(self, num_words=None, filters='!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n', lower=True, split=" ", **more):
        self.num_words, self.filters, self.lower, self.split = num_words, filters, lower, split
        self.char_level, self.oov_token = more.get("char_level", False), more.get("oov_token")
        self.word_counts = collections.OrderedDict()
        self.word_index, self.index_word = {}, {}

    def _words(self, text):
        if isinstance(text, (list, tuple)):
            return [word.lower() for word in text] if self.lower else list(text)
        if self.char_level:
            return list(text.lower() if self.lower else text)
        return text_to_word_sequence(text, self.filters, self.lower, self.split)

    def fit_on_texts(self, texts):
        for text in texts:
            for word in self._words(text):
                self.word_counts[word] = self.word_counts.get(word, 0) + 1
        order = sorted(self.word_counts, key=self.word_counts.get, reverse=True)
        first = [] if self.oov_token is None else [self.oov_token]
        self.word_index = {word: n for n, word in enumerate(first + order, 1)}
        self.index_word = {n: word for word, n in self.word_index.items()}

    def texts_to_sequences(self, texts):
        oov = self.word_index.get(self.oov_token)
        limit = self.num_words or len(self.word_index) + 1
        known = lambda n: oov if n is None or n >= limit else n  # noqa: E731
        rows = [[known(self.word_index.get(word)) for word in self._words(text)] for text in texts]
        return [[n for n in row if n is not None] for row in rows]

    def sequences_to_texts(self, sequences):
        return [" ".join(self.index_word[n] for n in row if n in self.index_word) for row in sequences]

    def texts_to_matrix(self, texts, mode="binary"):
        width = self.num_words or len(self.word_index) + 1
        out = np.zeros((len(texts), width))
        for row, numbers in zip(out, self.texts_to_sequences(texts)):
            for n, count in collections.Counter(numbers).items():
                row[n] = {"binary": 1, "count": count, "freq": count / len(numbers)}[mode]
        return out

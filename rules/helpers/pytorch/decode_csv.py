"""Reads lines of comma-separated values as TensorFlow does: the types and defaults of the columns are given."""

import csv

import torch


def decode_csv(records, record_defaults, field_delim=",", na_value="", select_cols=None):
    """One value per column, of the type of its default: a tensor, or a text. An empty default means that the field is required."""
    text = records.decode() if isinstance(records, bytes) else records
    fields = next(csv.reader([text], delimiter=field_delim))
    fields = fields if select_cols is None else [fields[i] for i in select_cols]
    return [_field_value(field, default, na_value) for field, default in zip(fields, record_defaults, strict=True)]


def _field_value(field, default, na_value):
    texts = [default] if isinstance(default, str) else default
    is_text = isinstance(texts, list) and len(texts) == 1 and isinstance(texts[0], str)
    values = texts if is_text else torch.as_tensor(default).reshape(-1)
    if field in ("", na_value):
        if len(values) == 0:
            raise ValueError("a required field is empty")
        return values[0] if is_text else _narrow(values[0])
    if is_text:
        return field
    return _narrow(torch.tensor(float(field) if values.is_floating_point() else int(field), dtype=values.dtype))


def _narrow(value):
    """Whole numbers without a dtype are int32 in TensorFlow."""
    return value.to(torch.int32) if value.dtype == torch.int64 else value

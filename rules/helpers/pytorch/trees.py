"""Nested lists, tuples and dictionaries as `tf.nest` handles them: keys in order, anything else a leaf."""


def is_nested(structure):
    """`tf.nest.is_nested`."""
    return isinstance(structure, (list, tuple, dict))


def flatten(structure):
    """`tf.nest.flatten`: the leaves."""
    if not is_nested(structure):
        return [structure]
    parts = [structure[key] for key in sorted(structure)] if isinstance(structure, dict) else structure
    return [leaf for part in parts for leaf in flatten(part)]


def pack_sequence_as(structure, flat_sequence):
    """`tf.nest.pack_sequence_as`: the leaves in `flat_sequence` nested like `structure`."""
    leaves = list(flat_sequence)
    if len(leaves) != len(flatten(structure)):
        raise ValueError(f"{len(leaves)} leaves do not fit {structure}")
    return _packed(structure, iter(leaves))


def _packed(structure, leaves):
    if not is_nested(structure):
        return next(leaves)
    if isinstance(structure, dict):
        values = {key: _packed(structure[key], leaves) for key in sorted(structure)}
        return type(structure)((key, values[key]) for key in structure)
    parts = [_packed(part, leaves) for part in structure]
    return type(structure)(*parts) if hasattr(structure, "_fields") else type(structure)(parts)


def assert_same_structure(nest1, nest2):
    """`tf.nest.assert_same_structure`: an error where two are nested in different ways."""
    if is_nested(nest1) != is_nested(nest2):
        raise ValueError(f"{nest1} is not nested like {nest2}")
    if not is_nested(nest1):
        return
    if type(nest1) is not type(nest2):
        raise TypeError(f"{type(nest1)} is not {type(nest2)}")
    if len(nest1) != len(nest2) or (isinstance(nest1, dict) and set(nest1) != set(nest2)):
        raise ValueError(f"{nest1} is not nested like {nest2}")
    for key in nest1 if isinstance(nest1, dict) else range(len(nest1)):
        assert_same_structure(nest1[key], nest2[key])


def map_structure(func, *structures):
    """`tf.nest.map_structure`: `func` of the leaves of structures that are nested alike."""
    for other in structures[1:]:
        assert_same_structure(structures[0], other)
    leaves = [func(*parts) for parts in zip(*map(flatten, structures))]
    return pack_sequence_as(structures[0], leaves)

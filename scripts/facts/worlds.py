"""Loads the dumps as worlds (one reading of the names each), folds the roots, and counts how names are used."""
import csv
import gzip
import json
import os

FACTS = os.environ.get('FACTS_CACHE', '/work/.cache/facts')
DATA = os.environ.get('SHARED_DATA', '/work/shared/data')


class World:
    """`names`: canonical-root name -> key; `objects`: key -> fact. `api` is 'v1' or 'v2'."""

    def __init__(self, label, api, names, objects):
        self.label, self.api, self.names, self.objects = label, api, names, objects
        self.groups = {}
        for name, key in names.items():
            self.groups.setdefault(key, []).append(name)

    def fact(self, name):
        key = self.names.get(name)
        return self.objects.get(key) if key is not None else None


def fold(name):
    for a, b in (('tf.app.flags', 'tf.flags'), ('tf.contrib.keras', 'tf.keras'), ('tf.contrib.framework.nest', 'tf.nest')):
        if name == a or name.startswith(a + '.'):
            return b + name[len(a):]
    return name


def noise(name):
    return '.raw_ops' in name or name.startswith(('tf.contrib.quantization.', 'tf.contrib.keras.python', 'tf.contrib.keras.api'))


def pick(names, prefix, root):
    out = {}
    for name, key in names.items():
        if name == prefix or name.startswith(prefix + '.'):
            full = fold(root + name[len(prefix):])
            if not noise(full):
                out.setdefault(full, key)
    return out


def load(file):
    dump = json.load(open(os.path.join(FACTS, file)))
    return by_origin(dump) if file.startswith('live') else dump


def by_origin(dump):
    """compat.v1 wraps a deprecated function once a module, so functions are told apart by where they are written."""
    new = {}
    for key, fact in dump['objects'].items():
        m, q = fact.get('m2'), fact.get('q2')
        if fact.get('k') == 'function' and m and q and '<' not in q:
            new[key] = m + ':' + q
    dump['objects'] = {new.get(k, k): f for k, f in dump['objects'].items()}
    dump['names'] = {n: new.get(k, k) for n, k in dump['names'].items()}
    return dump


def written_in(package, names, objects):
    """Without what a package merely imports."""
    return {n: k for n, k in names.items() if str((objects.get(k) or {}).get('m2') or (objects.get(k) or {}).get('m')).startswith(package)}


def worlds():
    s, l21, l15, k3 = load('static-1.15.json'), load('live-2.21.json'), load('live-2.15.json'), load('live-keras3.json')
    return [
        World('1.15', 'v1', pick(s['names'], 'tf', 'tf'), s['objects']),
        World('2.15.v1', 'v1', pick(l15['names'], 'tf1', 'tf'), l15['objects']),
        World('2.21.v1', 'v1', pick(l21['names'], 'tf1', 'tf'), l21['objects']),
        World('2.21', 'v2', pick(l21['names'], 'tf', 'tf'), l21['objects']),
        World('2.15', 'v2', pick(l15['names'], 'tf', 'tf'), l15['objects']),
        World('slim', 'v1', written_in('tf_slim', pick(l15['names'], 'slim', 'tf.contrib.slim'), l15['objects']), l15['objects']),
        World('tfa', 'v2', written_in('tensorflow_addons', pick(l15['names'], 'tfa', 'tfa'), l15['objects']), l15['objects']),
        World('keras3', 'v2', pick(k3['names'], 'keras', 'tf.keras'), k3['objects']),
    ]


def usage():
    out = {}
    for row in csv.DictReader(open(os.path.join(DATA, 'usage-symbols.csv'))):
        name = fold(row['symbol'])
        out[name] = out.get(name, 0) + int(row['total'])
    for row in csv.DictReader(open(os.path.join(DATA, 'usage-methods.csv'))):
        # A class is used by its methods too: `tf.gfile.GFile.write`.
        if row['type'].startswith('tf.') and row['type'] in ('tf.gfile.GFile',):
            out[row['type']] = out.get(row['type'], 0) + int(row['total'])
    return out


def sites():
    with gzip.open(os.path.join(DATA, 'reference-sites.tsv.gz'), 'rt') as f:
        return list(csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE))

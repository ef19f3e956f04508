"""Which releases of TensorFlow have which public names: `rules/facts/releases.json`.

    python3 build_releases.py <folder with wheels> <python with 2.15> <python with 2.21> <out.json>

The wheels (`fetch_releases.sh`) are read, never run: each release since 1.8 lists its public names in generated modules of
imports; those before are read from the namespaces of `tensorflow.python`, where what is seen is there, but what is not seen
may be there too. 2.15 and 2.21 are asked alive (`live_names.py`), 2.21 with Keras 3. A bound is only what was measured: a
name absent from 1.8.0 and there in 1.12.3 needs `>=1.9`.
"""
import ast
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

from static_api import Wheel

HERE = os.path.dirname(os.path.abspath(__file__))
# Release -> its wheel, and those of Keras and the estimator that it takes names from.
RELEASES = {
    '0.12': ('tensorflow-0.12.1', None, None),
    '1.0': ('tensorflow-1.0.1', None, None),
    '1.4': ('tensorflow-1.4.1', None, None),
    '1.8': ('tensorflow-1.8.0', None, None),
    '1.12': ('tensorflow-1.12.3', None, None),
    '1.13': ('tensorflow-1.13.2', None, 'tensorflow_estimator-1.13.0'),
    '1.15': ('tensorflow-1.15.5', None, 'tensorflow_estimator-1.15.2'),
    '2.0': ('tensorflow-2.0.4', None, 'tensorflow_estimator-2.0.1'),
    '2.2': ('tensorflow_cpu-2.2.3', None, 'tensorflow_estimator-2.2.0'),
    '2.4': ('tensorflow_cpu-2.4.4', None, 'tensorflow_estimator-2.4.0'),
    '2.6': ('tensorflow_cpu-2.6.5', 'keras-2.6.0', 'tensorflow_estimator-2.6.0'),
    '2.9': ('tensorflow_cpu-2.9.3', 'keras-2.9.0', 'tensorflow_estimator-2.9.0'),
    '2.12': ('tensorflow_cpu-2.12.1', 'keras-2.12.0', 'tensorflow_estimator-2.12.0'),
    '2.15': None,
    '2.16': ('tensorflow_cpu-2.16.2', 'keras-3.3.3', None),
    '2.21': None,
}
# Set by `app.flags = flags`, by absl, or made at run time: what is below is not told by the wheels.
OPAQUE = ('flags.', 'app.', 'raw_ops.', 'estimator.tpu.', 'contrib')
# In every release, though no module of imports says so.
EVER = {'flags', 'app'}
# TensorFlow 2 sets `tf.losses = tf.keras.losses` at run time.
SET_AT_RUN_TIME = ('losses', 'metrics', 'initializers', 'optimizers')
TREE = re.compile(r'^(?:[^/]+\.data/purelib/)?tensorflow(?:_core)?/(?:_api/(?:v[12]/)?|tools/api/generator/api/)(.*?)(?:__init__|v1|v2)\.py$')
KERAS_INSIDE = re.compile(r'^tensorflow(?:_core)?/python/keras/api/_(v[12])/keras/(.*)__init__\.py$')
KERAS_2 = re.compile(r'^keras/api/_(v[12])/keras/(.*)__init__\.py$')
KERAS_3 = re.compile(r'^keras/_tf_keras/keras/(.*)__init__\.py$')
ESTIMATOR = re.compile(r'^tensorflow_estimator/_api/(v[12])/estimator/(.*)__init__\.py$')


def imported(source):
    """The public names a module of imports has."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ImportFrom) and node.module == '__future__':
            continue
        if isinstance(node, (ast.ImportFrom, ast.Import)):
            for a in node.names:
                name = a.asname or a.name.split('.')[0]
                if not name.startswith('_') and name != '*':
                    yield name


def add(names, path, source):
    prefix = path.strip('/').replace('/', '.')
    if prefix:
        names.add(prefix)
    for name in imported(source):
        names.add(f'{prefix}.{name}' if prefix else name)


def read(folder, stem):
    return zipfile.ZipFile(glob.glob(os.path.join(folder, stem + '-*.whl'))[0])


def generated(folder, release):
    """The names of a release by its generated modules: the plain ones, and those below `compat.v1`."""
    stem, keras, estimator = RELEASES[release]
    own = 'v2' if release.startswith('2') else 'v1'
    names = {'plain': set(), 'v1': set()}
    with read(folder, stem) as wheel:
        for file in wheel.namelist():
            source = None
            tree, inside = TREE.match(file), KERAS_INSIDE.match(file)
            if tree and not re.search(r'(?:^|/)compat/v[12]/compat/', tree[1]):
                path, where = tree[1], 'plain'
                if path.startswith('compat/v1/'):
                    path, where = path[len('compat/v1/'):], 'v1'
                elif path.startswith('compat/v2/'):
                    continue
                source = wheel.read(file)
            elif inside and keras is None:
                path, where = 'keras/' + inside[2], 'plain' if inside[1] == own else 'v1'
                source = wheel.read(file)
            if source is not None:
                add(names[where], path, source)
    for stem, pattern, root in ((keras, KERAS_2, 'keras/'), (estimator, ESTIMATOR, 'estimator/')):
        if stem is None:
            continue
        with read(folder, stem) as wheel:
            for file in wheel.namelist():
                found, third = pattern.match(file), KERAS_3.match(file) if root == 'keras/' else None
                if found:
                    where = 'plain' if found[1] == own else 'v1'
                    add(names[where], root + found[2], wheel.read(file))
                elif third:
                    add(names['plain'], root + third[1], wheel.read(file))
    if own == 'v2':
        aliases = {n[len('keras.'):] for n in names['plain'] if n.startswith('keras.') and n.split('.')[1] in SET_AT_RUN_TIME}
        names['plain'] |= aliases
    if own == 'v1' and names['v1']:
        # There `tf.compat.v1` is `tf` itself.
        names['v1'] |= {n for n in names['plain'] if n.startswith(('keras', 'estimator'))}
    return names


def namespaces(folder, release):
    """The names of a release before there were generated modules: more than the public ones."""
    names = set()
    with tempfile.TemporaryDirectory() as root, read(folder, RELEASES[release][0]) as wheel:
        wheel.extractall(root, [f for f in wheel.namelist() if f.endswith('.py') and '/contrib/' not in f])
        base = glob.glob(os.path.join(root, '*.data', 'purelib'))[0]
        space = Wheel(base, {'tensorflow': 'tensorflow'})

        def walk(prefix, module, depth):
            for name, thing in space.space(module).items():
                if name.startswith('_'):
                    continue
                names.add(prefix + name)
                if thing[0] == 'mod' and thing[1].startswith('tensorflow.') and depth < 4:
                    walk(f'{prefix}{name}.', thing[1], depth + 1)

        walk('', 'tensorflow.python', 0)
    return {'plain': names, 'v1': set()}


def live(python, asked, *options):
    done = subprocess.run([python, os.path.join(HERE, 'live_names.py'), *options], input=json.dumps(asked), capture_output=True, text=True, check=True)
    return {where: set(names) for where, names in json.loads(done.stdout).items()}


# Absence is certain from here on.
COMPLETE = '1.8'


def bounds(releases, having):
    """What the releases that have a name tell of those that are needed."""
    order = list(releases)
    first, last = order.index(having[0]), order.index(having[-1])
    lower = upper = None
    if first > order.index(COMPLETE):
        before = order[first - 1]
        major, minor = map(int, before.split('.'))
        lower = '2.0' if before == '1.15' else f'{major}.{minor + 1}'
    if last + 1 < len(order):
        upper = order[last + 1]
    return lower, upper


def vocabulary():
    facts = json.load(open(os.path.join(HERE, '../../rules/facts/vocabulary.json')))
    for state in ('alive', 'compat.v1 only', 'needs tf_keras', 'gone'):
        for name in facts[state]:
            if name.startswith('tf.') and not name.startswith('tf.contrib'):
                yield name[len('tf.'):]


def candidates(releases):
    """The names that are public somewhere: the namespaces of old releases hold others, the vocabulary members of classes."""
    asked = {}
    for where in ('plain', 'v1'):
        names = set()
        for release, found in releases.items():
            if release not in ('0.12', '1.0', '1.4'):
                names |= found[where]
        if where == 'plain':
            old = releases['0.12'][where] | releases['1.0'][where] | releases['1.4'][where]
            names |= {n for n in vocabulary() if n in old or not re.search(r'(?:^|\.)[A-Z]\w*\.|^u?(?:int|float)\d+\.', n)}
        asked[where] = sorted(n for n in names if not n.startswith(OPAQUE) and not re.search(r'(?:^|\.)_', n))
    return asked


def main(folder, python_215, python_221, out):
    read_ones = {r: (namespaces if r in ('0.12', '1.0', '1.4') else generated)(folder, r) for r in RELEASES if RELEASES[r]}
    asked = candidates(read_ones)
    alive = {'2.15': live(python_215, asked), '2.21': live(python_221, asked)}
    releases = {r: read_ones.get(r) or alive[r] for r in RELEASES}
    legacy = live(python_221, asked, 'tf_keras')
    compat, _ = bounds(releases, ['1.13'])
    kept = {'plain': [], 'compat.v1': []}
    facts = {'plain': {}, 'compat.v1': {}}
    for where, key in (('plain', 'plain'), ('v1', 'compat.v1')):
        for name in asked[where]:
            having = [release for release, names in releases.items() if name in names[where]]
            if not having:
                continue
            lower, upper = bounds(releases, having)
            if name in EVER or where == 'v1' and lower == compat:
                lower = None  # said once: whatever is spelled `tf.compat.v1`
            if upper in ('2.16', '2.21') and name in legacy[where]:
                kept[key].append(name)
            if lower or upper:
                facts[key].setdefault(f'{lower or ""}:{upper or ""}', []).append(name)
    result = {'releases': list(releases), 'compat.v1 since': compat, 'tf-keras keeps': kept, **{k: dict(sorted(v.items())) for k, v in facts.items()}}
    with open(out, 'w') as f:
        json.dump(result, f, indent=0, ensure_ascii=False)
        f.write('\n')
    for release, names in releases.items():
        print(release, len(names['plain']), len(names['v1']))


if __name__ == '__main__':
    main(*sys.argv[1:])

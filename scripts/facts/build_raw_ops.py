"""rules/facts/raw-ops.json: which public name stands for each `tf.raw_ops.X`, read off the live package's own sources.

    python build_raw_ops.py ../../rules/facts/raw-ops.json       (the current environment)

In this order: written by hand (`raw_op_families.py`); a public function of its name that is the op or calls it; a dataset's
method; any public function of its name; the nearest public function that calls it; the same for the op that this one is a
gradient, a version or a variable's form of; a family of ops; the public namespace of the file that declares it.
`how` counts these.
"""
import ast
import json
import os
import re
import sys

from raw_op_families import BY_HAND, FAMILIES, MODULES, NOT_THEM, stems

HERE = os.path.dirname(__file__)
FACTS = os.path.join(HERE, '../../rules/facts/')


def snake(name):
    text = re.sub(r'(.)([A-Z][a-z]+)', r'\1_\2', name)
    return re.sub(r'([a-z0-9])([A-Z])', r'\1_\2', text).lower()


def exported(node):
    """Public names in `@tf_export('math.acos', v1=['acos'])`."""
    names = []
    for deco in node.decorator_list:
        if not isinstance(deco, ast.Call) or not re.search(r'tf_export$|keras_export$', ast.unparse(deco.func)):
            continue
        values = list(deco.args) + [k.value for k in deco.keywords if k.arg == 'v1']
        for value in values:
            for one in value.elts if isinstance(value, (ast.List, ast.Tuple)) else [value]:
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    names.append('tf.' + re.sub(r'^compat\.v1\.', '', one.value))
    return [name for name in names if not name.startswith(('tf.raw_ops', 'tf.__'))]


def called(node):
    """Ops (`gen_x_ops.f`) and plain names that the body calls or hands on."""
    ops, names = set(), set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name):
            if re.match(r'_?gen_\w+$', inner.value.id):
                ops.add(inner.attr)
            elif inner.value.id in ('self', 'cls'):
                names.add(inner.attr)
        elif isinstance(inner, ast.Name):
            names.add(inner.id)
    return ops, names


def read_module(path, found):
    """Adds (op function -> (depth, public name)) of one source file."""
    try:
        tree = ast.parse(open(path, encoding='utf8').read())
    except (SyntaxError, UnicodeDecodeError):
        return
    bodies, public = {}, []
    module = os.path.basename(path)[:-len('.py')]
    own = module.startswith('gen_')
    for node in tree.body:
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            continue
        names = exported(node)
        if own:
            for name in names:
                found.setdefault(node.name, []).append((0, name, module))
            continue
        bodies.setdefault(node.name, called(node))
        members = [m for m in node.body if isinstance(m, ast.FunctionDef)] if isinstance(node, ast.ClassDef) else []
        for member in members:
            public += [(f'{name}.{member.name}', called(member)) for name in names if not member.name.startswith('_')]
        public += [(name, bodies[node.name]) for name in names]
    for name, start in public:
        walk(name, start, bodies, found, module)


def walk(name, start, bodies, found, module):
    seen, level, depth = set(), [start], 1
    while level and depth <= 4:
        following = []
        for ops, names in level:
            for op in ops:
                found.setdefault(op, []).append((depth, name, module))
            for other in names - seen:
                seen.add(other)
                if other in bodies:
                    following.append(bodies[other])
        level, depth = following, depth + 1


def wanted(op):
    """The last part that a public name of this op would have: `reverse_v2` is `reverse`."""
    return re.sub(r'^(batch|resource|stateless)_', '', re.sub(r'_?v\d$', '', snake(op))).replace('_', '')


def last(name):
    return re.sub(r'_v\d$', '', name.split('.')[-1]).lower().replace('_', '').removeprefix('reduce')


def choose(op, candidates, known, home):
    """The best of the public names that call an op: of its name, of its file, known, near."""

    def rank(candidate):
        depth, name, module = candidate
        return (last(name) != wanted(op), module != home, name not in known, depth, '.experimental' in name, len(name), name)

    fitting = [c for c in candidates if c[1].split('.')[1] not in NOT_THEM]
    return min(fitting, key=rank)[1] if fitting else None


class Finder:
    def __init__(self, raw_ops, found, link, gone):
        self.raw, self.found, self.members = raw_ops, found, link['classes']['tf.data.Dataset']['members']
        self.known = set(link['functions']) | set(link['classes']) | set(link['aliases'])
        self.named = {}
        for name in sorted(self.known, key=lambda n: (n.count('.'), len(n), n)):
            if re.match(r'tf\.(?!contrib|keras|compat|data|losses|metrics|layers|distributions|experimental|__)', name) and name in link['functions'] and name not in gone:
                self.named.setdefault(last(name), name)

    def callers(self, op):
        function = getattr(self.raw, op)
        home = function.__module__.split('.')[-1].removeprefix('gen_')
        return choose(op, self.found.get(function.__name__, []), self.known, home)

    def own_name(self, op):
        symbol = self.callers(op)
        return symbol if symbol and last(symbol) == wanted(op) else None

    def dataset(self, op):
        made = re.sub(r'^Experimental|V\d$', '', op)
        method = snake(made.removesuffix('Dataset')).removeprefix('parallel_')
        return f'tf.data.Dataset.{method}' if made.endswith('Dataset') and method in self.members else None

    def related(self, op):
        for stem in stems(op):
            if hasattr(self.raw, stem):
                symbol = self.own_name(stem) or self.named.get(wanted(stem)) or self.callers(stem)
                if symbol:
                    return symbol
        return None

    def ways(self, op):
        module = getattr(self.raw, op).__module__.split('.')[-1]
        return [
            ('by hand', lambda: BY_HAND.get(op)),
            ('called by its name', lambda: self.own_name(op)),
            ('dataset', lambda: self.dataset(op)),
            ('of its name', lambda: self.named.get(wanted(op))),
            ('called', lambda: self.callers(op)),
            ('related', lambda: self.related(op)),
            ('family', lambda: next((to for pattern, to in FAMILIES if re.search(pattern, op)), None)),
            ('module', lambda: MODULES.get(module)),
        ]


def main(out):
    import tensorflow as tf
    link = json.load(open(os.path.join(FACTS, 'link.json')))
    found = {}
    for folder, folders, files in os.walk(os.path.join(os.path.dirname(tf.__file__), 'python')):
        folders.sort()
        for file in sorted(files):
            if file.endswith('.py') and not file.endswith('_test.py'):
                read_module(os.path.join(folder, file), found)
    gone = set(json.load(open(os.path.join(FACTS, 'vocabulary.json')))['gone'])
    finder, ops, how = Finder(tf.raw_ops, found, link, gone), {}, {}
    for op in sorted(name for name in dir(tf.raw_ops) if not name.startswith('_')):
        for way, find in finder.ways(op):
            symbol = find()
            if symbol:
                ops[op] = link['aliases'].get(symbol, symbol)
                how.setdefault(way, []).append(op)
                break
        else:
            raise SystemExit('Nothing stands for %s (%s): add its file to MODULES.' % (op, getattr(tf.raw_ops, op).__module__))
    counts = {way: len(names) for way, names in how.items()}
    json.dump({'version': tf.__version__, 'how': counts, 'ops': ops}, open(out, 'w'), indent=0, sort_keys=True)
    print(len(ops), 'ops', counts)
    if os.environ.get('SHOW'):
        for way, names in how.items():
            print(way, ' '.join('%s=%s' % (name, ops[name]) for name in names))


if __name__ == '__main__':
    main(*sys.argv[1:])

"""Writes what `static_api` reads in a wheel as one JSON: public names, the objects behind them, internal modules.

    python3 dump_static.py 1.15|0.12 <unpacked wheel> <out.json>
"""
import ast
import json
import os
import sys

from static_api import Wheel, assigned_attributes, decorators, dotted, key, signature

ORIGIN_115 = {
    'tensorflow': 'tensorflow_core',
    'tensorflow_core': 'tensorflow_core',
    'tensorflow.keras': 'tensorflow_core/python/keras/api/_v1/keras',
    'tensorflow.estimator': 'tensorflow_estimator/_api/v1/estimator',
    'tensorflow_estimator': 'tensorflow_estimator',
    'tf_slim': 'tf_slim',
}
ORIGIN_012 = {'tensorflow': 'tensorflow'}
SKIP = {'tf.compat.v1', 'tf.compat.v2', 'tf.python', 'tf.core', 'tf.tools', 'tf.examples', 'tf.compiler', 'tf.models'}


class Dump:
    def __init__(self, wheel):
        self.wheel, self.names, self.objects = wheel, {}, {}
        self.walked = set()

    def public(self, name, module, path=()):
        """Every public name below a public module."""
        if name in SKIP or module in path or name in self.walked:
            return
        self.walked.add(name)
        space = self.wheel.space(module)
        own = any(t[0] == 'def' and t[1] == module for t in space.values())
        for attr, thing in list(space.items()):
            if own and 'contrib' in module and not self.wheel.is_package(module) and thing[1] != module:
                continue  # imported for its own use
            if attr.startswith('_') and attr != '__version__' or attr in ('python', 'deprecated', 'deprecated_args', 'tf_export'):
                continue
            full = name + '.' + attr
            if thing[0] == 'mod':
                if self.is_public_module(name, full, thing[1]):
                    self.names[full] = thing[1]
                    self.objects.setdefault(thing[1], {'k': 'module'})
                    self.public(full, thing[1], path + (module,))
            elif thing[0] != 'ext' or thing[1].startswith('tensorflow'):
                self.names[full] = key(thing)
                self.object(thing)

    def unimported(self, name, folder):
        """Modules that a user imports by path though the package does not: `tf.contrib.slim.nets`."""
        for entry in sorted(os.listdir(folder)):
            path, stem = os.path.join(folder, entry), entry[:-3] if entry.endswith('.py') else entry
            package = os.path.isfile(os.path.join(path, '__init__.py'))
            if stem in ('python', '__init__', 'ops', 'kernels') or stem.endswith('_test') or not (package or entry.endswith('.py')):
                continue
            full = name + '.' + stem
            if full not in self.names:
                module = full.replace('tf.', 'tensorflow.', 1)
                self.names[full] = module
                self.objects.setdefault(module, {'k': 'module'})
                self.public(full, module)

    def is_public_module(self, parent, full, module):
        if full in SKIP:
            return False
        if '._api.' in module or '.keras.api.' in module or module.startswith(('tensorflow.keras', 'tensorflow.estimator')):
            return True
        if parent.startswith('tf.contrib.'):
            # A public module of contrib shows its implementation modules once (`tf.contrib.slim.learning`), no deeper,
            # and never another contrib package than its own (`tf.contrib.slim.losses` is that package itself).
            inside = parent.count('.') > 2 and '.python.' in module
            home = 'tensorflow.contrib.' + parent.split('.')[2]
            theirs = full in ('tf.contrib.slim.losses', 'tf.contrib.slim.metrics', 'tf.contrib.framework.nest')
            return (module.startswith(home + '.') or theirs) and not inside and len(full.split('.')) < 7
        return self.wheel.root.endswith('0121') and module.startswith('tensorflow.')

    def object(self, thing):
        k = key(thing)
        if k in self.objects:
            return k
        if thing[0] == 'ext':
            self.objects[k] = {'k': 'class' if thing[1].endswith('_pb2') else 'value'}
        elif isinstance(thing[3], ast.FunctionDef):
            self.objects[k] = self.function(thing[3])
        elif isinstance(thing[3], ast.ClassDef):
            self.objects[k] = {}
            self.objects[k].update(self.cls(thing))
        else:
            self.objects[k] = {'k': 'value', 'text': ast.unparse(thing[3])[:200] if thing[3] is not None else ''}
        return k

    def function(self, fn, method=False):
        out = {'k': 'function', 'sig': signature(fn, method and 'staticmethod' not in decorators(fn))}
        doc = ast.get_docstring(fn)
        if doc:
            out['doc'] = doc
        if decorators(fn):
            out['dec'] = decorators(fn)
        rets = {(ast.unparse(n.value.func) if isinstance(n.value, ast.Call) else ast.unparse(n.value))[:80]
                for n in ast.walk(fn) if isinstance(n, ast.Return) and n.value is not None}
        if 0 < len(rets) <= 4:
            out['ret'] = sorted(rets)
        return out

    def cls(self, thing):
        _, module, name, node = thing
        space = self.wheel.space(module)
        bases = []
        for b in node.bases:
            found = self.wheel.value(module, b, space)
            if found and found[0] != 'mod':
                bases.append(self.object(found))
        members = {}
        for n in node.body:
            if isinstance(n, ast.FunctionDef):
                if n.name.endswith('.setter'):
                    continue
                decs = decorators(n)
                if 'setter' in decs:
                    continue
                f = self.function(n, True)
                f['k'] = 'property' if 'property' in decs or 'layer_property' in decs else 'method'
                members[n.name] = f
            elif isinstance(n, ast.ClassDef):
                members[n.name] = {'k': 'class', 'o': self.object(('def', module, name + '.' + n.name, n))}
            elif isinstance(n, ast.Assign):
                for t in n.targets:
                    if isinstance(t, ast.Name):
                        members[t.id] = {'k': 'attr', 'text': ast.unparse(n.value)[:80]}
        for attr, made in assigned_attributes(node).items():
            members.setdefault(attr, {'k': 'attr', 'made': made})
        return {'k': 'class', 'bases': bases, 'members': members, 'doc': ast.get_docstring(node) or ''}

    def internals(self, prefixes):
        """Internal module -> {name: key} for what is defined in it or re-exported by it."""
        out = {}
        for prefix, folder in self.wheel.origin:
            if prefix not in prefixes:
                continue
            top = os.path.join(self.wheel.root, folder)
            for base, dirs, files in os.walk(top):
                dirs.sort()
                for f in sorted(files):
                    if not f.endswith('.py') or f.endswith(('_test.py', '_pb2.py')):
                        continue
                    rel = os.path.relpath(os.path.join(base, f), top)[:-3].replace('/', '.')
                    rel = rel[:-len('.__init__')] if rel.endswith('.__init__') else '' if rel == '__init__' else rel
                    module = prefix + ('.' + rel if rel else '')
                    if '_api.' in module or '.keras.api' in module:
                        continue
                    space = self.wheel.space(module)
                    got = {n: key(t) for n, t in space.items() if t[0] != 'ext' and not n.startswith('__')}
                    if got:
                        out[module] = got
        return out


def main(version, root, out):
    sys.setrecursionlimit(20000)
    wheel = Wheel(root, ORIGIN_115 if version == '1.15' else ORIGIN_012)
    dump = Dump(wheel)
    if version == '1.15':
        dump.public('tf', 'tensorflow')
        dump.public('tf.keras', 'tensorflow.keras')
        dump.public('tf.estimator', 'tensorflow.estimator')
        contrib = os.path.join(root, 'tensorflow_core/contrib')
        for sub in sorted(os.listdir(contrib)):
            if os.path.isfile(os.path.join(contrib, sub, '__init__.py')):
                bound = wheel.space('tensorflow.contrib').get(sub)  # `eager` is another module than its folder
                module = bound[1] if bound and bound[0] == 'mod' else 'tensorflow.contrib.' + sub
                dump.names['tf.contrib.' + sub] = module
                dump.objects.setdefault(module, {'k': 'module'})
                dump.public('tf.contrib.' + sub, module)
                dump.unimported('tf.contrib.' + sub, os.path.join(contrib, sub))
        internal = dump.internals({'tensorflow', 'tensorflow_estimator', 'tf_slim'})
    else:
        dump.public('tf', 'tensorflow')
        # What 0.12 collected at run time is read where it was written.
        for name, module in (('tf', 'tensorflow.python.ops.standard_ops'), ('tf', 'tensorflow.python.framework.framework_lib'), ('tf.nn', 'tensorflow.python.ops.nn'),
                             ('tf', 'tensorflow.python.client.client_lib'), ('tf', 'tensorflow.python.ops.standard_ops'), ('tf.image', 'tensorflow.python.ops.image_ops'),
                             ('tf.train', 'tensorflow.python.training.training'), ('tf.nn.rnn_cell', 'tensorflow.python.ops.rnn_cell'), ('tf', 'tensorflow.python.ops.state_ops'),
                             ('tf.contrib.layers', 'tensorflow.contrib.layers'), ('tf.contrib.slim', 'tensorflow.contrib.slim'), ('tf.summary', 'tensorflow.python.summary.summary'),
                             ('tf', 'tensorflow.python.ops.gen_math_ops'), ('tf', 'tensorflow.python.ops.rnn')):
            for attr, thing in wheel.space(module).items():
                if thing[0] == 'def' and not attr.startswith('_') and (module != 'tensorflow.python.ops.gen_math_ops' or attr in ('mul', 'sub', 'neg', 'inv')):
                    dump.names.setdefault(name + '.' + attr, dump.object(thing))
        internal = {}
    json.dump({'names': dump.names, 'objects': dump.objects, 'internals': internal}, open(out, 'w'))
    print(version, len(dump.names), 'names', len(dump.objects), 'objects', sum(map(len, internal.values())), 'internal names')


if __name__ == '__main__':
    main(*sys.argv[1:])

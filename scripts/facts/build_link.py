"""rules/facts/link.json: names, classes and result kinds for the link stage (`LinkFacts` in src/facts/types.ts)."""
import json
import unittest
import os
import re
import sys

import kinds
from naming import Naming
from overrides import CLASSES, DEFAULTS, DISTINCTIVE, FACADES, FUNCTIONS, MEMBERS, MODULE_INTERNALS, NOT_TENSOR, QUIET_BASES, VALUES
from worlds import fold, load, usage, worlds

OUT = os.path.join(os.path.dirname(__file__), '../../rules/facts/link.json')
PROTO_METHODS = {'SerializeToString': 'py', 'ParseFromString': 'py', 'MergeFromString': 'py', 'FromString': 'self', 'CopyFrom': 'py',
                 'MergeFrom': 'py', 'HasField': 'py', 'ClearField': 'py', 'Clear': 'py', 'WhichOneof': 'py', 'ListFields': 'py', 'ByteSize': 'py'}
PROTO_NOISE = set('ClearExtension DESCRIPTOR DiscardUnknownFields Extensions FindInitializationErrors HasExtension IsInitialized RegisterExtension '
                  'SerializePartialToString SetInParent UnknownFields'.split())
DUNDERS = {'__call__', '__enter__', '__exit__', '__getitem__', '__iter__', '__len__', '__next__'}


class Link:
    def __init__(self):
        self.worlds = worlds()
        self.naming = Naming(self.worlds, usage())
        self.names = self.naming.canonical
        self.keys = {w.label: self.naming.of_key(w) for w in self.worlds}
        for w in self.worlds:
            self.nested(w)
        self.short = self.class_names()
        self.classes, self.functions, self.values, self.modules = {}, {}, {}, set()

    def nested(self, w):
        """Classes inside public classes: `tf.Summary.Value`."""
        keys, todo = self.keys[w.label], list(self.keys[w.label].items())
        while todo:
            key, name = todo.pop()
            for m, fact in ((w.objects.get(key) or {}).get('members') or {}).items():
                if 'o' in fact and fact['o'] not in keys and not m.startswith('_'):
                    keys[fact['o']] = name + '.' + m
                    todo.append((fact['o'], name + '.' + m))

    def class_names(self):
        """Short class name -> canonical one, for doc strings; the most used wins."""
        out, used = {}, self.naming.used
        for w in self.worlds:
            for n, k in w.names.items():
                if (w.objects.get(k) or {}).get('k') == 'class':
                    c = self.names[n]
                    s = c.split('.')[-1]
                    if s not in out or (used.get(c, 0), -len(c), c) > (used.get(out[s], 0), -len(out[s]), out[s]):
                        out[s] = c
                    out.setdefault(n[3:], c)
        out.update({'Variable': 'tf.Variable', 'Tensor': 'tf.Tensor', 'Dataset': 'tf.data.Dataset', 'Iterator': 'tf.data.Iterator',
                    'Optimizer': 'tf.train.Optimizer', 'Layer': 'tf.keras.layers.Layer', 'Model': 'tf.keras.Model', 'Estimator': 'tf.estimator.Estimator',
                    'Example': 'tf.train.Example', 'Server': 'tf.train.Server', 'Summary': 'tf.Summary'})
        return out

    # --- classes ----------------------------------------------------------------------------------------------
    def public_bases(self, w, key, own, members, seen):
        """Nearest public classes above; what private ones between define counts as this class's own."""
        out = []
        for b in (w.objects.get(key) or {}).get('bases', []):
            fact = w.objects.get(b) or {}
            name = self.keys[w.label].get(b)
            if name == own or b in seen:
                continue
            if name is not None and name not in QUIET_BASES:
                out.append(name)
            elif fact.get('k') == 'class':
                self.take(w, b, fact, members)
                out += self.public_bases(w, b, own, members, seen | {b})
        return [b for i, b in enumerate(out) if b not in out[:i]]

    def take(self, w, key, fact, members):
        for name, m in (fact.get('members') or {}).items():
            if name.startswith('_') and name not in DUNDERS or name == 'mro' or name in PROTO_NOISE:
                continue
            members.setdefault(name, 'type ' + self.keys[w.label][m['o']] if m.get('o') in self.keys[w.label] else self.member_kind(name, m))
        for f in fact.get('fields', []):
            members.setdefault(f, '?')
        full = {}
        for name, (kind, many) in (fact.get('proto') or {}).items():
            members[name] = ('[%s]' if many and kind != 'py' else '%s') % ('proto ' + kind if kind != 'py' else 'py')
        if 'proto' in fact:
            members.update(PROTO_METHODS)

    def member_kind(self, name, m):
        if name == 'from_config':
            return 'self'
        if m['k'] == 'property':
            return kinds.of_property(m, self.short) or '?'
        if m['k'] == 'method':
            return kinds.of_function(m, self.short) or '?'
        if m['k'] == 'class':
            return '?'
        if m.get('text') or m.get('type') in ('str', 'int', 'bool', 'float'):
            return 'py'
        return '?'

    def build_classes(self):
        protos = {f['full']: self.keys[w.label][k] for w in self.worlds for k, f in w.objects.items() if 'full' in f and k in self.keys[w.label]}
        for w in self.worlds:
            for key, name in sorted(self.keys[w.label].items(), key=lambda kv: (kv[1], kv[0])):
                fact = w.objects.get(key) or {}
                if fact.get('k') != 'class':
                    continue
                members = {}
                self.take(w, key, fact, members)
                bases = self.public_bases(w, key, name, members, {key})
                entry = self.classes.setdefault(name, {'bases': [], 'members': {}})
                if w.label != 'keras3' or not entry['members']:
                    entry['bases'] += [b for b in bases if b not in entry['bases']]
                    for m, kind in members.items():
                        if entry['members'].get(m, '?') == '?':
                            entry['members'][m] = kind
        for entry in self.classes.values():
            for m, kind in entry['members'].items():
                found = re.match(r'^(\[?)proto ([^\]]+)(\]?)$', kind)
                if found:
                    target = protos.get(found[2])
                    entry['members'][m] = '%s%s%s' % (found[1], target, found[3]) if target else 'py'

    def prune(self):
        # What every unittest.TestCase has is Python's, not TensorFlow's.
        for name in dir(unittest.TestCase):
            self.classes['tf.test.TestCase']['members'].pop(name, None)
        self.prune_bases()

    def prune_bases(self):
        """Bases that another base already implies, cycles, and members an ancestor has: the highest class keeps them."""
        for name, entry in self.classes.items():
            entry['bases'] = [b for b in entry['bases'] if b in self.classes and b != name and name not in self.above(b)]
        for name, entry in self.classes.items():
            entry['bases'] = [b for b in entry['bases'] if not any(b in self.above(o) for o in entry['bases'] if o != b)]
        for name, entry in self.classes.items():
            for base in self.above(name):
                have = self.classes[base]['members']
                for m in list(entry['members']):
                    if m in have and (m not in MEMBERS.get(name, {})):
                        if have[m] == '?' and m not in ('__call__',):
                            have[m] = entry['members'][m]
                        if entry['members'][m] in (have[m], '?'):
                            del entry['members'][m]

    def above(self, name, seen=None):
        seen = [] if seen is None else seen
        for b in self.classes.get(name, {'bases': []})['bases']:
            if b not in seen:
                seen.append(b)
                self.above(b, seen)
        return seen

    # --- functions, values, modules ---------------------------------------------------------------------------
    def build_rest(self):
        for w in self.worlds:
            for key, name in self.keys[w.label].items():
                fact = w.objects.get(key) or {}
                k = fact.get('k')
                if name in self.classes or k == 'class':
                    continue
                if k == 'function':
                    kind = kinds.of_function(fact, self.short)
                    if kind and self.functions.get(name) is None:
                        self.functions[name] = kind
                    else:
                        self.functions.setdefault(name, None)
                elif k == 'value':
                    t = self.keys[w.label].get(fact.get('class'))
                    kind = t or ('py' if fact.get('type') in ('int', 'str', 'float', 'bool', 'tuple', 'list', 'dict', 'NoneType', 'bytes') else '?')
                    if self.values.get(name, '?') == '?':
                        self.values[name] = kind
                elif k == 'module':
                    self.modules.update(n for n in w.groups[key])
        for name, kind in self.functions.items():
            if kind is None or kind == '?':
                self.functions[name] = self.default(name)
        self.functions = {n: k or '?' for n, k in self.functions.items()}

    def default(self, name):
        space = name.rpartition('.')[0]
        if name in NOT_TENSOR or re.search(r'\.(is_|assert_|disable_|enable_|set_|register|get_|load_|save_|list_)', name):
            return None
        return 'tf.Tensor' if space in DEFAULTS else None

    def overrides(self):
        name_of = lambda n: self.names.get(n, n)
        for n, (bases, members) in CLASSES.items():
            entry = self.classes.setdefault(name_of(n), {'bases': [], 'members': {}})
            entry['bases'] = [name_of(b) for b in bases] if bases is not None else entry['bases']
            entry['members'].update(members)
            self.functions.pop(name_of(n), None)
            self.values.pop(name_of(n), None)
        for n, members in MEMBERS.items():
            self.classes.setdefault(name_of(n), {'bases': [], 'members': {}})['members'].update(members)
        for n, kind in FUNCTIONS.items():
            if name_of(n) not in self.classes:
                self.functions[name_of(n)] = kind
            self.values.pop(name_of(n), None)
        for n, kind in VALUES.items():
            self.values[name_of(n)] = kind
            self.functions.pop(name_of(n), None)
        self.values = {n: k for n, k in self.values.items() if n not in self.functions and n not in self.classes and n not in self.modules and n not in ('tf.contrib', 'tf.keras', 'tf.estimator')}

    # --- internals --------------------------------------------------------------------------------------------
    def build_internals(self):
        out, s = {}, load('static-1.15.json')
        of = self.keys['1.15']
        for module, names in s['internals'].items():
            if module == 'tensorflow' or module.startswith('tf_slim'):
                continue
            facade = internal_name(module) in FACADES
            for n, key in names.items():
                if key in of and (facade or key.startswith(module + ':')) and not n.startswith('_'):
                    out[internal_name(module) + '.' + n] = of[key]
        for w in self.worlds:
            for key, name in self.keys[w.label].items():
                f = w.objects.get(key) or {}
                for m, q in ((f.get('m'), f.get('q')), (f.get('m2'), f.get('q2'))):
                    if f.get('k') in ('function', 'class') and m and q and '<' not in q and not q.startswith('_'):
                        full = internal_name(m) + '.' + q
                        if full.startswith(('tf.', 'tfa.')) and full not in self.naming.public:
                            out.setdefault(full, name)
        # What a facade re-exports is public under its name if it is so where it is defined, be it only in a later release.
        for module, names in s['internals'].items():
            if internal_name(module) in FACADES:
                for n, key in names.items():
                    home = '.'.join([internal_name(key.split(':')[0]), *key.split(':')[1:]])
                    if out.get(home, '').split('.')[-1] == n:
                        out.setdefault(internal_name(module) + '.' + n, out[home])
        out.update(MODULE_INTERNALS)
        return {k: v for k, v in out.items() if k != v and k not in self.naming.public and derivable(k) != v}

    def versions(self):
        by = {w.label: set(w.names) for w in self.worlds}
        v1 = {n for n in by['1.15'] if not n.startswith('tf.contrib')}
        v2 = by['2.15'] | by['2.21']
        # Names on probation, and Keras's own comings and goings, existed in some early 2.x as well.
        fickle = lambda n: '.experimental' in n or n.startswith('tf.lite.') or (
            n.startswith('tf.keras.') and not n.startswith(('tf.keras.backend.get_s', 'tf.keras.backend.set_s', 'tf.keras.layers.CuDNN')))
        v1 = {n for n in v1 if not fickle(n)}
        module = lambda n: any((w.fact(n) or {}).get('k') == 'module' for w in self.worlds)
        keras3 = by['keras3']
        return (['tf.contrib'] + sorted(v1 - v2), sorted(n for n in v2 - by['1.15'] if not n.startswith('tf.experimental.numpy.') and not n.startswith('tf.compat')))

    def result(self):
        self.build_classes()
        self.build_rest()
        self.overrides()
        self.prune()
        only1, only2 = self.versions()
        aliases = {a: b for a, b in self.names.items() if a != b}
        keep = self.functions
        return {
            'aliases': srt(aliases), 'internals': srt(self.build_internals()), 'modules': sorted(self.modules),
            'classes': {n: {'bases': c['bases'], 'members': srt(c['members'])} for n, c in sorted(self.classes.items())},
            'functions': srt(keep), 'values': srt(self.values), 'onlyV1': only1, 'onlyV2': only2,
            'distinctiveMethods': srt(DISTINCTIVE),
        }


def srt(d):
    return {k: d[k] for k in sorted(d)}


def internal_name(module):
    for a, b in (('tensorflow_core.', 'tf.'), ('tensorflow_estimator.', 'tf.estimator.'), ('tensorflow_addons.', 'tfa.'), ('tensorflow.', 'tf.'),
                 ('tf_keras.', 'tf.keras.'), ('keras.', 'tf.keras.'), ('tf_slim.', 'tf.contrib.slim.')):
        if module.startswith(a):
            return b + module[len(a):]
    return module


def derivable(name):
    """What the resolver finds by rule (`byOldKerasPath` in src/facts/canonical.ts), so that the table need not say it."""
    parts = name.split('.')
    if name.startswith('tf.keras.src.') and len(parts) > 5:
        return '.'.join(['tf', 'keras', parts[3], parts[-1]])
    return None


if __name__ == '__main__':
    facts = Link().result()
    with open(OUT, 'w') as f:
        f.write('{\n' + ',\n'.join('%s:%s' % (json.dumps(k), json.dumps(v, separators=(',', ':'))) for k, v in facts.items()) + '\n}\n')
    print({k: (len(v), len(json.dumps(v, separators=(',', ':')))) for k, v in facts.items()}, os.path.getsize(OUT))

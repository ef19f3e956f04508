"""Writes what introspection says of the live packages of one environment as one JSON.

    python dump_live.py <label> <out.json> name=module ...     (e.g. `tf=tensorflow tf1=tensorflow.compat.v1`)

Names are `<name>.path`; objects are told apart by identity, so that aliases share a key.
"""
import enum
import importlib
import inspect
import json
import os
import sys
import types

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
if sys.argv[1:2] != ['2.15']:
    os.environ.setdefault('TF_USE_LEGACY_KERAS', '1')
os.environ.setdefault('CUDA_VISIBLE_DEVICES', '')
PLAIN = (int, float, str, bool, bytes, tuple, list, dict, set, frozenset, type(None))


class Dump:
    def __init__(self):
        self.names, self.objects, self.keys, self.keep, self.broken = {}, {}, {}, [], {}

    def walk(self, name, module, allowed, path=()):
        if id(module) in path or len(path) > 8:
            return
        listed = getattr(module, '__all__', None)
        attrs = sorted(set(dir(module)) | set(listed or []))
        for attr in attrs:
            if attr.startswith('_') and attr != '__version__':
                continue
            full = name + '.' + attr
            if full in SKIP:
                continue
            try:
                thing = getattr(module, attr)
            except Exception as error:  # lazily loaded parts that refuse to load
                self.broken[full] = type(error).__name__
                continue
            if isinstance(thing, types.ModuleType):
                if allowed(full, thing.__name__, module.__name__):
                    self.names[full] = self.key(thing)
                    self.objects.setdefault(self.names[full], {'k': 'module', 'm': thing.__name__})
                    self.walk(full, thing, allowed, path + (id(module),))
                continue
            self.names[full] = self.object(thing)

    def key(self, thing):
        if id(thing) not in self.keys:
            self.keys[id(thing)] = str(len(self.keys))
            self.keep.append(thing)
        return self.keys[id(thing)]

    def object(self, thing):
        if isinstance(thing, PLAIN):
            return self.plain(thing)
        k = self.key(thing)
        if k not in self.objects:
            self.objects[k] = {}
            self.objects[k].update(self.describe(thing))
        return k

    def plain(self, thing):
        self.keep.append([thing])
        k = 'p%d' % len(self.keep)
        self.objects[k] = {'k': 'value', 'type': type(thing).__name__}
        return k

    def describe(self, thing):
        if inspect.isclass(thing):
            return self.cls(thing)
        if callable(thing) and not isinstance(thing, enum.Enum):
            return dict(self.function(thing), m=getattr(thing, '__module__', None), q=getattr(thing, '__qualname__', getattr(thing, '__name__', None)))
        t = type(thing)
        return {'k': 'value', 'type': t.__module__ + '.' + t.__qualname__, 'class': self.object(t) if t.__module__ != 'builtins' else None}

    def function(self, fn):
        out = {'k': 'function'}
        inner = inspect.unwrap(fn) if hasattr(fn, '__wrapped__') else fn
        out['m2'], out['q2'] = getattr(inner, '__module__', None), getattr(inner, '__qualname__', None)
        try:
            out['sig'] = text(inspect.signature(fn))
        except (ValueError, TypeError):
            pass
        doc = inspect.getdoc(fn)
        if doc:
            out['doc'] = doc[:6000]
        dep = getattr(fn, '__deprecated__', None)
        if dep or getattr(fn, '_tf_decorator', None) is not None and 'deprecat' in str(getattr(fn._tf_decorator, 'decorator_name', '')):
            out['dep'] = True
        return out

    def cls(self, cls):
        members = {}
        for attr, raw in sorted(vars(cls).items()):
            if isinstance(raw, (staticmethod, classmethod)):
                members[attr] = dict(self.member(raw.__func__), k='method', static=isinstance(raw, staticmethod))
            elif inspect.isfunction(raw):
                members[attr] = dict(self.member(raw), k='method')
            elif isinstance(raw, property):
                members[attr] = {'k': 'property', 'doc': (inspect.getdoc(raw) or '')[:800], 'ret': annotation(raw.fget)}
            elif inspect.isclass(raw):
                if not attr.startswith('_') and (raw.__qualname__ or '').startswith(cls.__qualname__ + '.'):
                    members[attr] = {'k': 'class', 'o': self.object(raw)}
            elif callable(raw):
                members[attr] = dict(self.member(raw), k='method')
            elif not attr.startswith('_'):
                members[attr] = {'k': 'attr', 'type': type(raw).__name__}
        for attr, made in self.attributes(cls).items():
            members.setdefault(attr, {'k': 'attr', 'made': made})
        out = {'k': 'class', 'm': cls.__module__, 'q': cls.__qualname__, 'members': members,
               'doc': (cls.__doc__ or '')[:1500]}
        out['bases'] = [self.object(b) for b in cls.__bases__ if b is not object]
        try:
            out['sig'] = text(inspect.signature(cls))
        except (ValueError, TypeError):
            pass
        fields = getattr(cls, 'DESCRIPTOR', None)
        if fields is not None and hasattr(fields, 'fields'):
            out['proto'] = {f.name: [f.message_type.full_name if f.message_type else f.enum_type.full_name if f.enum_type else 'py',
                                     bool(f.is_repeated if hasattr(f, 'is_repeated') else f.label == f.LABEL_REPEATED)] for f in fields.fields}
            out['full'] = fields.full_name
            for e in fields.enum_types:
                for v in e.values:
                    members.setdefault(v.name, {'k': 'attr', 'type': 'int'})
            for n in fields.nested_types:
                inner = getattr(cls, n.name, None)
                if inner is not None and not n.GetOptions().map_entry:
                    members[n.name] = {'k': 'class', 'o': self.object(inner)}
        if issubclass(cls, tuple) and hasattr(cls, '_fields'):
            out['fields'] = list(cls._fields)
        return out

    def member(self, fn):
        out = {}
        try:
            out['sig'] = text(inspect.signature(fn), True)
        except (ValueError, TypeError):
            pass
        doc = inspect.getdoc(fn)
        if doc:
            out['doc'] = doc[:4000]
        ret = annotation(fn)
        if ret:
            out['ret'] = ret
        return out

    def attributes(self, cls):
        import ast
        import textwrap
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
        except Exception:
            return {}
        from static_api import assigned_attributes
        return assigned_attributes(tree.body[0]) if isinstance(tree.body[0], ast.ClassDef) else {}


def annotation(fn):
    a = getattr(inspect.unwrap(fn) if hasattr(fn, '__wrapped__') else fn, '__annotations__', None) if fn else None
    r = a.get('return') if isinstance(a, dict) else None
    return None if r is None else r if isinstance(r, str) else getattr(r, '__qualname__', str(r))


def text(sig, drop_self=False):
    out, star, params = [], False, list(sig.parameters.values())
    if drop_self and params and params[0].name in ('self', 'cls', '_self'):
        params = params[1:]
    for i, p in enumerate(params):
        if p.kind == p.VAR_POSITIONAL:
            out.append('*' + p.name)
            star = True
            continue
        if p.kind == p.VAR_KEYWORD:
            out.append('**' + p.name)
            continue
        if p.kind == p.KEYWORD_ONLY and not star:
            out.append('*')
            star = True
        out.append(p.name if p.default is p.empty else p.name + '=' + default(p.default))
        if p.kind == p.POSITIONAL_ONLY and (i + 1 == len(params) or params[i + 1].kind != p.POSITIONAL_ONLY):
            out.append('/')
    return ', '.join(out)


def default(value):
    if isinstance(value, enum.Enum):
        return repr(value.value)
    if isinstance(value, PLAIN):
        return repr(value)
    if inspect.isclass(value) or inspect.isfunction(value) or inspect.isbuiltin(value):
        return getattr(value, '__name__', '...')
    r = repr(value)
    return r if len(r) < 40 and ' at 0x' not in r and '<' not in r else '...'


SKIP = set()


def rule(label):
    if label == 'tf':
        return lambda full, mod, parent: '._api.' in mod or mod.startswith(('tensorflow_estimator._api', 'tensorflow_estimator.python.estimator.api')) or (
            '.api.' in mod or mod.startswith(('tf_keras.api', 'keras.api'))) or mod.startswith('absl.flags') or full.endswith('.keras') or mod.endswith(
            ('platform.flags', 'platform.app', 'tf_logging', 'resource_loader', 'sysconfig')) or full.split('.')[-1] in (
            'flags', 'app', 'logging', 'resource_loader', 'estimator')
    if label == 'slim':
        return lambda full, mod, parent: mod.startswith('tf_slim') and full.count('.') < 5
    if label == 'keras':
        return lambda full, mod, parent: mod.startswith('keras') and '.src' not in mod
    if label == 'tfa':
        return lambda full, mod, parent: mod.startswith('tensorflow_addons')
    return lambda full, mod, parent: True


def main(label, out, *roots):
    dump = Dump()
    for root in roots:
        name, module = root.split('=')
        SKIP.update({name + s for s in ('.compat.v1', '.compat.v2', '.compat.v1.compat', '.python', '.core', '.tools', '.raw_ops')})
        loaded = importlib.import_module(module)
        kind = 'tf' if name in ('tf', 'tf1') else name
        dump.objects.setdefault(dump.key(loaded), {'k': 'module', 'm': module})
        dump.walk(name, loaded, rule(kind))
    json.dump({'label': label, 'names': dump.names, 'objects': dump.objects, 'broken': dump.broken}, open(out, 'w'))
    print(label, len(dump.names), 'names', len(dump.objects), 'objects', len(dump.broken), 'broken')


if __name__ == '__main__':
    main(*sys.argv[1:])

"""The public API of a TensorFlow wheel that is only unpacked, never run: names, origins, signatures, doc strings.

A module's namespace is evaluated from its syntax tree: imports, star imports with `__all__`, definitions, plain
assignments, and the `remove_undocumented` calls by which contrib hid what it did not document.
"""
import ast
import functools
import os
import re

DOCUMENTED = re.compile(r'^@@(\w+)$', re.M)


class Wheel:
    """One unpacked wheel. `origin` maps a dotted prefix to the folder that really holds it."""

    def __init__(self, root, origin):
        self.root = root
        self.origin = sorted(origin.items(), key=lambda kv: -len(kv[0]))
        self.spaces = {}
        self.busy = set()

    @functools.lru_cache(None)
    def file(self, module):
        for prefix, folder in self.origin:
            if module == prefix or module.startswith(prefix + '.'):
                rest = module[len(prefix):].lstrip('.').replace('.', '/')
                base = os.path.join(self.root, folder, rest) if rest else os.path.join(self.root, folder)
                for path in (os.path.join(base, '__init__.py'), base + '.py'):
                    if os.path.isfile(path):
                        return path
                return None
        return None

    @functools.lru_cache(None)
    def tree(self, module):
        path = self.file(module)
        if path is None:
            return None
        try:
            return ast.parse(open(path, encoding='utf-8', errors='replace').read())
        except SyntaxError:
            return None

    def is_package(self, module):
        path = self.file(module)
        return bool(path) and path.endswith('__init__.py')

    # --- namespaces -----------------------------------------------------------------------------------------
    def space(self, module):
        """name -> ('def', module, name, node) | ('mod', module) | ('val', module, name, node)."""
        if module in self.spaces:
            return self.spaces[module]
        if '.contrib.' in module:
            # As Python does: the packages above it run first, which decides who sees whom half made in a cycle.
            self.space(module.rpartition('.')[0])
            if module in self.spaces:
                return self.spaces[module]
        tree = self.tree(module)
        if tree is None:
            return {}
        self.spaces[module] = names = {}
        self.run(module, tree.body, names)
        return names

    def run(self, module, body, names):
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names[node.name] = ('def', module, node.name, node)
            elif isinstance(node, ast.ImportFrom):
                self.import_from(module, node, names)
            elif isinstance(node, ast.Import):
                for a in node.names:
                    if a.asname:
                        names[a.asname] = ('mod', a.name)
                    else:
                        names[a.name.split('.')[0]] = ('mod', a.name.split('.')[0])
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    self.assign(module, target, node.value, names)
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                self.assign(module, node.target, node.value, names)
            elif isinstance(node, ast.If):
                self.run(module, node.orelse, names)
                self.run(module, node.body, names)
            elif isinstance(node, ast.Try):
                for h in node.handlers:
                    self.run(module, h.body, names)
                self.run(module, node.body + node.orelse + node.finalbody, names)
            elif isinstance(node, ast.With):
                self.run(module, node.body, names)
            elif isinstance(node, ast.Delete):
                for t in node.targets:
                    if isinstance(t, ast.Name):
                        names.pop(t.id, None)
            elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                self.hide(module, node.value, names)

    def assign(self, module, target, value, names):
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
            for t, v in zip(target.elts, value.elts):
                self.assign(module, t, v, names)
            return
        if not isinstance(target, ast.Name):
            return
        found = self.value(module, value, names)
        names[target.id] = found or ('val', module, target.id, value)

    def value(self, module, node, names):
        if isinstance(node, ast.Name):
            return names.get(node.id)
        if isinstance(node, ast.Attribute):
            head = self.value(module, node.value, names)
            return self.member(head, node.attr) if head else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Call) and node.args:
            name = dotted(node.func.func)
            if name.split('.')[-1] in ('tf_export', 'estimator_export', 'keras_export', 'dtypes_export'):
                return self.value(module, node.args[0], names)
        return None

    def member(self, thing, attr):
        if thing[0] != 'mod':
            if thing[0] == 'def' and isinstance(thing[3], ast.ClassDef):
                for n in thing[3].body:
                    if isinstance(n, (ast.FunctionDef, ast.ClassDef)) and n.name == attr:
                        return ('def', thing[1], thing[2] + '.' + attr, n)
                    if isinstance(n, ast.Assign) and any(isinstance(t, ast.Name) and t.id == attr for t in n.targets):
                        return ('val', thing[1], thing[2] + '.' + attr, n.value)
            return None
        found = self.space(thing[1]).get(attr)
        if found:
            return found
        sub = thing[1] + '.' + attr
        return ('mod', sub) if self.file(sub) else None

    def import_from(self, module, node, names):
        source = node.module or ''
        if node.level:
            parts = module.split('.')
            parts = parts[:len(parts) - node.level + (1 if self.is_package(module) else 0)]
            source = '.'.join(parts + ([source] if source else []))
        if source == '__future__':
            return
        for a in node.names:
            if a.name == '*':
                space = self.space(source)
                for n in self.star(source):
                    if n in space:
                        names[n] = space[n]
                continue
            sub = source + '.' + a.name
            found = self.space(source).get(a.name) if self.file(source) else None
            if found is None and self.file(sub):
                found = ('mod', sub)
            names[a.asname or a.name] = found or ('ext', source, a.name, None)

    def star(self, module):
        tree = self.tree(module)
        space = self.space(module)
        if tree is None:
            return []
        for node in tree.body:
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == '__all__' for t in node.targets):
                if isinstance(node.value, (ast.List, ast.Tuple)):
                    listed = [e.value for e in node.value.elts if isinstance(e, ast.Constant)]
                    return listed + self.extended(tree)
                if isinstance(node.value, ast.Call) and 'make_all' in dotted(node.value.func):
                    return self.documented(module, node.value)
        return [n for n in space if not n.startswith('_')]

    def extended(self, tree):
        out = []
        for node in tree.body:
            if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and node.target.id == '__all__':
                if isinstance(node.value, (ast.List, ast.Tuple)):
                    out += [e.value for e in node.value.elts if isinstance(e, ast.Constant)]
        return out

    def documented(self, module, call):
        """`make_all(__name__, [modules])`: the `@@name` lines of those modules' doc strings."""
        docs = [ast.get_docstring(self.tree(module), clean=False) or '']
        args = call.args[1:] + [k.value for k in call.keywords if k.arg == 'doc_string_modules']
        space = self.space(module)
        for arg in args:
            for e in getattr(arg, 'elts', []):
                name = dotted(e)
                thing = space.get(name.split('.')[0])
                if thing and thing[0] == 'mod' and self.tree(thing[1]):
                    docs.append(ast.get_docstring(self.tree(thing[1]), clean=False) or '')
        return [n for d in docs for n in DOCUMENTED.findall(d)]

    def hide(self, module, call, names):
        if dotted(call.func).split('.')[-1] != 'remove_undocumented':
            return
        if not (call.args and isinstance(call.args[0], ast.Name) and call.args[0].id == '__name__'):
            return
        allowed = set(self.documented(module, ast.Call(call.func, call.args[:1] + call.args[2:], call.keywords)))
        lists = call.args[1:2] + [k.value for k in call.keywords if k.arg == 'allowed_exception_list']
        for node in lists:
            allowed |= set(self.strings(module, node))
        for n in [n for n in names if not n.startswith('_') and n not in allowed]:
            del names[n]

    def strings(self, module, node):
        if isinstance(node, ast.Name):
            for s in self.tree(module).body:
                if isinstance(s, ast.Assign) and any(isinstance(t, ast.Name) and t.id == node.id for t in s.targets):
                    node = s.value
                    break
        if isinstance(node, ast.BinOp):
            return self.strings(module, node.left) + self.strings(module, node.right)
        return [e.value for e in getattr(node, 'elts', []) if isinstance(e, ast.Constant)]


def dotted(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return dotted(node.value) + '.' + node.attr
    return ''


def key(thing):
    return thing[1] if thing[0] == 'mod' else thing[1] + ':' + thing[2]


def signature(fn, drop_self=False):
    """Parameter text as Python writes it, without annotations: `value, axis, name='concat'`."""
    a = fn.args
    out, plain = [], a.posonlyargs + a.args
    pad = [None] * (len(plain) - len(a.defaults)) + list(a.defaults)
    pairs = list(zip(plain, pad))
    if drop_self and pairs:
        pairs = pairs[1:]
    for arg, default in pairs:
        out.append(arg.arg + ('' if default is None else '=' + ast.unparse(default)))
    if a.vararg:
        out.append('*' + a.vararg.arg)
    elif a.kwonlyargs:
        out.append('*')
    for arg, default in zip(a.kwonlyargs, a.kw_defaults):
        out.append(arg.arg + ('' if default is None else '=' + ast.unparse(default)))
    if a.kwarg:
        out.append('**' + a.kwarg.arg)
    return ', '.join(out)


def decorators(fn):
    return [dotted(d.func if isinstance(d, ast.Call) else d).split('.')[-1] for d in fn.decorator_list]


def assigned_attributes(cls):
    """`self.name = ...` of public names, in any method."""
    out = {}
    for fn in cls.body:
        if not isinstance(fn, ast.FunctionDef) or not fn.args.args:
            continue
        me = fn.args.args[0].arg
        for node in ast.walk(fn):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
            for t in targets:
                for e in (t.elts if isinstance(t, ast.Tuple) else [t]):
                    if isinstance(e, ast.Attribute) and isinstance(e.value, ast.Name) and e.value.id == me and not e.attr.startswith('_'):
                        value = getattr(node, 'value', None)
                        out.setdefault(e.attr, dotted(value.func) if isinstance(value, ast.Call) else '')
    return out

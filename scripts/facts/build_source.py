"""rules/facts/source.json: what a call of a TensorFlow symbol takes, per API version, and rules/facts/vocabulary.json:
which public names still work on the newest TensorFlow 2.

Signatures of 1.15 and 0.12 are read from the wheels' text, 2.21 (tf_keras for `tf.keras`) from the live package.
"""
import json
import os
import re

from naming import Naming, same_call
from overrides import ALIASES, CLASSES, MEMBERS
from worlds import World, fold, load, pick, usage, worlds

OUT = os.path.join(os.path.dirname(__file__), '../../rules/facts/')
SHORT_DEFAULT = re.compile(r'(?<==)(?:tensorflow\.|ops\.|_?dtypes\.)')


def tidy(sig):
    """`dtype=dtypes.float32` as a user would write it."""
    return re.sub(r'(?<==)(?:_?dtypes|_dtypes)\.(\w+)', r'tf.\1', re.sub(r"(?<==)tf\.(\w+)(?=$|,)", r'tf.\1', sig))


def init_of(w, key, seen=()):
    fact = w.objects.get(key) or {}
    own = (fact.get('members') or {}).get('__init__') or (fact.get('members') or {}).get('__new__')
    if own and 'sig' in own:
        return own['sig']
    if fact.get('fields'):
        return ', '.join(fact['fields'])
    for base in fact.get('bases', []):
        if base not in seen:
            found = init_of(w, base, seen + (key,))
            if found is not None:
                return found
    return fact.get('sig')


def method_of(w, key, name, seen=()):
    fact = w.objects.get(key) or {}
    own = (fact.get('members') or {}).get(name)
    if own is not None:
        return own.get('sig') if own.get('k') in ('method', 'function') else None
    for base in fact.get('bases', []):
        if base not in seen:
            found = method_of(w, base, name, seen + (key,))
            if found is not None:
                return found
    return None


def main():
    ws, used = worlds(), usage()
    naming = Naming(ws, used)
    old = load('static-0.12.json')
    v012 = World('0.12', '0.12', pick(old['names'], 'tf', 'tf'), old['objects'])
    by = {w.label: w for w in ws}
    order = {'v1': [by['1.15'], by['slim'], by['2.15.v1'], by['2.21.v1']], 'v2': [by['2.21'], by['2.15'], by['tfa'], by['keras3']], '0.12': [v012]}
    sets = {}
    for name, canon in naming.canonical.items():
        sets.setdefault(canon, []).append(name)
    out = {}
    for canon, names in sorted(sets.items()):
        names = sorted(names, key=lambda n: (n != canon, -used.get(n, 0), n))
        entry = {}
        for api, readings in order.items():
            for w in readings:
                name = next((n for n in names if n in w.names), None)
                fact = w.fact(name) if name else None
                if not fact or fact.get('k') not in ('function', 'class') or 'full' in fact:
                    continue
                sig = init_of(w, w.names[name]) if fact['k'] == 'class' else fact.get('sig')
                entry['kind'] = fact['k']
                if sig is not None:
                    entry[api] = tidy(sig)
                    if fact['k'] == 'class' and canon in METHODS:
                        for m in METHODS[canon]:
                            got = method_of(w, w.names[name], m)
                            if got is not None:
                                out.setdefault(canon + '.' + m, {'kind': 'method'})[api] = tidy(got)
                    break
        if entry:
            out[canon] = entry
    for name in v012.names:
        canon = naming.canonical.get(name, name)
        fact = v012.fact(name) or {}
        if canon not in out and fact.get('k') in ('function', 'class'):
            sig = init_of(v012, v012.names[name]) if fact['k'] == 'class' else fact.get('sig')
            out[canon] = {'kind': fact['k'], **({'0.12': tidy(sig)} if sig is not None else {})}
    write('source.json', {n: out[n] for n in sorted(out)})
    vocabulary(ws, naming, sets)


METHODS = {ALIASES.get(c, c): [m for m in ms if not m.startswith('__') or m == '__call__'] for c, ms in MEMBERS.items()}


def vocabulary(ws, naming, sets):
    k3, k2 = load_plain('alive-keras3.json'), load_plain('alive-tf_keras.json')
    alive, v1, legacy = set(k3['v2']), set(k3['v1']), set(k2['v2']) | set(k2['v1'])
    states, renamed = {}, {}
    names = json.load(open(os.path.join(os.environ.get('FACTS_CACHE', '/work/.cache/facts'), 'names.json')))
    for name in names:
        states[name] = 'alive' if name in alive else 'compat.v1 only' if name in v1 else 'needs tf_keras' if name in legacy else 'gone'
    for canon, all_names in sets.items():
        if canon in states and states[canon] != 'alive':
            live = sorted((n for n in all_names if states.get(n) == 'alive'), key=lambda n: (-naming.used.get(n, 0), len(n), n))
            if live:
                renamed[canon] = live[0]
    by = {w.label: w for w in ws}
    differs = sorted(n for n in alive if not n.startswith('tf.keras.') and n in by['2.21.v1'].names and not naming.steady(n)
                     and not same_call(by['2.21.v1'].fact(n), by['2.21'].fact(n)))
    lists = {s: sorted(n for n in states if states[n] == s) for s in ('alive', 'compat.v1 only', 'needs tf_keras', 'gone')}
    write('vocabulary.json', {'version': k3['version'], **lists, 'aliveAs': dict(sorted(renamed.items())), 'differs': differs})
    print({k: len(v) for k, v in lists.items()}, len(renamed), 'alive under another name', len(differs), 'differ')


def load_plain(file):
    return json.load(open(os.path.join(os.environ.get('FACTS_CACHE', '/work/.cache/facts'), file)))


def write(file, value):
    with open(OUT + file, 'w') as f:
        f.write('{\n' + ',\n'.join('%s:%s' % (json.dumps(k), json.dumps(v, separators=(',', ':'))) for k, v in value.items()) + '\n}\n')
    print(file, len(value), os.path.getsize(OUT + file))


if __name__ == '__main__':
    main()

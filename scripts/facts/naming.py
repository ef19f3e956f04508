"""Which public names are one symbol, and which of them is its name.

Names are one symbol when they are one object in the v1 reading, or (names only v2 has) in the v2 reading, and no
reading tells them apart. `tf.losses.mean_squared_error` is another thing in v1 than in v2, so it joins neither.
"""
import re

from overrides import ALIASES, NEVER_ALIAS


def short_rank(name):
    """Among names nobody used: no contrib, no legacy module, then the shortest."""
    return ('.experimental.' in name, name.startswith('tf.contrib.') and not name.startswith('tf.contrib.slim'),
            bool(re.search(r'\.(compat|deprecated|keras\.(applications|datasets|preprocessing|wrappers)\.\w+)\.', name)), len(name), name)


def params(fact):
    sig = (fact or {}).get('sig')
    if sig is None:
        return None
    names = [re.split(r'[=:]', p)[0].strip() for p in re.split(r',\s*(?![^(\[]*[)\]])', sig) if p.strip()]
    return [n for n in names if n not in ('*', '/') and not n.startswith('**')]


def same_call(v1, v2):
    """Whether the v2 parameters are among the v1 ones, in their order."""
    a, b = params(v1), params(v2)
    if a is None or b is None or '*args' in b:
        return True
    common = [n for n in a if n in b]
    return all(n in a for n in b) and common == b


class Naming:
    def __init__(self, worlds, used):
        self.worlds, self.used = worlds, used
        self.by_api = {api: [w for w in worlds if w.api == api] for api in ('v1', 'v2')}
        self.public = {n for w in worlds for n in w.names}
        self.keras3_only = {n for w in worlds if w.label == 'keras3' for n in w.names} - {n for w in worlds if w.label != 'keras3' for n in w.names}
        self.v1 = {n for w in self.by_api['v1'] for n in w.names}
        self.parent = {}
        self.join()
        self.canonical = self.choose()

    def find(self, n):
        while self.parent.get(n, n) != n:
            n = self.parent[n]
        return n

    def joinable(self, world, a, b):
        if any(n in NEVER_ALIAS for n in (a, b)):
            return False
        if world.api == 'v1' and a.startswith('tf.keras.') != b.startswith('tf.keras.'):
            return False
        if world.api == 'v2' and world.label != 'keras3' and (a in self.v1 and b in self.v1):
            return False
        if world.api == 'v2' and world.label != 'keras3' and not all(self.steady(n) for n in (a, b)):
            return False
        for w in self.worlds:
            if a in w.names and b in w.names and w.names[a] != w.names[b]:
                return False
        if world.api == 'v1':
            for only, both in ((a, b), (b, a)):
                w2 = next((w for w in self.by_api['v2'] if both in w.names), None)
                if w2 and not any(only in w.names for w in self.by_api['v2']) and only.startswith('tf.') and not both.startswith('tf.keras'):
                    if w2.objects[w2.names[both]].get('k') == 'function' and not same_call(world.fact(both), w2.fact(both)):
                        return False
        return True

    def steady(self, name):
        """Whether v2 has under this name what v1 had, or v1 had no such name."""
        if name not in self.v1 or name.startswith('tf.keras.'):
            return True
        by = {w.label: w.names.get(name) for w in self.worlds}
        return by['2.21'] is not None and by['2.21'] == by['2.21.v1'] or by['2.15'] is not None and by['2.15'] == by['2.15.v1']

    def join(self):
        for world in self.worlds:
            for key, names in world.groups.items():
                fact = world.objects.get(key) or {}
                if len(names) < 2 or fact.get('k') == 'module':
                    continue
                names = sorted(names, key=lambda n: (-self.used.get(n, 0), short_rank(n)))
                seen = []
                for name in names:
                    for other in seen:
                        if self.find(name) == self.find(other):
                            break
                        if self.joinable(world, name, other) and self.sets_agree(name, other):
                            self.parent[self.find(name)] = self.find(other)
                            break
                    seen.append(name)

    def sets_agree(self, a, b):
        """No reading may tell any two members of the united set apart."""
        left = [n for n in self.members(a)]
        right = [n for n in self.members(b)]
        for w in self.worlds:
            keys = {w.names[n] for n in left + right if n in w.names}
            if len(keys) > 1:
                return False
        return True

    def members(self, name):
        root = self.find(name)
        self._members = getattr(self, '_members', None) or {}
        return [n for n in self.linked(root)]

    def linked(self, root):
        return [root] + [n for n in self.parent if n != root and self.find(n) == root]

    def choose(self):
        sets = {}
        for n in self.public:
            sets.setdefault(self.find(n), []).append(n)
        out = {}
        for names in sets.values():
            keras = any(n.startswith('tf.keras.') for n in names)
            best = min(names, key=lambda n: (n in self.keras3_only, keras and not n.startswith('tf.keras.'), -self.used.get(n, 0), short_rank(n)))
            for n in names:
                out[n] = best
        for alias, name in ALIASES.items():
            out[alias] = out.get(name, name)
        for n in list(out):
            out[n] = out.get(out[n], out[n])
        return out

    def of_key(self, world):
        """key -> canonical name in one world (the most used where names of one object stayed apart)."""
        out = {}
        for key, names in world.groups.items():
            out[key] = self.canonical[min(names, key=lambda n: (-self.used.get(self.canonical[n], 0), short_rank(n)))]
        return out

/** Builtins and standard library functions that pass values through. */
import type { Node } from '../summary/summary.js';
import { attributeOf } from './attributes.js';
import { elementOf } from './elements.js';
import type { Evaluation } from './link.js';
import { moduleNamed } from './modules.js';
import {
  flatMap,
  join,
  mapping,
  NOTHING,
  one,
  PLAIN,
  partial,
  sequence,
  tuple,
  unknown,
  type Value,
  type Values,
  via,
} from './value.js';

type Call = Extract<Node, { t: 'call' }>;

/** What a builtin is asked with. */
export interface BuiltinCall {
  ev: Evaluation;
  file: number;
  node: Call;
  /** Values of the positional arguments. */
  args: readonly Values[];
  call(callee: Values): Values;
}

const first = (c: BuiltinCall): Values => c.args[0] ?? NOTHING;
const element = (c: BuiltinCall, i = 0): Values => elementOf(c.ev, c.args[i] ?? NOTHING);

const BUILTINS: Record<string, (c: BuiltinCall) => Values> = {
  list: (c) => one(sequence(element(c))),
  tuple: (c) => one(sequence(element(c))),
  set: (c) => one(sequence(element(c))),
  sorted: (c) => one(sequence(element(c))),
  reversed: (c) => one(sequence(element(c))),
  iter: first,
  next: (c) => element(c),
  filter: (c) => one(sequence(element(c, 1))),
  map: (c) => one(sequence(c.call(first(c)))),
  enumerate: (c) => one(sequence(one(tuple([one(PLAIN), element(c)])))),
  zip: (c) => one(sequence(one(tuple(c.args.map((arg) => elementOf(c.ev, arg)))))),
  dict: (c) => (first(c).alts.length > 0 ? first(c) : one(mapping(join(keywordValues(c))))),
  getattr: (c) => namedAttribute(c),
  __import__: (c) => importNamed(c, true),
  sum: (c) => element(c),
  max: (c) => element(c),
  min: (c) => element(c),
};

/** Names of builtins whose result is a plain value. */
const PLAIN_BUILTINS = new Set(
  (
    'abs all any ascii bin bool bytearray bytes callable chr complex delattr dir divmod exec eval exit float format ' +
    'frozenset globals hasattr hash help hex id input int isinstance issubclass len locals memoryview object oct open ' +
    'ord pow print property quit range raw_input repr reduce round setattr slice staticmethod classmethod str super ' +
    'type unichr unicode vars xrange basestring file long cmp None True False NotImplemented Ellipsis __name__ ' +
    '__file__ __doc__'
  ).split(' '),
);

/** Whether an unbound name is Python's own. Exceptions are told by their spelling. */
export function isBuiltin(name: string): boolean {
  return (
    Object.hasOwn(BUILTINS, name) ||
    PLAIN_BUILTINS.has(name) ||
    /^[A-Z]\w*(Error|Exception|Warning|Exit|Interrupt|Iteration)$/.test(name)
  );
}

/** The result of calling a builtin, or a method of a builtin container. */
export function callBuiltin(name: string, of: Values | undefined, c: BuiltinCall): Values {
  if (of) return containerMethod(name, of, c);
  const known = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
  return known ? known(c) : one(PLAIN);
}

/** A method of a builtin list, tuple or dict. */
function containerMethod(name: string, of: Values, c: BuiltinCall): Values {
  const container = of.alts[0]?.value;
  const item = container?.t === 'mapping' ? container.item : elementOf(c.ev, of);
  switch (name) {
    case 'dict.get':
    case 'dict.pop':
    case 'dict.setdefault':
      return container?.t === 'mapping' ? entryOrDefault(container, c) : item;
    case 'list.pop':
      return item;
    case 'dict.values':
    case 'dict.itervalues':
      return one(sequence(item));
    case 'dict.items':
    case 'dict.iteritems':
      return one(sequence(one(tuple([one(PLAIN), item]))));
    case 'dict.copy':
    case 'list.copy':
      return of;
    default:
      return one(PLAIN);
  }
}

/** `d.get('k', fallback)`: the entry if the dict is known to have it, else the fallback; any entry for an unknown key. */
function entryOrDefault(dict: Extract<Value, { t: 'mapping' }>, c: BuiltinCall): Values {
  const key = literalArgument(c, 0);
  const fallback = c.args[1] ?? one(PLAIN);
  if (key !== null && dict.entries) return dict.entries[key] ?? fallback;
  return dict.item.alts.length > 0 ? join([dict.item, fallback]) : one(unknown('element'), 1);
}

const PASS_THROUGH = /^(copy\.(deep)?copy|contextlib\.closing|six\.ensure_str|weakref\.(ref|proxy))$/;

/** A function of another library; most give something we do not know. */
export function callExternal(name: string, c: BuiltinCall): Values {
  if (name === 'functools.partial') return one(partial(first(c)));
  if (name === 'importlib.import_module') return importNamed(c, false);
  if (PASS_THROUGH.test(name)) return first(c);
  if (/^six\.(iter)?values$|^six\.itervalues$/.test(name)) return one(sequence(element(c)));
  if (/^six\.iteritems$/.test(name)) {
    return flatMap(first(c), ({ value }) =>
      value.t === 'mapping'
        ? one(sequence(one(tuple([one(PLAIN), value.item]))))
        : one(unknown('element'), 1),
    );
  }
  if (/^six\.moves\.(zip|map|range|filter|xrange)$/.test(name))
    return callBuiltin(name.slice(10), undefined, c);
  if (name === 'collections.OrderedDict') return callBuiltin('dict', undefined, c);
  if (name === 'itertools.chain') return one(sequence(join(c.args.map((arg) => elementOf(c.ev, arg)))));
  return one(unknown('other library'), 1);
}

function keywordValues(c: BuiltinCall): Values[] {
  return c.node.args
    .filter((arg) => arg.k && arg.k !== '*' && arg.k !== '**')
    .map((arg) => c.ev.node(c.file, arg.v));
}

/** The text of a string literal argument. */
export function literalArgument(c: Pick<BuiltinCall, 'ev' | 'file' | 'node'>, index: number): string | null {
  const arg = c.node.args[index];
  const node = arg && arg.k === null ? c.ev.files[c.file]!.summary.nodes[arg.v] : undefined;
  if (node?.t !== 'lit' || node.kind !== 'string' || !node.text) return null;
  return /^[a-zA-Z]*(["'])([\w.]+)\1$/.exec(node.text)?.[2] ?? null;
}

/** `getattr(x, 'name')`. */
function namedAttribute(c: BuiltinCall): Values {
  const name = literalArgument(c, 1);
  if (name === null) return one(unknown('not modelled'), 1);
  return flatMap(first(c), (alt) => attributeOf(c.ev, alt.value, name));
}

/** `importlib.import_module('a.b')` gives `a.b`, `__import__('a.b')` gives `a`. */
function importNamed(c: BuiltinCall, root: boolean): Values {
  const name = literalArgument(c, 0);
  if (name === null || name.startsWith('.')) return one(unknown('not modelled'), 1);
  return via(
    moduleNamed(c.ev, c.file, root ? (name.split('.')[0] as string) : name),
    'dynamic import',
    c.file,
    c.node.s,
  );
}

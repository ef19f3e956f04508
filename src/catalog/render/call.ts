/**
 * Prints the calls of a template: `...` passes the reader's arguments on, keywords whose defaults agree vanish, a called
 * converter is looked through.
 */
import { BINARY_LEVEL, PRECEDENCE } from '../../python/precedence.js';
import type { Argument } from '../../usage/usage.js';
import type { Py, PyArg } from '../python/ast.js';
import { activationCall, initializerCall } from './convert.js';
import { argument, at, newTrace, owner, type Piece, useName } from './piece.js';
import { print } from './print.js';
import { rewrite } from './rewrite.js';
import type { Scope } from './scope.js';
import { splitTopLevel } from './trivial.js';

type Call = Extract<Py, { t: 'call' }>;

export function printCall(py: Call, scope: Scope): Piece {
  const args = printArguments(py.args, scope, py.f);
  const special = py.f.t === 'convert' ? printConverted(py.f, args, scope) : null;
  if (special) return special;
  const body = bodyOfLambda(py.f, args, scope);
  if (body) return body;
  return {
    text: `${owner(print(py.f, scope))}(${args.join(', ')})`,
    level: PRECEDENCE.primary,
  };
}

/** Calling the reader's `lambda: a + b` at once is `a + b`; `lambda w: f(w)` called on a name is `f(name)`. */
function bodyOfLambda(f: Py, args: readonly string[], scope: Scope): Piece | null {
  const bound = f.t === 'param' && !scope.hoisted.has(f.id) ? scope.binding.values.get(f.id) : undefined;
  if (bound?.from !== 'reader' || args.length > 1) return null;
  const [arg] = args;
  const name = bound.value.literal?.type === 'string' ? bound.value.literal.value : null;
  const text = (name !== null && penaltyText(String(name), scope)) || rewrite(bound.value, scope).text;
  if (arg === undefined) {
    const head = bound.value.form === 'lambda' ? /^lambda\s*:\s*/.exec(text)?.[0] : undefined;
    return head === undefined ? null : looseBody(text.slice(head.length));
  }
  const lambda = /^lambda ([A-Za-z_]\w*): ([^'"#\n]*)$/.exec(text);
  if (
    !lambda ||
    !/^[\p{L}_?](?:[\p{L}\p{N}_.?]|\[(?:\d+|\?\w+|\.\.\.)\])*$/u.test(arg) ||
    /\b(?:lambda|for)\b/.test(lambda[2]!)
  )
    return null;
  // A name that is neither an attribute nor a keyword.
  const uses = new RegExp(`(?<![\\w.])${lambda[1]}(?!\\w|\\s*=(?!=))`, 'g');
  return looseBody(lambda[2]!.replace(uses, () => arg));
}

/** A penalty of Keras that is given by its name, which means a factor of 0.01. */
function penaltyText(name: string, scope: Scope): string | null {
  const np = scope.target === 'pytorch' ? 'torch' : 'jnp';
  const texts: Readonly<Record<string, string>> = {
    l1: `lambda w: 0.01 * ${np}.sum(${np}.abs(w))`,
    l2: `lambda w: 0.01 * ${np}.sum(${np}.square(w))`,
  };
  if (scope.target === 'keras' || !Object.hasOwn(texts, name)) return null;
  useName(scope.trace, scope.target, `${np}.sum`);
  return texts[name]!;
}

/** Loose enough to be put in parentheses wherever that may be needed; a product needs none in a sum. */
function looseBody(text: string): Piece {
  if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text)) return { text, level: PRECEDENCE.primary };
  const isProduct = splitTopLevel(text, ' ').every(
    (word) => !/^(?:[-+@<>=%&|^!]|not|and|or|if|is|in)/.test(word),
  );
  return { text, level: isProduct ? BINARY_LEVEL['*']! : PRECEDENCE.conditional };
}

function printConverted(
  f: Extract<Py, { t: 'convert' }>,
  args: readonly string[],
  scope: Scope,
): Piece | null {
  if (f.id === 'act') return activationCall(f.v, args, scope);
  if (f.id === 'init') return initializerCall(f.v, args, scope);
  return null;
}

/** The arguments of a call, one text each. */
export function printArguments(args: readonly PyArg[], scope: Scope, callee?: Py): string[] {
  const [only] = args;
  if (args.length === 1 && only && isGenerator(only)) return [print(only.v, scope).text.slice(1, -1)];
  const own = new Set(args.flatMap((arg) => arg.k ?? []));
  return args.flatMap((arg) => {
    if (arg.v.t === 'dots' && !arg.k) return passOn(scope, own);
    if (vanishes(arg, scope, callee)) return [];
    if (arg.u) return printUnpacked(arg.u, arg.v, scope);
    return [`${arg.k ? `${arg.k}=` : ''}${argument(print(arg.v, scope))}`];
  });
}

const isGenerator = (arg: PyArg): boolean =>
  !arg.k && !arg.u && arg.v.t === 'comp' && arg.v.form === 'generator';

/** The reader's arguments as written; a keyword that the template sets itself gives way. */
function passOn(scope: Scope, own: ReadonlySet<string>): string[] {
  return scope.binding.args
    .filter(({ keyword }) => keyword === null || !(own.has(keyword) || scope.refuses.has(keyword)))
    .map((arg) => printReaders(arg, scope));
}

/** One argument of the reader's, rewritten. */
export function printReaders(arg: Argument, scope: Scope): string {
  const piece = rewrite(arg.value, scope);
  if (arg.unpack) return `${arg.unpack}${at(piece, PRECEDENCE.bitOr)}`;
  return `${arg.keyword === null ? '' : `${arg.keyword}=`}${argument(piece)}`;
}

/**
 * A keyword goes where the source's default was not overridden and the target's own default is the same; an initializer also
 * where the reader wrote that default. Helpers have the source's defaults.
 */
function vanishes(arg: PyArg, scope: Scope, callee: Py | undefined): boolean {
  if (!arg.k) return false;
  if (arg.v.t === 'convert' && arg.v.id === 'dtype') return isNoDtype(arg.v.v, scope);
  if (arg.v.t === 'convert' && arg.v.id !== 'hw') return isDefaultName(arg, scope, callee);
  const value = arg.v.t === 'convert' ? arg.v.v : arg.v;
  if (!arg.d || value.t !== 'param') return false;
  const bound = scope.binding.values.get(value.id);
  return bound?.from === 'default' && sameTree(bound.value, arg.d);
}

/** A dtype that the source leaves open. */
function isNoDtype(value: Py, scope: Scope): boolean {
  const bound = value.t === 'param' ? scope.binding.values.get(value.id) : undefined;
  return bound?.from === 'default' && bound.value.t === 'const';
}

function isDefaultName(arg: PyArg, scope: Scope, callee: Py | undefined): boolean {
  if (arg.v.t !== 'convert' || arg.v.v.t !== 'param' || !/^(?:act|init)$/.test(arg.v.id)) return false;
  const bound = scope.binding.values.get(arg.v.v.id);
  const isHelper = callee?.t === 'name' && scope.helpers.has(callee.id);
  if (isHelper) return arg.v.id === 'init' && bound?.from === 'default';
  if (!arg.d || bound?.from === 'unpacked') return false;
  const { text } = print(arg.v, { ...scope, trace: newTrace() });
  if (arg.d.t === 'str') return plain(text) === plain(arg.d.text);
  if (arg.d.t === 'const') return text === arg.d.text;
  return arg.d.t === 'name' && plain(text) === plain(arg.d.id);
}

/** `nnx.initializers.zeros_init()` and `keras.initializers.Zeros()` are what the defaults call `zeros`. */
const plain = (text: string): string =>
  text
    .replace(/^(?:nnx|keras)\.initializers\./, '')
    .replace(/(?:_init)?(?:\(\))?$/, '')
    .replace(/^(['"])(.*)\1$/, '$2')
    .replace(/_/g, '')
    .toLowerCase();

function sameTree(a: Py, b: Py): boolean {
  if (a.t === 'str' && b.t === 'str') return a.text.slice(1, -1) === b.text.slice(1, -1);
  if (a.t === 'num' && b.t === 'num') return Number(a.text) === Number(b.text);
  // Sizes: 1 for (1, 1), and the other way round.
  if (a.t === 'num' && b.t === 'tuple')
    return b.items.length > 1 && b.items.every((item) => sameTree(a, item));
  if (a.t === 'tuple' && b.t === 'num') return sameTree(b, a);
  return JSON.stringify(a) === JSON.stringify(b);
}

function printUnpacked(unpack: '*' | '**', value: Py, scope: Scope): string[] {
  const bound = value.t === 'param' ? scope.binding.values.get(value.id) : undefined;
  if (bound?.from === 'rest' && !scope.binding.unpacks)
    return bound.values.map((arg) => printReaders(arg, scope));
  return [`${unpack}${at(print(value, scope), PRECEDENCE.bitOr)}`];
}

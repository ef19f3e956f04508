/**
 * Prints the calls of a template: `...` passes the reader's arguments on, keywords whose defaults agree vanish, a called
 * converter is looked through.
 */
import { PRECEDENCE } from '../../python/precedence.js';
import type { Argument } from '../../usage/usage.js';
import type { Py, PyArg } from '../python/ast.js';
import { activationCall, initializerCall } from './convert.js';
import { argument, at, owner, type Piece } from './piece.js';
import { print } from './print.js';
import { rewrite } from './rewrite.js';
import type { Scope } from './scope.js';

type Call = Extract<Py, { t: 'call' }>;

export function printCall(py: Call, scope: Scope): Piece {
  const args = printArguments(py.args, scope);
  const special = py.f.t === 'convert' ? printConverted(py.f, args, scope) : null;
  if (special) return special;
  const body = args.length === 0 ? bodyOfLambda(py.f, scope) : null;
  if (body) return body;
  return {
    text: `${owner(print(py.f, scope))}(${args.join(', ')})`,
    level: PRECEDENCE.primary,
  };
}

/** Calling the reader's `lambda: a + b` at once is `a + b`. */
function bodyOfLambda(f: Py, scope: Scope): Piece | null {
  const bound = f.t === 'param' && !scope.hoisted.has(f.id) ? scope.binding.values.get(f.id) : undefined;
  if (bound?.from !== 'reader' || bound.value.form !== 'lambda') return null;
  const head = /^lambda\s*:\s*/.exec(bound.value.text)?.[0];
  if (head === undefined) return null;
  const text = rewrite(bound.value, scope).text.slice(head.length);
  const isName = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text);
  return { text, level: isName ? PRECEDENCE.primary : PRECEDENCE.conditional };
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
export function printArguments(args: readonly PyArg[], scope: Scope): string[] {
  const [only] = args;
  if (args.length === 1 && only && isGenerator(only)) return [print(only.v, scope).text.slice(1, -1)];
  const own = new Set(args.flatMap((arg) => arg.k ?? []));
  return args.flatMap((arg) => {
    if (arg.v.t === 'dots' && !arg.k) return passOn(scope, own);
    if (vanishes(arg, scope)) return [];
    if (arg.u) return printUnpacked(arg.u, arg.v, scope);
    return [`${arg.k ? `${arg.k}=` : ''}${argument(print(arg.v, scope))}`];
  });
}

const isGenerator = (arg: PyArg): boolean =>
  !arg.k && !arg.u && arg.v.t === 'comp' && arg.v.form === 'generator';

/** The reader's arguments as written; a keyword that the template sets itself gives way. */
function passOn(scope: Scope, own: ReadonlySet<string>): string[] {
  return scope.binding.args
    .filter((arg) => arg.keyword === null || !own.has(arg.keyword))
    .map((arg) => printReaders(arg, scope));
}

/** One argument of the reader's, rewritten. */
export function printReaders(arg: Argument, scope: Scope): string {
  const piece = rewrite(arg.value, scope);
  if (arg.unpack) return `${arg.unpack}${at(piece, PRECEDENCE.bitOr)}`;
  return `${arg.keyword === null ? '' : `${arg.keyword}=`}${argument(piece)}`;
}

/** A keyword goes where the source's default was not overridden and the target's own default is the same. */
function vanishes(arg: PyArg, scope: Scope): boolean {
  if (!arg.k || !arg.d || arg.v.t !== 'param') return false;
  const bound = scope.binding.values.get(arg.v.id);
  return bound?.from === 'default' && sameTree(bound.value, arg.d);
}

function sameTree(a: Py, b: Py): boolean {
  if (a.t === 'str' && b.t === 'str') return a.text.slice(1, -1) === b.text.slice(1, -1);
  if (a.t === 'num' && b.t === 'num') return Number(a.text) === Number(b.text);
  return JSON.stringify(a) === JSON.stringify(b);
}

function printUnpacked(unpack: '*' | '**', value: Py, scope: Scope): string[] {
  const bound = value.t === 'param' ? scope.binding.values.get(value.id) : undefined;
  if (bound?.from === 'rest' && !scope.binding.unpacks)
    return bound.values.map((arg) => printReaders(arg, scope));
  return [`${unpack}${at(print(value, scope), PRECEDENCE.bitOr)}`];
}

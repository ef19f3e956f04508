/**
 * What a parameter of the template becomes: the reader's argument rewritten, the source's default, or a hole.
 */
import { PRECEDENCE } from '../../python/precedence.js';
import type { Bound } from '../bind.js';
import { dtypeName, dtypeText } from '../converters/dtype.js';
import type { Py } from '../python/ast.js';
import { dottedName, paramsOf, walk } from '../python/walk.js';
import { at, atom, type Piece, useName } from './piece.js';
import { print } from './print.js';
import { rewrite } from './rewrite.js';
import type { Scope } from './scope.js';

/** A parameter that is read. */
export function printParam(id: string, scope: Scope): Piece {
  const fresh = scope.hoisted.get(id);
  if (fresh !== undefined) return atom(fresh);
  if (id === 'self') return scope.binding.receiver ? rewrite(scope.binding.receiver, scope) : atom('self');
  return printBound(id, scope.binding.values.get(id), scope);
}

function printBound(id: string, bound: Bound | undefined, scope: Scope): Piece {
  if (!bound) return scope.binding.unpacks ? atom(id) : atom('None');
  if (bound.from === 'reader') return rewrite(bound.value, scope);
  if (bound.from === 'unpacked') return unpacked(id, scope);
  if (bound.from === 'default') return printDefault(id, bound.value, scope);
  if (bound.from === 'missing') {
    return hole(id, `The value of \`${id}\`, which this call does not give.`, scope);
  }
  const items = bound.values.map((arg) => rewrite(arg.value, scope).text);
  return atom(items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`);
}

/** What the call passes on by `**kwargs`; in a lambda that is made of a mention, the name of its parameter. */
function unpacked(id: string, scope: Scope): Piece {
  if (!scope.binding.unpacks) return atom(id);
  const passed = scope.binding.args.filter((arg) => arg.unpack);
  const texts = passed.map((arg) => `\`${arg.unpack}${arg.value.text}\``).join(' or ');
  return hole(id, `What ${texts} gives for \`${id}\`, or its default.`, scope);
}

/** A default of the source: a literal, a dtype, or something only TensorFlow has. */
function printDefault(id: string, value: Py, scope: Scope): Piece {
  const dotted = dottedName(value);
  const dtype = dotted === null ? null : dtypeName(dotted);
  if (dtype) {
    const text = dtypeText(dtype, scope.target);
    useName(scope.trace, scope.target, text);
    return { text, level: PRECEDENCE.primary };
  }
  if (hasNames(value)) return hole(id, `The default of \`${id}\` in TensorFlow.`, scope);
  return print(value, scope);
}

function hasNames(py: Py): boolean {
  let found = false;
  walk(py, (node) => {
    if (node.t === 'name' || node.t === 'dots') found = true;
  });
  return found;
}

/** A hole by its name: filled where the call tells, else `?name` with a sentence. */
export function hole(name: string, what: string, scope: Scope): Piece {
  return fillOf(name, scope) ?? atom(holeText(name, what, scope));
}

/** What the reader's arguments say of a hole; null where they are silent. */
function fillOf(name: string, scope: Scope): Piece | null {
  const said = (id: string) => {
    const bound = scope.binding.values.get(id);
    return bound?.from === 'reader' && bound.value.literal?.type !== 'none';
  };
  const py = scope.fills[name]?.find((one) => paramsOf(one).every(said));
  return py ? print(py, scope) : null;
}

export function holeText(name: string, what: string | undefined, scope: Scope): string {
  const filled = scope.filled.get(name);
  if (filled !== undefined) return filled;
  const told = fillOf(name, scope);
  if (told) return at(told, PRECEDENCE.primary);
  scope.trace.holes.set(name, what ?? scope.holes[name] ?? DEFAULT_HOLES[name] ?? 'A value of your own.');
  return `?${name}`;
}

/** Sentences for holes that rows need not explain. */
export const DEFAULT_HOLES: Readonly<Record<string, string>> = {
  name: 'A name for the attribute that holds it.',
};

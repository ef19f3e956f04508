/**
 * Converters of small displays: pairs of height and width, axes, plain literals. They see either the reader's expression
 * or the template's own.
 */
import type { Expression } from '../../usage/usage.js';
import type { Py } from '../python/ast.js';

type Either = Expression | Py;
type Part = (expression: Either) => string;

/** The elements of a tuple or list display; null for anything else. */
export function items(expression: Either): readonly Either[] | null {
  if (!('t' in expression)) return expression.items ?? null;
  return expression.t === 'tuple' || expression.t === 'list' ? expression.items : null;
}

const isList = (expression: Either): boolean =>
  't' in expression ? expression.t === 'list' : expression.form === 'list';

export const isNumber = (expression: Either): boolean =>
  't' in expression ? expression.t === 'num' : expression.literal?.type === 'number';

function tuple(parts: readonly string[]): string {
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}

/** `[1, 2]` -> `(1, 2)`; null where it is no list. */
export function tupleText(expression: Either, part: Part): string | null {
  const found = items(expression);
  return found && isList(expression) ? tuple(found.map(part)) : null;
}

/** 3 -> `(3, 3)`, `[1, 2, 2, 1]` -> `(2, 2)`; null where the text does not tell. */
export function pairText(expression: Either, part: Part, channelsFirst: boolean): string | null {
  if (isNumber(expression)) return tuple([part(expression), part(expression)]);
  const found = items(expression);
  if (!found) return null;
  if (found.length === 1) return tuple([part(found[0]!), part(found[0]!)]);
  if (found.length === 2) return tuple(found.map(part));
  if (found.length !== 4) return null;
  return tuple((channelsFirst ? found.slice(2) : found.slice(1, 3)).map(part));
}

/** An element of a display by its place, the last one at -1; null where it is no display. */
export function elementText(expression: Either, part: Part, place: number): string | null {
  const found = items(expression)?.at(place);
  return found === undefined ? null : part(found);
}

/** A literal without string prefix, a list as a tuple; null where it is no literal. */
export function literalText(expression: Either, part: Part): string | null {
  const found = items(expression);
  if (found) return tuple(found.map((item) => literalText(item, part) ?? part(item)));
  const text = 't' in expression ? (expression.t === 'str' ? expression.text : null) : stringText(expression);
  return text === null ? null : text.replace(/^[bBuU]+/, '');
}

function stringText({ literal, text }: Expression): string | null {
  return literal?.type === 'string' || literal?.type === 'bytes' ? text : null;
}

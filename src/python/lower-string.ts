/** Strings: a plain one is a literal whose inside is never entered, an f-string is what it interpolates. */
import { lowerExpression } from './lower-expression.js';
import type { Walker } from './parse.js';
import type { Expr } from './syntax.js';

const FORMAT_PREFIX = /^[a-zA-Z]*[fF][a-zA-Z]*["']/;

/** What an f-string may nest: further strings too, within what it interpolates. */
const NESTING: ReadonlySet<string> = new Set([
  'interpolation',
  'format_specifier',
  'format_expression',
  'string',
]);

/** One string. */
export function lowerString(w: Walker, start: number, end: number): Expr {
  if (!FORMAT_PREFIX.test(w.text.slice(start, start + 4))) {
    return { t: 'literal', start, end, kind: 'string' };
  }
  return { t: 'format', start, end, parts: interpolated(w, []) };
}

/** `'a' f'{b}'`: one string, written in pieces. */
export function lowerConcatenated(w: Walker, start: number, end: number): Expr {
  const inside = interpolated(w, []);
  if (inside.length === 0) return { t: 'literal', start, end, kind: 'string' };
  return { t: 'format', start, end, parts: inside };
}

function interpolated(w: Walker, out: Expr[]): Expr[] {
  w.children(() => {
    if (w.field() === 'expression') out.push(lowerExpression(w));
    else if (NESTING.has(w.type())) interpolated(w, out);
  });
  return out;
}

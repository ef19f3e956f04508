/**
 * Small questions about Python text: may it be repeated, does it hold a name, does a newline stand bare in it.
 */
import type { Expression } from '../../usage/usage.js';

const PLAIN = /^[+-]?[\p{L}\p{N}_.]+$/u;
const PLAIN_SUBSCRIPT = /^[\p{L}\p{N}_.]+\[[\p{L}\p{N}_.:'"-]*\]$/u;

/** Whether an expression may be written twice: a name, a literal, `self.x`, `shape[0]`, or a display of such. */
export function isTrivial(expression: Expression): boolean {
  if (expression.literal || expression.form === 'name' || expression.form === 'literal') return true;
  const { form, items, text } = expression;
  if ((form === 'tuple' || form === 'list') && items) return items.every(isTrivial);
  return PLAIN.test(text) || PLAIN_SUBSCRIPT.test(text);
}

/** Whether `name` stands in the text as a word. */
export function mentions(text: string, name: string): boolean {
  const at = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u');
  return at.test(text);
}

const STRING = /('''|"""|'|")(?:\\[\s\S]|(?!\1)[\s\S])*\1/y;

/** Cuts text at top-level commas: outside brackets and strings. */
export function splitTopLevel(text: string, separator = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"' || char === "'") at = endOfString(text, at) - 1;
    else if (char === '#') at = endOfLine(text, at) - 1;
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** Where a string literal that begins at `at` ends; an unclosed one ends right there. */
export function endOfString(text: string, at: number): number {
  STRING.lastIndex = at;
  const found = STRING.exec(text);
  return found ? at + found[0].length : at + 1;
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** Whether a line ends outside brackets, so that the text needs parentheses to stand alone. */
export function hasBareNewline(text: string): boolean {
  return text.includes('\n') && splitTopLevel(text, '\n').length > 1;
}

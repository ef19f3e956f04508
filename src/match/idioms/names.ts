/** Names in the reader's code: what an expression is called, and what a value was given to. */
import type { Usage } from '../../usage/usage.js';

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const DOTTED = /^(?:[\p{L}_][\p{L}\p{N}_]*\.)*([\p{L}_][\p{L}\p{N}_]*)$/u;

const WORDS = new Set(['True', 'False', 'None']);

/** `self.x` is called `x`. */
export function nameIn(text: string | undefined): string | null {
  const name = text === undefined ? undefined : DOTTED.exec(text.trim())?.[1];
  return name === undefined || WORDS.has(name) ? null : name;
}

/** The names that a usage's value is assigned to; none where one of them is more than a name. */
export function assignedNames(usage: Usage): string[] {
  const written = usage.assignedTo ?? usage.assignedAs;
  if (written === undefined) return [];
  const found = written
    .replace(/^[([]|[)\]]$/g, '')
    .split(',')
    .map((each) => nameIn(each));
  return found.every((name) => name !== null && IDENTIFIER.test(name)) ? (found as string[]) : [];
}

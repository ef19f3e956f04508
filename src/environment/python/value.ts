/**
 * What an expression of a build script comes to, as far as its text alone tells. Nothing is executed: what is not plain
 * becomes `unknown`, and a hole in a string.
 */

/** A value of a build script. */
export type Val =
  | { t: 'string'; text: string; at: number }
  | { t: 'list'; items: Val[] }
  | { t: 'dict'; entries: [Val, Val][] }
  /** The content of a file, or something made of it line by line. */
  | { t: 'file'; path: string; at: number }
  /** Either, depending on what the text does not tell. */
  | { t: 'any'; options: Val[] }
  | { t: 'unknown' };

/** Stands in a string where something is interpolated that is not known. */
export const HOLE = '\u0000';

export const UNKNOWN: Val = { t: 'unknown' };

/** Nothing people write has more parts. */
export const MAX_ITEMS = 4000;

/** One of several; nesting is flattened and what is unknown drops out beside what is known. */
export function anyOf(options: readonly Val[]): Val {
  const flat = options.flatMap((option) => (option.t === 'any' ? option.options : [option]));
  const known = [...new Set(flat.filter((option) => option.t !== 'unknown'))].slice(0, MAX_ITEMS);
  return known.length === 0 ? UNKNOWN : known.length === 1 ? (known[0] as Val) : { t: 'any', options: known };
}

/** What can be reached as one list: the items of lists, sets and alternatives. */
export function itemsOf(value: Val): Val[] {
  if (value.t === 'list') return value.items;
  if (value.t === 'any') return value.options.flatMap(itemsOf).slice(0, MAX_ITEMS);
  return value.t === 'unknown' ? [] : [value];
}

/** Both lists behind each other; strings joined where both are strings. */
export function added(left: Val, right: Val): Val {
  const strings = joinedStrings(left, right);
  if (strings !== null) return strings;
  // What is not known stays seen, so that somebody can say so.
  const items = [left, right].flatMap((side) => (side.t === 'unknown' ? [side] : itemsOf(side)));
  return { t: 'list', items: items.slice(0, MAX_ITEMS) };
}

/** No text people build in a script is longer. */
const MAX_TEXT = 200_000;

function joinedStrings(left: Val, right: Val): Val | null {
  const lefts = left.t === 'any' ? left.options : [left];
  const rights = right.t === 'any' ? right.options : [right];
  if (![...lefts, ...rights].every((side) => side.t === 'string' || side.t === 'unknown')) return null;
  if (![...lefts, ...rights].some((side) => side.t === 'string')) return null;
  const out = lefts.flatMap((a) => rights.map((b) => joined(a, b)));
  return anyOf(out.slice(0, 50));
}

function joined(left: Val, right: Val): Val {
  const [a, b] = [left, right].map((side) => (side.t === 'string' ? side.text : HOLE));
  const at = left.t === 'string' ? left.at : right.t === 'string' ? right.at : 0;
  return { t: 'string', text: `${a}${b}`.slice(0, MAX_TEXT), at };
}

/** The values under a key that is known; all of them where it is null. */
export function entriesOf(value: Val): [string, Val][] {
  if (value.t === 'any') return value.options.flatMap(entriesOf);
  if (value.t !== 'dict') return [];
  return value.entries.flatMap(([key, held]): [string, Val][] => stringsOf(key).map((text) => [text, held]));
}

/** The texts a value may be. */
export function stringsOf(value: Val): string[] {
  if (value.t === 'string') return [value.text];
  return value.t === 'any' ? value.options.flatMap(stringsOf) : [];
}

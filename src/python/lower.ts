/**
 * A whole file: from its text to `syntax.ts`, and what of it the parser could not read. Knows no statement and no
 * expression.
 */
import { lowerBlock } from './lower-statement.js';
import type { Parse, Walker } from './parse.js';
import type { Module } from './syntax.js';

/** Parses and lowers a whole file. Throws `RangeError` where the nesting is deeper than the stack. */
export function lowerModule(parse: Parse, text: string): Module {
  const { walker, hasError } = parse(text);
  const broken: Module['broken'] = [];
  if (hasError) collectBroken(walker, broken);
  return { body: lowerBlock(walker), broken };
}

/** The outermost ranges the parser skipped, or where it had to invent a token. */
function collectBroken(w: Walker, out: Module['broken']): void {
  w.children(() => {
    if (w.type() === 'ERROR' || w.missing()) out.push({ start: w.start(), end: w.end() });
    else collectBroken(w, out);
  });
}

/**
 * What was typed: a name to look up, or a text to search. Pure reading; nothing is looked up here.
 */

export type Asked =
  /** A dotted name, or an id with its prefix. */
  { as: 'name'; name: string } | { as: 'text' };

const IMPORTED = /^from\s+([\w.]{1,200})\s+import\s+(\w{1,100})(?:\s+as\s+\w{1,100})?$/;
const IMPORT = /^import\s+([\w.]{1,200})(?:\s+as\s+\w{1,100})?$/;
const CALL = /^([\w.]{1,200})\(/;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,200}$/u;
const ID = /^[a-z][a-z0-9]*\/[\w.-]{1,200}$/i;
/** `same-padding-stride`: an id without its prefix. */
const HYPHENATED = /^[a-z0-9]+(?:-[a-z0-9]+){1,20}$/i;

/** A name is one word; a call, a decorator or an import of it means the same. */
export function readAsked(typed: string): Asked {
  const text = typed.trim();
  if (text.length > LONGEST || text.includes('\n')) return { as: 'text' };
  const bare = text.replace(/^[`'"@<([]{1,4}|[`'"\])>:,;.?!]{1,6}$/g, '');
  const imported = IMPORTED.exec(bare);
  if (imported) return { as: 'name', name: `${imported[1]}.${imported[2]}` };
  const plain = IMPORT.exec(bare)?.[1] ?? CALL.exec(bare)?.[1] ?? bare;
  return NAME.test(plain) || ID.test(plain) || HYPHENATED.test(plain)
    ? { as: 'name', name: plain }
    : { as: 'text' };
}

const LONGEST = 300;

/**
 * Whether a piece of advice is Python whose names all resolve, by the project's own parser. Pure but for the parser.
 * Must not know the catalogue or what is measured with it.
 */
import { BUILTINS } from '../../src/catalog/roots.js';
import type { Parse } from '../../src/python/parse.js';
import { summarize } from '../../src/summary/summarize.js';
import type { Summary } from '../../src/summary/summary.js';

/** What is checked: the lines of one advice, and where its names may come from. */
export interface Snippet {
  imports: readonly string[];
  /** Code and the lines for other places, as rendered. */
  blocks: readonly string[];
  holes: readonly string[];
  helpers: readonly string[];
  /** The reader's own expression: its names are the reader's. */
  before: string;
}

/** What is wrong with a snippet; both empty where nothing is. */
export interface Verdict {
  parses: boolean;
  /** Free names that nothing brings in, sorted. */
  unresolved: string[];
}

/** Python's builtins that no template uses but a reader may. */
const MORE_BUILTINS = ['True', 'False', 'None', 'self', 'xrange', 'unicode', 'basestring', 'long', 'print'];
/** What stands where advice goes, by convention: see `GIVEN` in `src/catalog/roots.ts`. */
const CONVENTIONS = ['rngs'];
const HOLE = /\?([\p{L}_][\p{L}\p{N}_]*)/gu;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** Checks one snippet. Throws `RangeError` where the code is nested deeper than the stack allows. */
export function checkPython(parse: Parse, snippet: Snippet): Verdict {
  const blocks = snippet.blocks.map((block) => block.replace(HOLE, '$1'));
  const summary = summarize(parse, [...snippet.imports, ...blocks, ''].join('\n'));
  if (summary.broken.length > 0) return { parses: false, unresolved: [] };
  const given = new Set([
    ...BUILTINS,
    ...MORE_BUILTINS,
    ...CONVENTIONS,
    ...snippet.holes,
    ...snippet.helpers,
    ...(snippet.before.match(NAME) ?? []),
  ]);
  const unresolved = [...freeNames(summary)].filter((name) => !given.has(name)).sort();
  return { parses: true, unresolved };
}

/** Names that are read and that no definition in the text gives. */
function freeNames(summary: Summary): Set<string> {
  const module = summary.scopes[0]?.names ?? {};
  const free = new Set<string>();
  for (const node of summary.nodes) {
    if (node.t !== 'name' || node.id === '') continue;
    const isDefined = (node.d?.length ?? 0) > 0 || Object.hasOwn(module, node.id) || inOuter(summary, node);
    if (!isDefined) free.add(node.id);
  }
  return free;
}

function inOuter(summary: Summary, node: { id: string; free?: number }): boolean {
  for (let at = node.free ?? -1; at >= 0; at = summary.scopes[at]?.parent ?? -1) {
    if (Object.hasOwn(summary.scopes[at]?.names ?? {}, node.id)) return true;
  }
  return false;
}

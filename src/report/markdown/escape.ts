/** Markdown's own syntax made harmless, on top of what no format may show. GitHub's flavour. */
import { visible, visibleLines } from '../escape.js';
import type { Prose } from '../prose.js';

/** Words: nothing in them may start a link, a tag, a table cell, emphasis or a mention. */
export function words(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|#~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('@', '&#64;')
    .replace(/https?:/gi, (scheme) => scheme.replace(':', '&#58;'));
}

/** A name as a code span. Its fence is longer than any run of backticks inside. */
export function span(name: string, inTable = false): string {
  const shown = visible(name);
  if (shown.trim() === '') return inTable ? '` `' : '` `';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  const text = `${fence}${pad}${shown}${pad}${fence}`;
  return inTable ? text.replaceAll('|', '\\|') : text;
}

/** A sentence. */
export function sentence(prose: Prose, inTable = false): string {
  return prose.map((piece) => ('code' in piece ? span(piece.code, inTable) : words(piece.text))).join('');
}

/** A fenced block; the fence is longer than any run of backticks inside. */
export function fenced(source: string, language: string): string[] {
  const lines = visibleLines(source);
  const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence];
}

/** A table of ready cells. Columns after the first are numbers where `numbers` says so. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string[] {
  const rule = head.map((_, index) => (numbers.includes(index) ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/**
 * Just enough Python text handling to rewrite programs without the parser under test: where strings and comments are,
 * and which lines begin a statement at the left margin. Works on text; builds no tree.
 */

const QUIET = /#[^\n]*|(?<!\w)([A-Za-z]{0,2})("""|'''|"|')(?:\\[\s\S]|(?!\2)[\s\S])*?\2/g;

/** The text with `change` applied to code and f-strings; comments and plain strings stay. */
export function changeCode(text: string, change: (code: string) => string): string {
  let result = '';
  let start = 0;
  for (const found of text.matchAll(QUIET)) {
    if (/f/i.test(found[1] ?? '')) continue;
    result += change(text.slice(start, found.index)) + found[0];
    start = found.index + found[0].length;
  }
  return result + change(text.slice(start));
}

/** The code and f-strings alone: comments and plain strings are blanked out, lines kept. */
export function codeOf(text: string): string {
  return text.replace(QUIET, (found, prefix?: string) =>
    /f/i.test(prefix ?? '') ? found : found.replace(/[^\n]/g, ' '),
  );
}

/** Whether the code has this identifier, not counting attributes of that name. */
export function usesName(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(codeOf(text));
}

/** Indices of the lines that begin a statement at the left margin, outside brackets, strings and continuations. */
export function marginLines(text: string): number[] {
  const lines = codeOf(text).split('\n');
  const original = text.split('\n');
  let depth = 0;
  const found: number[] = [];
  lines.forEach((line, index) => {
    const continued = index > 0 && /\\\s*$/.test(lines[index - 1]!);
    const margin = /^[^\s#]/.test(line) || (/^["']/.test(original[index]!) && /^\s*$/.test(line));
    if (depth === 0 && !continued && margin) found.push(index);
    for (const sign of line) depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
  });
  return found;
}

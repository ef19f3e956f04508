/** Text measured in terminal columns: width, padding, cutting. Works on text without escape codes. */

/** Marks that take no column of their own. */
const ZERO_WIDTH = /^\p{M}$/u;

/** East Asian wide characters and emoji take two columns; the blocks are those of Unicode's East Asian Width. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many columns a text takes. */
export function columns(text: string): number {
  let sum = 0;
  for (const char of text) sum += columnsOf(char);
  return sum;
}

function columnsOf(char: string): number {
  if (char < '\u0300') return 1;
  if (ZERO_WIDTH.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** Cuts in the middle, so that both the start of a path and its file name stay. */
export function shortenMiddle(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const keep = Math.max(2, width - 1);
  const chars = [...text];
  const [head] = takeColumns(chars, Math.floor(keep / 3));
  const [tail] = takeColumns([...chars].reverse(), keep - columns(head));
  return `${head}…${[...tail].reverse().join('')}`;
}

/** Cuts at the end, for words. */
export function shortenEnd(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const [head] = takeColumns([...text], Math.max(1, width - 1));
  return `${head.trimEnd()}…`;
}

/** Breaks at the width, wherever that is. Never empty. */
export function hardWrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = [...text];
  do {
    const [line, after] = takeColumns(rest, width);
    lines.push(line);
    rest = after;
  } while (rest.length > 0);
  return lines;
}

/** Takes at least one character, so that a loop over it ends. */
function takeColumns(chars: string[], width: number): [string, string[]] {
  let used = 0;
  let count = 0;
  while (count < chars.length && (count === 0 || used + columnsOf(chars[count]!) <= width)) {
    used += columnsOf(chars[count]!);
    count += 1;
  }
  return [chars.slice(0, count).join(''), chars.slice(count)];
}

/** Python on a screen: every line harmless, long lines broken at spaces, long pieces cut with a count. */
import { visibleLines } from '../escape.js';
import { counted } from '../prose.js';
import { columns, hardWrap } from './columns.js';

/** Broken lines go on this much deeper. */
const DEEPER = '    ';

/** The lines of a piece of Python at a width. `most` cuts it, saying how much is left out. */
export function codeLines(source: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines = visibleLines(source).flatMap((line) => breakLine(line, width));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `# ... ${counted(lines.length - most + 1, 'more line')}`];
}

function breakLine(line: string, width: number): string[] {
  const indent = /^ */.exec(line)![0];
  const goesOn = /^ *# /.test(line) ? '#   ' : DEEPER;
  const deeper = columns(indent) + goesOn.length < width / 2 ? indent + goesOn : goesOn;
  const lines: string[] = [];
  let rest = line;
  while (columns(rest) > width) {
    const at = breakingPoint(rest, width);
    lines.push(rest.slice(0, at).trimEnd());
    rest = deeper + rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

/** What to break after, and how much of the line must be used by then. */
const BREAKS: readonly [RegExp, number][] = [
  [/, /g, 0.4],
  [/[([{](?![)\]}])/g, 0],
  [/ /g, 0],
];

/** Where a person would break: after a comma or an opening bracket, else at a blank, else where the line ends. */
function breakingPoint(line: string, width: number): number {
  const [fitting] = hardWrap(line, width);
  const end = fitting!.length;
  const start = line.length - line.trimStart().length + DEEPER.length;
  for (const [breaks, least] of BREAKS) {
    const last = [...line.matchAll(breaks)]
      .map((match) => match.index + match[0].length)
      .filter((at) => line.slice(0, at).trimEnd().length <= end)
      .at(-1);
    if (last !== undefined && last > start + least * (end - start)) return last;
  }
  return end;
}

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
  if (columns(line) <= width) return [line];
  const indent = /^ */.exec(line)![0];
  const deeper = columns(indent) + DEEPER.length < width / 2 ? indent + DEEPER : DEEPER;
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trimStart().split(/(?<= )/)) {
    const empty = current.trim() === '';
    if (!empty && columns(current + word.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = deeper;
    }
    current += word;
  }
  lines.push(current.trimEnd());
  return lines.flatMap((each) => hardWrap(each, width));
}

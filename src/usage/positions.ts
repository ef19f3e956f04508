/** Offsets to lines and columns, and to notebook cells. */
import type { Location } from '../base/location.js';
import type { Chunk } from '../project/types.js';

export interface Positions {
  locate(file: string, start: number, end: number): Location;
}

/** Indexes a text once; Python ends a line at `\n`, `\r\n` or `\r`. */
export function createPositions(text: string, chunks: readonly Chunk[]): Positions {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const line = (offset: number): number => lastAtMost(starts, offset) + 1;
  const firsts = chunks.map((chunk) => chunk.firstLine);
  return {
    locate(file, start, end) {
      const from = line(start);
      const to = line(end);
      const chunk = chunks[Math.max(0, lastAtMost(firsts, from))];
      const shift = chunk && chunk.cell !== null ? chunk.firstLine - 1 : 0;
      return {
        file,
        ...(chunk && chunk.cell !== null ? { cell: chunk.cell } : {}),
        line: from - shift,
        column: start - starts[from - 1]!,
        endLine: to - shift,
        endColumn: end - starts[to - 1]!,
      };
    },
  };
}

/** Index of the last entry of a rising list that is at most `value`. */
function lastAtMost(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

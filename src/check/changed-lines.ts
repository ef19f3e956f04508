/** Which lines of a text are not in an older one. */
import { diffArrays } from 'diff';

/** The cost grows with its square. Of texts that differ more, lines are new that the old one has nowhere. */
const MAX_EDITS = 2000;

/** Makes the question whether any of the lines from one to another, 1-based and inclusive, is new. */
export function changedLines(before: string, after: string): (from: number, to: number) => boolean {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end++;
  }
  const changes = diffArrays(old.slice(start, old.length - end), now.slice(start, now.length - end), {
    maxEditLength: MAX_EDITS,
  });
  if (changes === undefined) {
    const known = new Set(old);
    return (from, to) => now.slice(from - 1, to).some((line) => !known.has(line));
  }
  const fresh: [number, number][] = [];
  let line = start + 1;
  for (const { added, removed, count = 0 } of changes) {
    if (added) fresh.push([line, line + count - 1]);
    if (!removed) line += count;
  }
  return (from, to) => fresh.some(([first, last]) => first <= to && from <= last);
}

/** Line ends are no change. */
const linesOf = (text: string) => text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());

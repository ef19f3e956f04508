/** Did-you-mean: the nearest of some known words. Knows nothing of what the words are. */

/** Letters inserted, deleted, replaced or swapped with their neighbour; stops counting above `limit`. */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1, swapped));
      least = Math.min(least, next[j]!);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The candidate nearest to what was typed; undefined where none is near enough to be meant. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  return nearestSome(typed, candidates, 1)[0];
}

/** Those near enough to be meant, the nearest first, equals in the order given. */
export function nearestSome(typed: string, candidates: readonly string[], most: number): string[] {
  const limit = Math.max(1, Math.floor(typed.length / 3));
  const folded = typed.toLowerCase();
  return candidates
    .map((word) => ({ word, far: distance(folded, word.toLowerCase(), limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ word }) => word);
}

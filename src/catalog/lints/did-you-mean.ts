/**
 * The nearest known name, for messages.
 */

/** How many letters have to change; stops counting above `limit`. */
export function distance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** ` Did you mean `x`?`, or nothing where no name is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best: string | null = null;
  let least = 3;
  for (const candidate of known) {
    const far = distance(name, candidate, least);
    if (far >= least) continue;
    best = candidate;
    least = far;
  }
  return best === null ? '' : ` Did you mean \`${best}\`?`;
}

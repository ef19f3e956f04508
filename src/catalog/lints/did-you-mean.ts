/**
 * The nearest known name, for messages of the lints.
 */
import { distance } from '../../base/nearest.js';

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

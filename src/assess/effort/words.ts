/** The word of effort a finding has on each way: written or computed with its advice, and for staying from facts. */
import type { Effort, Finding } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { STAY_EFFORT } from './table.js';
import type { Way } from './types.js';

/** Gives the word of a finding on a way. */
export type WordOf = (finding: Finding, way: Way) => Effort;

/** What is spelled `tf.compat.v1` already needs no work where only that is left of it. */
export function createWordOf(usages: readonly Usage[]): WordOf {
  const spelled = new Set(
    usages.filter(({ qualified }) => /^(tf|tensorflow)\.compat\.v1\b/.test(qualified)).map(({ id }) => id),
  );
  return (finding, way) => {
    if (way !== 'stay') return finding.advice[way].effort;
    const isSpelled = finding.stay === 'compat.v1 only' && finding.usages.every((id) => spelled.has(id));
    return isSpelled ? 'none' : STAY_EFFORT[finding.stay];
  };
}

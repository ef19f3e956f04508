/**
 * The one table of effort: what a place costs by the word of its advice, and how much less its repeats cost. Whole numbers
 * throughout, so that sums are exact in any order.
 */
import type { Effort, StayOnTf2 } from '../../match/finding.js';

/** Person-minutes, by the word. */
export const EFFORT_TABLE: Readonly<Record<Effort | 'file', { low: number; high: number }>> = {
  none: { low: 0, high: 0 },
  minutes: { low: 2, high: 8 },
  hours: { low: 30, high: 120 },
  day: { low: 240, high: 480 },
  redesign: { low: 960, high: 2400 },
  file: { low: 15, high: 60 },
};

/** What staying on TensorFlow 2 asks of a place: nobody writes it, it follows from facts. */
export const STAY_EFFORT: Readonly<Record<StayOnTf2, Effort>> = {
  alive: 'none',
  'compat.v1 only': 'minutes',
  'needs tf_keras': 'minutes',
  gone: 'hours',
  unknown: 'minutes',
};

export const REPEATS = { exponent: 0.5, floor: 0.1 } as const;

export const HOURS_A_DAY = 8;

/** What the n-th place of a rule costs, in whole percent of the first. */
export function percentOfRepeat(n: number): number {
  return Math.max(Math.round(100 * n ** -REPEATS.exponent), Math.round(100 * REPEATS.floor));
}

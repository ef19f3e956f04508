/** The effort part of the public JSON: what each way would cost, in ranges. Plain data. */
import type { Effort, Target } from '../../match/finding.js';

/** The ways out: the three targets, and staying on TensorFlow 2. */
export const WAYS = ['pytorch', 'jax', 'keras', 'stay'] as const;
export type Way = Target | 'stay';

/** Person-minutes. Exact sums of the table's figures, so that the files add up; people are shown the `band`. */
export interface EffortRange {
  low: number;
  high: number;
  /** Rounded outwards to what anybody could honestly promise: `2-4 days`, `1-2 weeks`, `no work`. */
  band: string;
}

export type EffortByWay = Record<Way, EffortRange>;

/** What a migration elsewhere took, as its owners published it. */
export interface ReferenceCase {
  project: string;
  /** From what to what. */
  what: string;
  took: string;
  /** What else to know before comparing. */
  note: string;
  source: string;
}

/** What it would cost. A pure function of the findings: the same code gives the same figures. */
export interface EffortSummary {
  /** Person-minutes of one place by the word its advice has; `file` is added once a file with work in it. */
  table: Record<Effort | 'file', { low: number; high: number }>;
  /** The n-th place of one rule costs `n ** -exponent` of the first, never less than `floor`. */
  repeats: { exponent: number; floor: number };
  hoursADay: number;
  /** Full sentences. */
  formula: string[];
  /** Full sentences: what no figure here has in it. */
  notCounted: string[];
  whole: EffortByWay;
  /** By top-level folder; their figures add up to the whole. Most work first. */
  packages: ({ package: string; files: number } & EffortByWay)[];
  /** Files with findings; their figures add up to the whole. Sorted by path. */
  files: ({ file: string; package: string; findings: number } & EffortByWay)[];
  references: ReferenceCase[];
}

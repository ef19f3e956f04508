/** Findings made at random, and exact sums, for the properties of effort. */
import { UNITS_A_MINUTE } from '../../../src/assess/effort/cost.js';
import { summariseEffort } from '../../../src/assess/effort/effort.js';
import { type EffortSummary, WAYS, type Way } from '../../../src/assess/effort/types.js';
import type { Effort, Finding, StayOnTf2 } from '../../../src/match/finding.js';
import type { Usage } from '../../../src/usage/usage.js';
import { finding, usage } from '../../report/builders.js';

const WORDS: readonly Effort[] = ['none', 'minutes', 'hours', 'day', 'redesign'];
const STAYS: readonly StayOnTf2[] = ['alive', 'compat.v1 only', 'needs tf_keras', 'gone', 'unknown'];

export const pick = <T>(items: readonly T[], random: () => number): T =>
  items[Math.floor(random() * items.length)]!;

/** A finding of one of few rules and files, so that repeats are common. */
export function randomFinding(index: number, random: () => number, rest: Partial<Finding> = {}): Finding {
  const of = usage({ id: `u${index}`, symbol: `tf.f${Math.floor(random() * 4)}`, line: index + 1 });
  const word = () => ({ effort: pick(WORDS, random) });
  return finding({
    of,
    file: `f${Math.floor(random() * 5)}.py`,
    stay: pick(STAYS, random),
    ...rest,
    advice: { pytorch: word(), jax: word(), keras: word() },
  });
}

/** An idiom that gathers the given findings, which are changed. */
export function randomIdiom(index: number, gathered: readonly Finding[], random: () => number): Finding {
  const idiom = randomFinding(index, random, { rule: `idiom/i${Math.floor(random() * 2)}` });
  for (const one of gathered) one.partOf = idiom.fingerprint;
  return idiom;
}

/** Low and high of all ways, in exact units. */
export function exact(ranges: Record<Way, { low: number; high: number }>): number[] {
  return WAYS.flatMap((way) => [ranges[way].low, ranges[way].high]).map((x) =>
    Math.round(x * UNITS_A_MINUTE),
  );
}

export function wholeOf(findings: readonly Finding[], usages: readonly Usage[] = []): number[] {
  const effort = summariseEffort(findings, usages);
  return effort ? exact(effort.whole) : WAYS.flatMap(() => [0, 0]);
}

/** The sum of a list's figures. */
export function added(rows: EffortSummary['files'] | EffortSummary['packages']): number[] {
  return rows.map(exact).reduce(
    (sum, row) => sum.map((x, i) => x + row[i]!),
    WAYS.flatMap(() => [0, 0]),
  );
}

/** The places where the second is smaller. */
export function lowered(before: readonly number[], after: readonly number[]): number[] {
  return before.flatMap((x, i) => (after[i]! < x ? [i] : []));
}

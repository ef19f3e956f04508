/**
 * How much of what the code does with TensorFlow was understood and has an answer. The honest part of the report:
 * a symbol nothing knows is counted, never dropped.
 */
import { compareText } from '../base/location.js';
import type { Finding } from '../match/finding.js';
import type { Usage } from '../usage/usage.js';
import type { Coverage } from './assessment.js';

type Answer = 'ownRow' | 'namespaceOnly' | 'unknown';

interface Rest {
  settled?: readonly string[];
  unresolved: readonly { reason: string; count: number }[];
  linesLost: number;
  filesNotParsed: number;
}

/** Counts usages (without imports) by certainty, role, API version and kind of answer. */
export function summariseCoverage(
  usages: readonly Usage[],
  findings: readonly Finding[],
  rest: Rest,
): Coverage {
  const counted = usages.filter((usage) => usage.role !== 'import');
  const answers = answersByUsage(findings, rest.settled ?? []);
  const having = (answer: Answer) =>
    counted.filter((usage) => (answers.get(usage.id) ?? 'unknown') === answer);
  const unknown = having('unknown');
  const namespaceOnly = having('namespaceOnly');
  return {
    usages: counted.length,
    byCertainty: { certain: 0, likely: 0, guess: 0, ...tally(counted, (usage) => usage.certainty) },
    byRole: tally(counted, (usage) => usage.role),
    byApi: { v1: 0, v2: 0, unknown: 0, ...tally(counted, (usage) => usage.api ?? 'unknown') },
    ownRow: counted.length - unknown.length - namespaceOnly.length,
    namespaceOnly: namespaceOnly.length,
    unknown: unknown.length,
    unknownSymbols: bySymbol(unknown),
    namespaceSymbols: bySymbol(namespaceOnly),
    unresolved: [...rest.unresolved].sort((a, b) => b.count - a.count || compareText(a.reason, b.reason)),
    filesNotParsed: rest.filesNotParsed,
    linesLost: rest.linesLost,
  };
}

/** Usages that a matcher looked at and found nothing to say about: their row says `same` for every target. */
export function settledUsages(usages: readonly Usage[], findings: readonly Finding[]): string[] {
  const found = new Set(findings.flatMap((finding) => finding.usages));
  return usages.filter(({ id }) => !found.has(id)).map(({ id }) => id);
}

/** A usage that nobody answered for, not even by saying that nothing changes, is unknown: silence is no answer. */
function answersByUsage(findings: readonly Finding[], settled: readonly string[]): Map<string, Answer> {
  const answers = new Map<string, Answer>(settled.map((id) => [id, 'ownRow']));
  for (const finding of findings) {
    const answer = answerOf(finding.rule);
    for (const id of finding.usages) {
      const known = answers.get(id);
      answers.set(id, known === undefined ? answer : better(known, answer));
    }
  }
  return answers;
}

function answerOf(rule: string): Answer {
  if (rule.startsWith('unknown/')) return 'unknown';
  return rule.startsWith('namespace/') ? 'namespaceOnly' : 'ownRow';
}

function better(a: Answer, b: Answer): Answer {
  const order: Answer[] = ['ownRow', 'namespaceOnly', 'unknown'];
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

function bySymbol(usages: readonly Usage[]): { symbol: string; count: number }[] {
  return Object.entries<number>(tally(usages, (usage) => usage.symbol) as Record<string, number>)
    .map(([symbol, count]) => ({ symbol, count }))
    .sort((a, b) => b.count - a.count || compareText(a.symbol, b.symbol));
}

/** Counts by key, with the keys in order, so that the result does not depend on which came first. */
function tally<K extends string>(
  usages: readonly Usage[],
  key: (usage: Usage) => K,
): Partial<Record<K, number>> {
  const counts = new Map<K, number>();
  for (const usage of usages) counts.set(key(usage), (counts.get(key(usage)) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted) as Partial<Record<K, number>>;
}

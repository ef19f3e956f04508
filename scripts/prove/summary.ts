/** The figures of a whole run, in words: how many rows x targets agreed, why the others did not run, the largest difference by namespace. */
import { TARGETS } from '../../src/match/finding.js';
import type { Judged, State } from './tally.js';

const STATES: readonly [State, string][] = [
  ['agrees', 'executed and agreed'],
  ['differs', 'disagree'],
  ['cannot run', 'cannot be executed'],
  ['no example', 'code without an example yet'],
  ['written', 'no code to execute: redesign, remove, keep, none'],
];

/** Lines for people. */
export function summary(judged: readonly Judged[]): string[] {
  return [...states(judged), '', ...gradients(judged), '', ...reasons(judged), '', ...namespaces(judged)];
}

function states(judged: readonly Judged[]): string[] {
  const head = `${'rows x targets'.padEnd(52)}${TARGETS.map((target) => target.padStart(9)).join('')}`;
  return [
    head,
    ...STATES.map(([state, words]) => {
      const counts = TARGETS.map(
        (target) => judged.filter((one) => one.target === target && one.state === state).length,
      );
      return `  ${words.padEnd(50)}${counts.map((count) => String(count).padStart(9)).join('')}`;
    }),
    `  ${'variants with code that no example reaches'.padEnd(50)}${TARGETS.map((target) =>
      String(unreached(judged.filter((one) => one.target === target))).padStart(9),
    ).join('')}`,
    `  ${'variants compared by moments, shape or running only'.padEnd(50)}${TARGETS.map((target) => String(weaker(judged.filter((one) => one.target === target))).padStart(9)).join('')}`,
    `  programs run: ${judged.reduce((sum, one) => sum + one.programs, 0)}`,
  ];
}

const unreached = (judged: readonly Judged[]) =>
  judged.filter(({ state }) => state === 'agrees').reduce((sum, one) => sum + one.unreached.length, 0);

const weaker = (judged: readonly Judged[]) =>
  judged
    .filter(({ state }) => state === 'agrees')
    .reduce(
      (sum, { variants }) => sum + [...variants.values()].filter(({ compare }) => compare !== 'value').length,
      0,
    );

function gradients(judged: readonly Judged[]): string[] {
  const ran = judged.filter(({ state }) => state === 'agrees');
  const count = (gradient: string) => ran.filter((one) => one.gradient === gradient).length;
  return [
    `gradients: ${count('agrees')} rows x targets agree, ${count('none')} have none, ${count('left out')} left out`,
  ];
}

function reasons(judged: readonly Judged[]): string[] {
  const counts = new Map<string, number>();
  for (const { state, reason } of judged) {
    if (state === 'cannot run' && reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const lines = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, n]) => `  ${String(n).padStart(4)}  ${reason}`);
  return lines.length > 0 ? ['cannot be executed, by reason', ...lines] : [];
}

function namespaces(judged: readonly Judged[]): string[] {
  const largest = new Map<string, { difference: number; rows: number; symbol: string }>();
  for (const { symbol, state, variants } of judged) {
    if (state !== 'agrees') continue;
    const compared = [...variants.values()].filter(({ compare }) => compare === 'value');
    if (compared.length === 0) continue;
    const difference = Math.max(...compared.map((one) => one.difference));
    const name = namespaceOf(symbol);
    const known = largest.get(name) ?? { difference: -1, rows: 0, symbol: '' };
    known.rows++;
    if (difference > known.difference) Object.assign(known, { difference, symbol });
    largest.set(name, known);
  }
  return [
    'largest difference by namespace',
    ...[...largest]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, { difference, rows, symbol }]) =>
          `  ${name.padEnd(28)}${String(rows).padStart(6)}  ${difference.toExponential(1)}  ${symbol}`,
      ),
  ];
}

/** `tf.nn.relu` belongs to `tf.nn`, `tf.contrib.slim.conv2d` to `tf.contrib.slim`, `tf.square` to `tf`. */
export function namespaceOf(symbol: string): string {
  const parts = symbol.split('.');
  const depth = parts[1] === 'contrib' || parts[1] === 'keras' ? 3 : 2;
  return parts.slice(0, Math.min(depth, Math.max(1, parts.length - 1))).join('.');
}

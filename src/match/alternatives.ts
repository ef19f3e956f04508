/**
 * Where one call may be of several names (`fn = tf.layers.dense if flat else tf.layers.conv2d`), the findings about it are
 * alternatives: one of them is the work, so one stands for all and names the others.
 */
import { compareText } from '../base/location.js';
import type { Usage } from '../usage/usage.js';
import { type Advice, type Finding, TARGETS, type Target } from './finding.js';

/** Joins alternatives: the first, by symbol, counts and tells; the others are part of it and count nowhere. */
export function withAlternatives(findings: readonly Finding[], usages: readonly Usage[]): Finding[] {
  const candidates = candidatesByPlace(usages);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding, finding.before);
    if ((candidates.get(key)?.size ?? 0) < 2) continue;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const replaced = new Map<Finding, Finding>();
  for (const [key, group] of groups) joinGroup(group, [...candidates.get(key)!].sort(compareText), replaced);
  return findings.map((finding) => replaced.get(finding) ?? finding);
}

/** Place and text of each call -> the symbols it may be of. What is certain has no alternative. */
function candidatesByPlace(usages: readonly Usage[]): Map<string, Set<string>> {
  const symbols = new Map<string, Set<string>>();
  for (const usage of usages) {
    if (usage.certainty === 'certain' || usage.role === 'import') continue;
    const key = keyOf(usage, usage.expression.text);
    const known = symbols.get(key);
    if (known) known.add(usage.symbol);
    else symbols.set(key, new Set([usage.symbol]));
  }
  return symbols;
}

function keyOf(at: Finding | Usage, text: string): string {
  return [at.file, at.cell, at.line, at.column, at.endLine, at.endColumn, text].join('\0');
}

function joinGroup(
  group: readonly Finding[],
  symbols: readonly string[],
  replaced: Map<Finding, Finding>,
): void {
  const [first, ...others] = group;
  if (!first) return;
  const names = symbols.map((symbol) => `\`${symbol}\``).join(' or ');
  const advice = Object.fromEntries(
    TARGETS.map((target) => [target, withOthers(first.advice[target], names, others, target)]),
  ) as Record<Target, Advice>;
  replaced.set(first, { ...first, title: `One of ${names}`, advice });
  for (const other of others) {
    replaced.set(other, { ...other, title: `One of ${names}`, partOf: first.fingerprint });
  }
}

function withOthers(advice: Advice, names: string, others: readonly Finding[], target: Target): Advice {
  const becomes = others.map(({ symbol, advice: all }) => {
    const { kind, code } = all[target];
    return ` Where it is \`${symbol}\`, ${code === null ? `the advice is \`${kind}\`` : `it becomes \`${oneLine(code)}\``}.`;
  });
  const note = `This is ${names}, depending on what comes here; it counts once.${becomes.join('')}`;
  return { ...advice, note: advice.note === null ? note : `${note} ${advice.note}` };
}

/** Code in a sentence: on one line, without the backticks that end it. */
function oneLine(code: string): string {
  return code.replace(/\s*\n\s*/g, ' ').replaceAll('`', "'");
}

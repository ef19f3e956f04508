/** A check as its pages show it: what fails, what else stands, what to do. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import type { Verdict } from '../../check/verdict.js';
import { code, counted, list, type Prose, parseProse, prose } from '../prose.js';
import { type LintEntry, lintEntries } from './lint.js';
import { standings } from './verdict.js';

/** How often a rule fails. */
export interface RuleCount {
  rule: string;
  what: string;
  fails: number;
  all: number;
}

/** What fails, in the order of the code. */
export function failingEntries(
  assessment: Assessment,
  verdict: Verdict,
  target: Parameters<typeof lintEntries>[2],
): LintEntry[] {
  return lintEntries(assessment, verdict, target).filter(({ standing }) => standing === 'fails');
}

/** Rules by how often they fail, then by how often they are found. */
export function ruleCounts(entries: readonly LintEntry[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, what, standing } of entries) {
    const count = counts.get(rule) ?? { rule, what, fails: 0, all: 0 };
    count.all++;
    if (standing === 'fails') count.fails++;
    counts.set(rule, count);
  }
  return [...counts.values()].sort(
    (a, b) => b.fails - a.fails || b.all - a.all || (a.rule < b.rule ? -1 : 1),
  );
}

/** One line on what does not fail; null where there is nothing else. */
export function restProse(verdict: Verdict): Prose | null {
  const { passes, accepted, suppressed, untouched } = standings(verdict);
  const fixed = verdict.baseline?.fixed.length ?? 0;
  const parts = [
    ...(accepted > 0 ? [prose`${accepted} in the baseline`] : []),
    ...(untouched > 0 ? [prose`${untouched} on lines that did not change`] : []),
    ...(suppressed > 0 ? [prose`${suppressed} hidden by comments`] : []),
    ...(passes > 0 ? [prose`${passes} below the limit`] : []),
    ...(fixed > 0 ? [prose`${fixed} fixed since the baseline`] : []),
  ];
  return parts.length > 0 ? prose`Besides: ${list(parts)}.` : null;
}

/** What is not right with comments, files and the baseline: one sentence each. */
export function remarks(
  { wrong, unused, problems, baseline }: Verdict,
  baselinePath = 'the baseline',
): Prose[] {
  const at = ({ file, cell, line }: { file: string; cell?: number; line?: number }) =>
    code(`${cell === undefined ? file : `${file}[cell ${cell}]`}${line === undefined ? '' : `:${line}`}`);
  const fixed = baseline?.fixed ?? [];
  return [
    ...wrong.map(({ suppression, why }) => prose`${at(suppression)}: The comment ${parseProse(why)}.`),
    ...unused.map((one) => prose`${at(one)}: The comment hides nothing. Take it out.`),
    ...problems.map((one) => prose`${at(one)}: ${parseProse(one.message)}`),
    ...(fixed.length > 0
      ? [
          prose`${counted(fixed.length, 'entry', 'entries')} of ${code(baselinePath)} ${fixed.length === 1 ? 'is' : 'are'} gone from the code: ${code('advise baseline')} takes ${fixed.length === 1 ? 'it' : 'them'} out.`,
        ]
      : []),
  ];
}

/** What whoever sees it fail can do. */
export function wayOut(verdict: Verdict, fails: number): Prose | null {
  if (verdict.ok || fails === 0) return null;
  return prose`Port it (${code('advise explain RULE')} says how), or ${code('# advise: ignore[RULE] -- why')} behind the line, or ${code('advise baseline --add')} to accept all.`;
}

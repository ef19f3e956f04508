/** The semantic differences that touch this repository, those of the most work first. Pure; knows nothing of formats. */

import type { Assessment, RuleText } from '../../assess/assessment.js';
import { compareText } from '../../base/location.js';
import { type Finding, TARGETS, type Target } from '../../match/finding.js';
import { EFFORT_WEIGHT } from './groups.js';

export interface CaveatView {
  rule: RuleText;
  findings: number;
  files: number;
  /** Where to look first. */
  first: Finding;
  targets: Target[];
  /** Work that hangs on it, to rank by. */
  weight: number;
}

/** A caveat per entry, over the findings that count. A caveat without a text shows its id. */
export function caveatsOf(assessment: Assessment, targets: readonly Target[]): CaveatView[] {
  const found = new Map<string, { findings: Finding[]; targets: Set<Target> }>();
  for (const finding of assessment.findings) {
    if (finding.partOf !== undefined) continue;
    for (const target of targets) noteCaveats(found, finding, target);
  }
  return [...found]
    .map(([id, entry]) => ({
      rule: ruleText(assessment, id),
      findings: entry.findings.length,
      files: new Set(entry.findings.map(({ file }) => file)).size,
      first: entry.findings[0]!,
      targets: TARGETS.filter((target) => entry.targets.has(target)),
      weight: entry.findings.reduce((sum, finding) => sum + work(finding, targets), 0),
    }))
    .sort((a, b) => b.weight - a.weight || b.findings - a.findings || compareText(a.rule.id, b.rule.id));
}

function work(finding: Finding, targets: readonly Target[]): number {
  return Math.max(...targets.map((target) => EFFORT_WEIGHT[finding.advice[target].effort]));
}

function noteCaveats(
  found: Map<string, { findings: Finding[]; targets: Set<Target> }>,
  finding: Finding,
  target: Target,
): void {
  for (const id of new Set(finding.advice[target].caveats)) {
    const entry = found.get(id) ?? { findings: [], targets: new Set<Target>() };
    if (entry.findings.at(-1) !== finding) entry.findings.push(finding);
    entry.targets.add(target);
    found.set(id, entry);
  }
}

/** The text of a row, caveat or idiom; its id where the result carries no text for it. */
export function ruleText(assessment: Assessment, id: string): RuleText {
  const known = Object.hasOwn(assessment.rules, id) ? assessment.rules[id] : undefined;
  return known ?? { id, title: id, text: '' };
}

/**
 * The findings as a reader wants them: one group a rule, the most important first, with one example each. A pure view;
 * knows nothing of formats.
 */
import type { Assessment } from '../../assess/assessment.js';
import { compareText } from '../../base/location.js';
import type { Consequence, Effort, Finding, Target } from '../../match/finding.js';
import type { Certainty } from '../../usage/usage.js';
import { TARGET_WORDS } from '../wording.js';

export interface FindingGroup {
  rule: string;
  /** In the order of the assessment. */
  findings: Finding[];
  files: number;
  /** The one to show: sure, short, with code to show. */
  example: Finding;
  /** The worst over its findings on the way that leads; where none does, over the targets that are shown. */
  consequence: Consequence;
  effort: Effort;
  certainty: Certainty;
  /** It fails without an exception today: what that means, in one sentence. */
  silent: string | null;
  /** The program gets another shape, or something has no equivalent. */
  structural: boolean;
}

const CONSEQUENCE_RANK: Record<Consequence, number> = { 'must change': 2, check: 1, optional: 0 };

/** Rough minutes, good enough to put a redesign above a thousand renames. */
export const EFFORT_WEIGHT: Record<Effort, number> = {
  none: 0,
  minutes: 1,
  hours: 12,
  day: 40,
  redesign: 120,
};

const CERTAINTY_RANK: Record<Certainty, number> = { certain: 2, likely: 1, guess: 0 };

/** A symbol the catalogue does not know: there is nothing to show for it yet. */
export function isUnknown(rule: string): boolean {
  return rule.startsWith('unknown/');
}

/** The target whose work orders the findings: the one asked for, else the one recommended, if it is one of those shown. */
export function leadTarget(
  { recommendation }: Pick<Assessment, 'recommendation'>,
  targets: readonly Target[],
): Target | null {
  if (targets.length === 1) return targets[0] ?? null;
  return targets.find((target) => target === recommendation?.choice) ?? null;
}

/** What heads the findings. */
export function findingsTitle(lead: Target | null, all: boolean): string {
  const name = lead === null ? null : TARGET_WORDS[lead].name;
  if (all) return name === null ? 'Every finding' : `Every finding, what matters most for ${name} first`;
  return name === null ? 'What matters most' : `What matters most on the way to ${name}`;
}

/** Groups what counts (findings that an idiom explains do not): what is wrong today first, unknown symbols last. */
export function groupFindings(
  { findings, rules, recommendation }: Pick<Assessment, 'findings' | 'rules' | 'recommendation'>,
  targets: readonly Target[],
): FindingGroup[] {
  const lead = leadTarget({ recommendation }, targets);
  const ranked = lead === null ? targets : [lead];
  const silentOf = (rule: string) => (Object.hasOwn(rules, rule) ? (rules[rule]?.silent ?? null) : null);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.partOf !== undefined) continue;
    if (isSettled(finding, targets) && silentOf(finding.rule) === null) continue;
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule]
    .map(([rule, members]) => ({ ...makeGroup(rule, members, { targets, ranked }), silent: silentOf(rule) }))
    .sort(
      (a, b) =>
        Number(b.silent !== null) - Number(a.silent !== null) ||
        Number(isUnknown(a.rule)) - Number(isUnknown(b.rule)) ||
        CONSEQUENCE_RANK[b.consequence] - CONSEQUENCE_RANK[a.consequence] ||
        weight(b) - weight(a) ||
        b.findings.length - a.findings.length ||
        compareText(a.rule, b.rule),
    );
}

/** Nothing to do for the targets that are shown: not a character of the expression changes. */
function isSettled(finding: Finding, targets: readonly Target[]): boolean {
  return targets.every((target) => {
    const { kind, consequence, caveats } = finding.advice[target];
    return kind === 'same' && consequence === 'optional' && caveats.length === 0;
  });
}

function makeGroup(
  rule: string,
  findings: Finding[],
  { targets, ranked }: { targets: readonly Target[]; ranked: readonly Target[] },
): Omit<FindingGroup, 'silent'> {
  const advice = findings.flatMap((finding) => ranked.map((target) => finding.advice[target]));
  return {
    rule,
    findings,
    files: new Set(findings.map((finding) => finding.file)).size,
    example: bestExample(findings, targets),
    consequence: highest(
      advice.map((each) => each.consequence),
      CONSEQUENCE_RANK,
    ),
    effort: highest(
      advice.map((each) => each.effort),
      EFFORT_WEIGHT,
    ),
    certainty: highest(
      findings.map((finding) => finding.certainty),
      CERTAINTY_RANK,
    ),
    structural: advice.some(({ kind }) => kind === 'redesign' || kind === 'none'),
  };
}

/** Effort times count, where the tenth repeat of one thing costs much less than the first. */
function weight(group: Omit<FindingGroup, 'silent'>): number {
  const precision = group.rule.startsWith('namespace/') ? GENERAL_ANSWER : 1;
  const structural = group.structural ? STRUCTURAL : 1;
  return EFFORT_WEIGHT[group.effort] * (1 + Math.log2(group.findings.length)) * structural * precision;
}

/** An answer for a whole namespace says little about each use: it comes after what is known better. */
const GENERAL_ANSWER = 0.25;
/** What changes the shape of the program is to be known first. */
const STRUCTURAL = 2;

function highest<K extends string>(values: readonly K[], rank: Record<K, number>): K {
  return values.reduce((best, value) => (rank[value] > rank[best] ? value : best));
}

/** Short expressions of some substance teach most: neither a bare name nor a page of arguments. */
const TEACHING_LENGTH = 70;

function bestExample(findings: readonly Finding[], targets: readonly Target[]): Finding {
  const score = (finding: Finding) => {
    const withCode = targets.filter((target) => finding.advice[target].code !== null).length;
    const holes = targets.reduce((sum, target) => sum + finding.advice[target].holes.length, 0);
    const multiline = finding.before.includes('\n') ? 1 : 0;
    const length = Math.min(Math.abs(finding.before.length - TEACHING_LENGTH), 200) / 200;
    return CERTAINTY_RANK[finding.certainty] * 10 + withCode * 3 - holes - multiline - length;
  };
  return findings.reduce((best, finding) => (score(finding) > score(best) ? finding : best));
}

/** One piece of reader's code, with every place it stands at. */
export interface Repeat {
  example: Finding;
  places: Finding[];
}

/** Puts findings with the same code and the same advice together, in order of the first of each. */
export function collapseRepeats(findings: readonly Finding[]): Repeat[] {
  const repeats = new Map<string, Repeat>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.before, finding.certainty, finding.advice]);
    const known = repeats.get(key);
    if (known) known.places.push(finding);
    else repeats.set(key, { example: finding, places: [finding] });
  }
  return [...repeats.values()];
}

/** How many places fail without an exception today. */
export function silentCount({ findings, rules }: Pick<Assessment, 'findings' | 'rules'>): number {
  return findings.filter(
    ({ rule, partOf }) =>
      partOf === undefined && Object.hasOwn(rules, rule) && rules[rule]?.silent !== undefined,
  ).length;
}

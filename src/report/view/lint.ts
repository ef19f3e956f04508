/** A verdict as a list of places with one sentence each: what every lint format shows. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import { CLEAN_RULE, judge } from '../../check/judge.js';
import { DEFAULT_POLICY } from '../../check/policy.js';
import type { Judged, Trespass, Verdict } from '../../check/verdict.js';
import type { Consequence, Finding, Target } from '../../match/finding.js';
import { visible } from '../escape.js';
import { plain } from '../prose.js';
import type { ReportOptions } from '../report.js';
import { EFFORT_WORDS, KIND_WORDS, TARGET_WORDS } from '../wording.js';
import { nameOf } from './advice.js';
import { isUnknown, leadTarget } from './groups.js';
import { shownTargets } from './work.js';

/** What linters call how bad something is. */
export type Severity = 'error' | 'warning' | 'note';

export interface LintEntry {
  rule: string;
  file: string;
  cell?: number;
  /** As in findings: lines from 1, columns from 0. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: Severity;
  standing: Judged['standing'];
  /** What is used there: a symbol or the title of an idiom. */
  what: string;
  /** One line that says what it becomes, without a full stop. */
  becomes: string;
  fingerprint: string;
  /** Null for what no finding stands for. */
  finding: Finding | null;
}

const SEVERITIES: Record<Consequence, Severity> = {
  'must change': 'error',
  check: 'warning',
  optional: 'note',
};

/** The verdict of a check; of a plain report, that of the policy by default, where nothing is accepted. */
export function verdictOf(assessment: Assessment, { verdict, target }: ReportOptions): Verdict {
  return verdict ?? judge(assessment, { ...DEFAULT_POLICY, targets: shownTargets(target) });
}

/** All places, in the order of the code. */
export function lintEntries(assessment: Assessment, verdict: Verdict, target?: Target): LintEntry[] {
  const targets = shownTargets(target);
  const lead = leadTarget(assessment, targets) ?? targets[0]!;
  const entries = [
    ...verdict.judged.map((judged) => findingEntry(assessment, judged, lead)),
    ...verdict.trespasses.map(trespassEntry),
  ];
  return entries.sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.cell ?? 0) - (b.cell ?? 0) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

function placeOf({ file, cell, line, column, endLine, endColumn }: Finding | Trespass['usage']) {
  return { file, ...(cell !== undefined && { cell }), line, column, endLine, endColumn };
}

function findingEntry(assessment: Assessment, { finding, level, standing }: Judged, lead: Target): LintEntry {
  return {
    rule: finding.rule,
    ...placeOf(finding),
    severity: SEVERITIES[level],
    standing,
    what: visible(plain(nameOf(assessment, finding))),
    becomes: becomes(finding, lead),
    fingerprint: finding.fingerprint,
    finding,
  };
}

function trespassEntry({ usage, standing }: Trespass): LintEntry {
  return {
    rule: CLEAN_RULE,
    ...placeOf(usage),
    severity: 'error',
    standing,
    what: visible(usage.symbol),
    becomes: 'no TensorFlow may come back to this folder',
    fingerprint: `${usage.id}`,
    finding: null,
  };
}

const LONGEST = 100;

/** `PyTorch: torch.mean(x, dim=1) (new arguments, minutes)`. */
function becomes({ rule, advice }: Finding, target: Target): string {
  if (isUnknown(rule)) return 'not in the catalogue yet';
  const { code, kind, effort, places } = advice[target];
  const text = [places.init, code].find((each) => each !== undefined && each !== null) ?? null;
  const line = text === null || kind === 'redesign' ? null : visible(text.replace(/\s+/g, ' ').trim());
  const shown = line !== null && line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  const about = `${KIND_WORDS[kind].short}, ${EFFORT_WORDS[effort].short}`;
  return `${TARGET_WORDS[target].name}: ${shown === null ? about : `${shown} (${about})`}`;
}

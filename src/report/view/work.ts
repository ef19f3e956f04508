/** What each target would take, as rows of counts. Pure; knows nothing of formats. */
import type { Assessment, TargetSummary } from '../../assess/assessment.js';
import { type AdviceKind, type Effort, type StayOnTf2, TARGETS, type Target } from '../../match/finding.js';
import { list, type Prose, parseProse, prose } from '../prose.js';
import { CONSEQUENCE_WORDS, EFFORT_WORDS, KIND_WORDS, NO_ANSWER, STAY_WORDS } from '../wording.js';
import { isUnknown } from './groups.js';

export interface WorkRow {
  label: string;
  /** One number a target, in the order of the targets. */
  counts: number[];
}

/** The three questions: does it run, how does the code change, how long does it take. */
export interface WorkTable {
  targets: readonly Target[];
  sections: { title: string; rows: WorkRow[] }[];
}

const KIND_ORDER: AdviceKind[] = [
  'same',
  'rename',
  'arguments',
  'compose',
  'helper',
  'remove',
  'keep',
  'redesign',
  'none',
];
const EFFORT_ORDER: Effort[] = ['none', 'minutes', 'hours', 'day', 'redesign'];
const STAY_ORDER: StayOnTf2[] = ['gone', 'compat.v1 only', 'needs tf_keras', 'alive', 'unknown'];

/** The targets a report speaks of. */
export function shownTargets(target: Target | undefined): readonly Target[] {
  return target === undefined ? TARGETS : [target];
}

/** The table of counts; rows with nothing but zeros are left out. */
export function workTable(assessment: Assessment, targets: readonly Target[]): WorkTable {
  const row = (label: string, count: (summary: TargetSummary) => number): WorkRow => ({
    label,
    counts: targets.map((target) => count(assessment.targets[target])),
  });
  const unanswered = countUnanswered(assessment);
  const sections = [
    {
      title: 'Does it run?',
      rows: [
        row(CONSEQUENCE_WORDS['must change'].label, (summary) => summary.mustChange),
        row(CONSEQUENCE_WORDS.check.label, (summary) => summary.check),
        row(CONSEQUENCE_WORDS.optional.label, (summary) => summary.optional),
      ],
    },
    {
      title: 'What it becomes',
      rows: [
        ...KIND_ORDER.map((kind) =>
          row(
            KIND_WORDS[kind].label,
            ({ byKind }) => (byKind[kind] ?? 0) - (kind === 'none' ? unanswered : 0),
          ),
        ),
        row(NO_ANSWER, () => unanswered),
      ],
    },
    {
      title: 'How long it takes',
      rows: EFFORT_ORDER.map((effort) =>
        row(EFFORT_WORDS[effort].label, (summary) => summary.byEffort[effort]),
      ),
    },
  ];
  return { targets, sections: sections.map(withoutZeros).filter(({ rows }) => rows.length > 0) };
}

/** Unknown symbols carry the kind `none`; a reader must not take them for things without an equivalent. */
function countUnanswered({ findings }: Assessment): number {
  return findings.filter(({ rule, partOf }) => partOf === undefined && isUnknown(rule)).length;
}

function withoutZeros(section: { title: string; rows: WorkRow[] }): { title: string; rows: WorkRow[] } {
  return { ...section, rows: section.rows.filter(({ counts }) => counts.some((count) => count > 0)) };
}

/** Staying on TensorFlow 2 as one sentence; null where there is nothing to say. */
export function stayingSentence({ stay }: Assessment): Prose | null {
  if (STAY_ORDER.every((key) => key === 'unknown' || stay[key] === 0)) return null;
  const parts = STAY_ORDER.filter((key) => stay[key] > 0).map(
    (key) => prose`${stay[key]} ${parseProse(STAY_WORDS[key][stay[key] === 1 ? 'one' : 'many'])}`,
  );
  return parts.length === 0 ? null : prose`Staying on TensorFlow 2 instead: ${list(parts)}.`;
}

/** How many findings count. */
export function findingCount({ findings }: Assessment): number {
  return findings.filter(({ partOf }) => partOf === undefined).length;
}

/** What became of a project between two results, and over many. Pure. */
import type { Assessment } from '../assess/assessment.js';
import { compareText } from '../base/location.js';
import { accept } from '../baseline/baseline.js';
import { compareToBaseline } from '../baseline/compare.js';
import { type Finding, TARGETS, type Target } from '../match/finding.js';

/** One saved result. */
export interface NamedResult {
  /** The name of its file. */
  name: string;
  assessment: Assessment;
}

/** What one result comes to. */
export interface Point {
  name: string;
  /** `2026-11-25` where the name of the file has it. */
  date: string | null;
  findings: number;
  usages: number;
  /** Files with uses of TensorFlow. */
  files: number;
  /** The middle of the range, in person-minutes, to the target that leads in the newest result. */
  minutes: number;
}

/** What became of one top-level folder. */
export interface PackageProgress {
  package: string;
  before: number;
  after: number;
}

export interface Comparison {
  from: string;
  to: string;
  fixed: { file: string; rule: string }[];
  fresh: Finding[];
  kept: number;
  packages: PackageProgress[];
}

export interface Progress {
  target: Target;
  /** Oldest first. */
  points: Point[];
  /** Of the last two results. */
  comparison: Comparison;
  /** Findings that went a week, over all dated results; null where fewer than two have a date. */
  perWeek: number | null;
  /** When none would be left at that pace; null where there is no pace, or it leads nowhere. */
  doneBy: string | null;
}

/** Results in their order: by the dates in their names, else as they are given. At least two. Effort is that to the target asked for. */
export function progressOf(results: readonly NamedResult[], asked?: Target): Progress {
  const dated = results.every(({ name }) => dateIn(name) !== null);
  const ordered = dated
    ? [...results].sort((a, b) => compareText(dateIn(a.name) ?? '', dateIn(b.name) ?? ''))
    : [...results];
  const last = ordered.at(-1) as NamedResult;
  const before = ordered.at(-2) ?? last;
  const target = asked ?? leadOf(last.assessment);
  const points = ordered.map((result) => pointOf(result, target));
  const perWeek = paceOf(points);
  return {
    target,
    points,
    comparison: compare(before, last),
    perWeek,
    doneBy: doneBy(points, perWeek),
  };
}

function leadOf({ recommendation }: Assessment): Target {
  return TARGETS.find((target) => target === recommendation?.choice) ?? 'pytorch';
}

const counted = ({ findings }: Assessment) => findings.filter(({ partOf }) => partOf === undefined);

/** A date anywhere in the name: `advise-2026-11-25.json`. */
export function dateIn(name: string): string | null {
  const date = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : null;
}

function pointOf({ name, assessment }: NamedResult, target: Target): Point {
  const { low = 0, high = 0 } = assessment.effort?.whole[target] ?? {};
  return {
    name,
    date: dateIn(name),
    findings: counted(assessment).length,
    usages: assessment.coverage.usages,
    files: assessment.project.filesWithUsages,
    minutes: (low + high) / 2,
  };
}

function compare(from: NamedResult, to: NamedResult): Comparison {
  const [before, after] = [counted(from.assessment), counted(to.assessment)];
  const { known, fresh, fixed } = compareToBaseline(after, accept(before), () => true);
  const packages = new Set([...before, ...after].map(packageOf));
  const count = (findings: readonly Finding[], name: string) =>
    findings.filter((finding) => packageOf(finding) === name).length;
  return {
    from: from.name,
    to: to.name,
    fixed: fixed.map(({ file, rule }) => ({ file, rule })),
    fresh,
    kept: known.size,
    packages: [...packages]
      .sort(compareText)
      .map((name) => ({ package: name, before: count(before, name), after: count(after, name) })),
  };
}

/** The top-level folder; files at the root are one. */
const packageOf = ({ file }: Finding): string => (file.includes('/') ? (file.split('/')[0] as string) : '.');

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The slope of the straight line that fits best, turned round: what goes away a week. */
function paceOf(points: readonly Point[]): number | null {
  const dated = points.flatMap(({ date, findings }) =>
    date === null ? [] : [{ x: timeOf(date) / WEEK, y: findings }],
  );
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [middle(dated.map((point) => point.x)), middle(dated.map((point) => point.y))];
  const width = dated.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (dated.length < 2 || width === 0) return null;
  return -dated.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / width;
}

/** Beyond ten years a pace says nothing. */
const TOO_FAR = 520;

function doneBy(points: readonly Point[], perWeek: number | null): string | null {
  const last = points.at(-1);
  if (perWeek === null || perWeek <= 0 || !last?.date || last.findings === 0) return null;
  const weeks = last.findings / perWeek;
  return weeks > TOO_FAR ? null : new Date(timeOf(last.date) + weeks * WEEK).toISOString().slice(0, 10);
}

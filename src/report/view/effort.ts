/** Effort as people are told it: bands, never minutes. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import type { EffortByWay, EffortSummary, Way } from '../../assess/effort/types.js';
import type { Target } from '../../match/finding.js';
import { code, list, type Prose, prose, semicolons } from '../prose.js';
import { TARGET_WORDS } from '../wording.js';

/** What a way is called in a sentence and at the head of a column. */
export function wayName(way: Way): string {
  return way === 'stay' ? 'staying on TensorFlow 2' : TARGET_WORDS[way].name;
}

/** The same, for the head of a narrow column. */
export function shortWay(way: Way): string {
  return way === 'stay' ? 'stay on TF2' : TARGET_WORDS[way].name;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/ minutes?/g, ' min'],
  [/ hours?/g, ' h'],
  [/ days?/g, ' d'],
  [/ weeks?/g, ' wk'],
  [/ months?/g, ' mo'],
  [/ years?/g, ' y'],
  [/ to /g, ' - '],
  [/^no work$/, '-'],
];

/** A band for a narrow column: `3 d - 2 wk`. */
export function shortBand(band: string): string {
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), band);
}

/** The ways a report speaks of; staying is the fourth where targets are compared. */
export function shownWays(targets: readonly Target[]): Way[] {
  return targets.length > 1 ? [...targets, 'stay'] : [...targets];
}

/** The band of each way in one sentence; null where nothing is to be done. */
export function effortSentence({ effort }: Assessment, targets: readonly Target[]): Prose | null {
  if (!effort) return null;
  const byBand = new Map<string, Prose[]>();
  for (const way of shownWays(targets)) {
    const { band } = effort.whole[way];
    byBand.set(band, [...(byBand.get(band) ?? []), prose`${wayName(way)}`]);
  }
  const parts = [...byBand].map(([band, names]) => prose`${band} for ${list(names)}`);
  return prose`For one person, about ${semicolons(parts)}.`;
}

export interface EffortRow {
  name: string;
  /** One a way. */
  bands: string[];
}

/** Packages where there are several, else nothing: most work first. */
export function packageRows({ packages }: EffortSummary, ways: readonly Way[]): EffortRow[] {
  return packages.length < 2 ? [] : packages.map((row) => ({ name: row.package, bands: bands(row, ways) }));
}

/** The files with the most work. */
export function biggestFiles({ files }: EffortSummary, ways: readonly Way[]): EffortRow[] {
  const most = (row: EffortByWay) => ways.reduce((high, way) => Math.max(high, row[way].high), 0);
  return [...files]
    .sort((a, b) => most(b) - most(a))
    .map((row) => ({ name: row.file, bands: bands(row, ways) }));
}

function bands(row: EffortByWay, ways: readonly Way[]): string[] {
  return ways.map((way) => row[way].band);
}

/** How the figures came about, and what is not in them. */
export function effortNotes({ formula, notCounted, hoursADay }: EffortSummary): Prose[] {
  return [
    ...formula.map((text) => prose`${spanned(text)}`),
    prose`A day has ${hoursADay} hours, a week 5 days, a month 4 weeks; ranges are rounded outwards.`,
    ...notCounted.map((text) => prose`${text}`),
  ];
}

function spanned(text: string): Prose {
  return text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : { text: part }));
}

/** What others needed. */
export function referenceProse({ references }: EffortSummary): Prose[] {
  return references.map(
    ({ project, what, took, note, source }) =>
      prose`${project}, ${what}: ${took}. ${note} See ${list(source.split(', ').map(code))}.`,
  );
}

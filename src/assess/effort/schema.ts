/** The schema of the effort part of the JSON report. */
import { count, listOf, record, text, texts } from '../schema-words.js';
import type { Schema } from '../validate.js';
import { WAYS } from './types.js';

const minutes: Schema = { type: 'number', minimum: 0 };
const span = record('Person-minutes.', { low: minutes, high: minutes });

/** One range a way, for wherever effort is told. */
export const byWay: Record<string, Schema> = Object.fromEntries(
  WAYS.map((way) => [
    way,
    record('Person-minutes, and rounded outwards in words.', { low: minutes, high: minutes, band: text }),
  ]),
);

export const effortSummary: Schema = record('What each way would cost, in ranges.', {
  table: record('Person-minutes of one place, by the word of its advice; `file` is added once a file.', {
    none: span,
    minutes: span,
    hours: span,
    day: span,
    redesign: span,
    file: span,
  }),
  repeats: record('The n-th place of one rule costs n ** -exponent of the first, never less than floor.', {
    exponent: minutes,
    floor: minutes,
  }),
  hoursADay: count,
  formula: texts,
  notCounted: texts,
  whole: record('The whole project.', byWay),
  packages: listOf(record('A top-level folder.', { package: text, files: count, ...byWay })),
  files: listOf(record('A file with findings.', { file: text, package: text, findings: count, ...byWay })),
  references: listOf(
    record('A migration that was published.', {
      project: text,
      what: text,
      took: text,
      note: text,
      source: text,
    }),
  ),
});

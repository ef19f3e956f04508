/** What each way would cost: per file, per package and whole, from the findings alone. Pure. */
import { compareText } from '../../base/location.js';
import type { Effort, Finding } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { packageOf } from '../packages.js';
import { bandOf } from './bands.js';
import { type Bound, costByFile, costs, placesOn, rolesOf, UNITS_A_MINUTE } from './cost.js';
import { REFERENCE_CASES } from './references.js';
import { EFFORT_TABLE, HOURS_A_DAY, REPEATS } from './table.js';
import { type EffortByWay, type EffortRange, type EffortSummary, WAYS, type Way } from './types.js';
import { createWordOf } from './words.js';

/** Units of all ways of one file. */
type Units = Record<Way, Record<Bound, number>>;

/** The summary; null where nothing is to be acted on. `findings` are sorted by place. */
export function summariseEffort(
  findings: readonly Finding[],
  usages: readonly Usage[],
): EffortSummary | null {
  const counted = findings.filter(({ partOf }) => partOf === undefined);
  if (counted.length === 0) return null;
  const byFile = unitsByFile(findings, usages);
  const counts = new Map<string, number>();
  for (const { file } of counted) counts.set(file, (counts.get(file) ?? 0) + 1);
  const files = [...byFile].sort(([a], [b]) => compareText(a, b));
  return {
    table: structuredClone(EFFORT_TABLE),
    repeats: { ...REPEATS },
    hoursADay: HOURS_A_DAY,
    formula: [...FORMULA],
    notCounted: [...NOT_COUNTED],
    whole: ranges(sum(files.map(([, units]) => units))),
    packages: byPackage(files),
    files: files.map(([file, units]) => ({
      file,
      package: packageOf(file),
      findings: counts.get(file) ?? 0,
      ...ranges(units),
    })),
    references: structuredClone([...REFERENCE_CASES]),
  };
}

const FORMULA: readonly string[] = [
  `A place costs by the word of its advice, in person-minutes: ${(['minutes', 'hours', 'day', 'redesign'] as const).map(said).join(', ')}.`,
  'The n-th place of one rule in the project costs n^-0.5 of that, dearest first, and never less than a tenth.',
  'An idiom costs its own word or what the places it gathers cost one by one, whichever is more.',
  `A file with work in it costs ${span('file')} on top: reading it, and a parity test of what it defines.`,
];

function said(word: Effort): string {
  return `${span(word)} where it is \`${word}\``;
}

function span(word: Effort | 'file'): string {
  return `${EFFORT_TABLE[word].low} to ${EFFORT_TABLE[word].high}`;
}

const NOT_COUNTED: readonly string[] = [
  'Getting the old environment to run, learning the new framework, and machine time for training are in no figure.',
  'Code that was not understood, and languages other than Python, are in no figure.',
];

function unitsByFile(findings: readonly Finding[], usages: readonly Usage[]): Map<string, Units> {
  const wordOf = createWordOf(usages);
  const byFile = new Map(findings.map(({ file }) => [file, nothing()] as const));
  const roles = rolesOf(findings);
  for (const way of WAYS) {
    const both = costs(placesOn(findings, roles, (finding) => wordOf(finding, way)));
    for (const bound of ['low', 'high'] as const) {
      for (const [file, units] of costByFile(both[bound], bound)) byFile.get(file)![way][bound] = units;
    }
  }
  return byFile;
}

function nothing(): Units {
  const zero = () => ({ low: 0, high: 0 });
  return { pytorch: zero(), jax: zero(), keras: zero(), stay: zero() };
}

function sum(all: readonly Units[]): Units {
  const total = nothing();
  for (const units of all) {
    for (const way of WAYS) {
      total[way].low += units[way].low;
      total[way].high += units[way].high;
    }
  }
  return total;
}

function byPackage(files: readonly (readonly [string, Units])[]): EffortSummary['packages'] {
  const groups = new Map<string, Units[]>();
  for (const [file, units] of files) {
    const name = packageOf(file);
    const group = groups.get(name);
    if (group) group.push(units);
    else groups.set(name, [units]);
  }
  const work = (one: EffortByWay) => WAYS.reduce((most, way) => Math.max(most, one[way].high), 0);
  return [...groups]
    .map(([name, all]) => ({ package: name, files: all.length, ...ranges(sum(all)) }))
    .sort((a, b) => work(b) - work(a) || compareText(a.package, b.package));
}

function ranges(units: Units): EffortByWay {
  return Object.fromEntries(WAYS.map((way) => [way, range(units[way])])) as EffortByWay;
}

function range({ low, high }: Record<Bound, number>): EffortRange {
  const [from, to] = [low / UNITS_A_MINUTE, high / UNITS_A_MINUTE];
  return { low: from, high: to, band: bandOf(from, to) };
}

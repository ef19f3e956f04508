/**
 * What the places of a project cost on one way, file by file. Adding a place, a file, or an idiom that gathers places never
 * makes the sum smaller; the reasons stand at each step. All figures are whole ten-thousandths of a minute.
 */
import type { Effort, Finding } from '../../match/finding.js';
import { EFFORT_TABLE, percentOfRepeat } from './table.js';

/** So many units are a minute; every step below stays a whole number of them. */
export const UNITS_A_MINUTE = 10_000;

export type Bound = 'low' | 'high';

/** One place and its word on the way in question. */
export interface Place {
  finding: Finding;
  word: Effort;
}

export const isIdiom = (finding: Finding): boolean => finding.rule.startsWith('idiom/');

/** Units by file. */
export function costByFile(places: readonly Place[], bound: Bound): Map<string, number> {
  const cost = new Map<string, number>();
  const add = (file: string, units: number) => cost.set(file, (cost.get(file) ?? 0) + units);
  const { findings, files } = costs(places, bound);
  for (const [finding, units] of findings) add(finding.file, units);
  for (const file of files) add(file, EFFORT_TABLE.file[bound] * UNITS_A_MINUTE);
  return cost;
}

/** What the places cost one by one, and the files that cost something on top. */
export interface Costs {
  findings: Map<Finding, number>;
  files: Set<string>;
}

/** Units by finding; the files' own cost is not in them. */
export function costs(places: readonly Place[], bound: Bound): Costs {
  const cost = new Map<Finding, number>();
  const add = (finding: Finding, units: number) => cost.set(finding, (cost.get(finding) ?? 0) + units);
  const working = places.filter(({ word }) => word !== 'none');
  const idioms = working.filter(({ finding }) => isIdiom(finding) && finding.partOf === undefined);
  const gathering = new Set(
    places.filter(({ finding }) => isIdiom(finding)).map(({ finding }) => finding.fingerprint),
  );
  const singles = working.filter(({ finding }) => isSingle(finding, gathering));
  const byRule = groupByRule(singles);
  for (const group of byRule.values()) {
    // The dearest comes first: whoever is put in moves only cheaper ones back, into steps that fall, so the sum grows.
    for (const [index, { finding, word }] of sortedByCost(group).entries()) {
      add(finding, minutes(word, bound) * percentOfRepeat(index + 1) * 100);
    }
  }
  for (const [finding, units] of excesses(idioms, byRule, bound)) add(finding, units);
  return { findings: cost, files: new Set([...singles, ...idioms].map(({ finding }) => finding.file)) };
}

/** Stands for itself or is gathered by an idiom; one of several names that one call may have counts nowhere. */
function isSingle(finding: Finding, gathering: ReadonlySet<string>): boolean {
  return !isIdiom(finding) && (finding.partOf === undefined || gathering.has(finding.partOf));
}

/**
 * What idioms cost beyond the places they gather. A gathered place is taken off at the rate of the last repeat of its rule:
 * that is the least by which it can have raised the sum, so that no idiom is cheaper than its places one by one.
 */
function excesses(
  idioms: readonly Place[],
  byRule: ReadonlyMap<string, readonly Place[]>,
  bound: Bound,
): [Finding, number][] {
  const gathered = new Map<string, number>();
  for (const group of byRule.values()) {
    const rate = percentOfRepeat(group.length) * 100;
    for (const { finding, word } of group) {
      if (finding.partOf === undefined) continue;
      gathered.set(finding.partOf, (gathered.get(finding.partOf) ?? 0) + minutes(word, bound) * rate);
    }
  }
  const beyond = ({ finding, word }: Place): number =>
    Math.max(0, minutes(word, bound) * UNITS_A_MINUTE - (gathered.get(finding.fingerprint) ?? 0));
  return [...groupByRule(idioms).values()].flatMap((group) =>
    group
      .map((place) => [place.finding, beyond(place)] as const)
      .sort(([, a], [, b]) => b - a)
      .map(([finding, units], index): [Finding, number] => [
        finding,
        (units / 100) * percentOfRepeat(index + 1),
      ]),
  );
}

function groupByRule(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = groups.get(place.finding.rule);
    if (group) group.push(place);
    else groups.set(place.finding.rule, [place]);
  }
  return groups;
}

/** Equal words keep the order of the findings, which is that of the files. */
function sortedByCost(group: readonly Place[]): Place[] {
  return [...group].sort((a, b) => EFFORT_TABLE[b.word].high - EFFORT_TABLE[a.word].high);
}

function minutes(word: Effort, bound: Bound): number {
  return EFFORT_TABLE[word][bound];
}

/**
 * What the places of a project cost on one way, file by file. Adding a place, a file, or an idiom that gathers places never
 * makes the sum smaller; the reasons stand at each step. All figures are whole ten-thousandths of a minute.
 */
import type { Effort, Finding } from '../../match/finding.js';
import { EFFORT_TABLE, percentOfRepeat } from './table.js';

/** So many units are a minute; every step below stays a whole number of them. */
export const UNITS_A_MINUTE = 10_000;

export type Bound = 'low' | 'high';

/** Stands for itself or is gathered by an idiom; an idiom of its own; or counts nowhere. */
export type Role = 'single' | 'idiom' | 'none';

/** One place with work in it, and its word on the way in question. */
export interface Place {
  finding: Finding;
  role: Exclude<Role, 'none'>;
  word: Effort;
}

export const isIdiom = (finding: Finding): boolean => finding.rule.startsWith('idiom/');

/** What each finding counts as, on every way: in the order of the findings. One of several names that one call may have counts nowhere. */
export function rolesOf(findings: readonly Finding[]): Role[] {
  const idioms = findings.filter(isIdiom);
  const [known, gathering] = [new Set(idioms), new Set(idioms.map(({ fingerprint }) => fingerprint))];
  return findings.map((finding) => {
    const { partOf } = finding;
    if (known.has(finding)) return partOf === undefined ? 'idiom' : 'none';
    return partOf === undefined || gathering.has(partOf) ? 'single' : 'none';
  });
}

/** The places with work in them on one way. */
export function placesOn(
  findings: readonly Finding[],
  roles: readonly Role[],
  wordOf: (finding: Finding) => Effort,
): Place[] {
  return findings.flatMap((finding, index): Place[] => {
    const role = roles[index] as Role;
    if (role === 'none') return [];
    const word = wordOf(finding);
    return word === 'none' ? [] : [{ finding, role, word }];
  });
}

/** Units by file. */
export function costByFile({ findings, files }: Costs, bound: Bound): Map<string, number> {
  const cost = new Map<string, number>();
  const add = (file: string, units: number) => cost.set(file, (cost.get(file) ?? 0) + units);
  for (const [finding, units] of findings) add(finding.file, units);
  for (const file of files) add(file, EFFORT_TABLE.file[bound] * UNITS_A_MINUTE);
  return cost;
}

/** What the places cost one by one, and the files that cost something on top. */
export interface Costs {
  findings: Map<Finding, number>;
  files: Set<string>;
}

/** Units by finding, for both bounds; the files' own cost is not in them. */
export function costs(places: readonly Place[]): Record<Bound, Costs> {
  const idioms = groupByRule(places.filter(({ role }) => role === 'idiom'));
  const singles = groupByRule(places.filter(({ role }) => role === 'single'));
  // The dearest comes first: whoever is put in moves only cheaper ones back, into steps that fall, so the sum grows.
  for (const group of singles.values()) sortByCost(group);
  const files = new Set(places.map(({ finding }) => finding.file));
  const of = (bound: Bound): Costs => ({ findings: unitsOf(singles, idioms, bound), files });
  return { low: of('low'), high: of('high') };
}

type Groups = ReadonlyMap<string, readonly Place[]>;

function unitsOf(singles: Groups, idioms: Groups, bound: Bound): Map<Finding, number> {
  const cost = new Map<Finding, number>();
  const add = (finding: Finding, units: number) => cost.set(finding, (cost.get(finding) ?? 0) + units);
  for (const group of singles.values()) {
    for (const [index, { finding, word }] of group.entries()) {
      add(finding, minutes(word, bound) * percentOfRepeat(index + 1) * 100);
    }
  }
  for (const [finding, units] of excesses(idioms, singles, bound)) add(finding, units);
  return cost;
}

/**
 * What idioms cost beyond the places they gather. A gathered place is taken off at the rate of the last repeat of its rule:
 * that is the least by which it can have raised the sum, so that no idiom is cheaper than its places one by one.
 */
function excesses(idioms: Groups, singles: Groups, bound: Bound): [Finding, number][] {
  const gathered = new Map<string, number>();
  for (const group of singles.values()) {
    const rate = percentOfRepeat(group.length) * 100;
    for (const { finding, word } of group) {
      if (finding.partOf === undefined) continue;
      gathered.set(finding.partOf, (gathered.get(finding.partOf) ?? 0) + minutes(word, bound) * rate);
    }
  }
  const beyond = ({ finding, word }: Place): number =>
    Math.max(0, minutes(word, bound) * UNITS_A_MINUTE - (gathered.get(finding.fingerprint) ?? 0));
  return [...idioms.values()].flatMap((group) =>
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
function sortByCost(group: Place[]): void {
  group.sort((a, b) => EFFORT_TABLE[b.word].high - EFFORT_TABLE[a.word].high);
}

function minutes(word: Effort, bound: Bound): number {
  return EFFORT_TABLE[word][bound];
}

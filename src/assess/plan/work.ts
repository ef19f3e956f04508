/** What there is to do in each unit of each file, on one target: findings, minutes, characters of advice, and a phase. */
import type { Location } from '../../base/location.js';
import type { Finding, Target } from '../../match/finding.js';
import type { Outline, Unit } from '../../usage/outline.js';
import type { Usage } from '../../usage/usage.js';
import { costs, isIdiom, placesOn, rolesOf, UNITS_A_MINUTE } from '../effort/cost.js';
import { EFFORT_TABLE } from '../effort/table.js';
import { phaseOfSymbol } from './phases.js';
import { PHASES, type PhaseId } from './types.js';

/** Person-minutes. */
export interface Minutes {
  low: number;
  high: number;
}

/** One unit with what stands in it. */
export interface UnitWork {
  unit: Unit;
  findings: Finding[];
  usages: Usage[];
  minutes: Minutes;
  /** Characters of the advice. */
  advice: number;
  /** How loud its names speak for a phase. */
  votes: Map<PhaseId, number>;
  /** What the findings cost one by one. */
  costs: Map<Finding, Minutes>;
}

/** One file with TensorFlow in it. */
export interface FileWork {
  outline: Outline;
  units: UnitWork[];
  /** What the file costs beyond its places. */
  overhead: Minutes;
}

/** What the work is found in. */
export interface WorkInput {
  usages: readonly Usage[];
  findings: readonly Finding[];
  outlines: readonly Outline[];
  target: Target;
}

/** The work of all files that use TensorFlow, sorted by path. */
export function workOf({ usages, findings, outlines, target }: WorkInput): FileWork[] {
  const byFile = new Map(outlines.map((outline) => [outline.file, outline]));
  const files = [...new Set(usages.map(({ file }) => file))].sort();
  const works = new Map(files.map((file) => [file, emptyWork(byFile.get(file) ?? whole(file, usages))]));
  for (const usage of usages) {
    addUsage(unitOf(works.get(usage.file)!, usage), usage);
  }
  const shown = withoutRivals(findings);
  for (const finding of shown) {
    const at = unitOf(works.get(finding.file)!, finding);
    at.findings.push(finding);
    at.advice += adviceSize(finding, target);
  }
  addMinutes(works, findings, target);
  return [...works.values()];
}

/** Names that one call may have beside the first are no work of their own. */
function withoutRivals(findings: readonly Finding[]): Finding[] {
  const gathering = new Set(findings.filter(isIdiom).map(({ fingerprint }) => fingerprint));
  return findings.filter(({ partOf }) => partOf === undefined || gathering.has(partOf));
}

function addMinutes(
  works: ReadonlyMap<string, FileWork>,
  findings: readonly Finding[],
  target: Target,
): void {
  const both = costs(placesOn(findings, rolesOf(findings), ({ advice }) => advice[target].effort));
  for (const bound of ['low', 'high'] as const) {
    const { findings: cost, files } = both[bound];
    for (const [finding, units] of cost)
      addCost(unitOf(works.get(finding.file)!, finding), finding, bound, units);
    for (const file of files) works.get(file)!.overhead[bound] = EFFORT_TABLE.file[bound];
  }
}

function addCost({ minutes, costs }: UnitWork, finding: Finding, bound: 'low' | 'high', units: number): void {
  minutes[bound] += units / UNITS_A_MINUTE;
  const cost = costs.get(finding) ?? { low: 0, high: 0 };
  cost[bound] += units / UNITS_A_MINUTE;
  costs.set(finding, cost);
}

function emptyWork(outline: Outline): FileWork {
  const units = outline.units.map(emptyUnit);
  return { outline, units, overhead: { low: 0, high: 0 } };
}

/** A unit in which nothing was found yet. */
export function emptyUnit(unit: Unit): UnitWork {
  return {
    unit,
    findings: [],
    usages: [],
    minutes: { low: 0, high: 0 },
    advice: 0,
    votes: new Map(),
    costs: new Map(),
  };
}

/** Notes what a usage says of the phase. */
export function addUsage(at: UnitWork, usage: Usage): void {
  at.usages.push(usage);
  const said = usage.role === 'import' ? null : phaseOfSymbol(usage.symbol);
  if (said) at.votes.set(said.phase, (at.votes.get(said.phase) ?? 0) + said.weight);
}

/** A file that was not outlined, as in a result of another hand: one unit. */
function whole(file: string, usages: readonly Usage[]): Outline {
  const lines = usages.flatMap((usage) => (usage.file === file ? [usage.endLine] : []));
  const unit: Unit = {
    name: '(statements)',
    kind: 'statements',
    line: 1,
    endLine: lines.reduce((last, line) => Math.max(last, line), 1),
    characters: 0,
    uses: [],
  };
  return { file, characters: 0, imports: [], startedBy: [], importsByName: false, units: [unit] };
}

/** The last unit that begins at or before a place. */
function unitOf({ units }: FileWork, { cell, line }: Location): UnitWork {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { unit } = units[middle]!;
    const before = (unit.cell ?? 0) - (cell ?? 0) || unit.line - line;
    if (before <= 0) low = middle;
    else high = middle - 1;
  }
  return units[low]!;
}

/** Characters that a reader of the advice has before them. */
export function adviceSize({ title, before, advice }: Finding, target: Target): number {
  const { code, places, note, holes } = advice[target];
  const texts = [
    title,
    before,
    code ?? '',
    note ?? '',
    ...Object.values(places),
    ...holes.map(({ what }) => what),
  ];
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** The phase that most names speak for; null where none says anything. */
export function loudest(votes: ReadonlyMap<PhaseId, number>): PhaseId | null {
  let best: PhaseId | null = null;
  for (const phase of PHASES) {
    const count = votes.get(phase) ?? 0;
    if (count > 0 && (best === null || count > votes.get(best)!)) best = phase;
  }
  return best;
}

/**
 * Cuts the work of a file into pieces that are each small enough for one sitting and one context window. Pieces follow what
 * their definitions use, leaves first; definitions that use each other stay together as long as they fit.
 */
import type { Target } from '../../match/finding.js';
import type { Unit } from '../../usage/outline.js';
import { BOUNDS, divided, isTooLarge, middle, originOf, sizeOf } from './divide.js';
import { orderOfWork } from './order.js';
import type { PhaseId } from './types.js';
import { type FileWork, loudest, type Minutes, type UnitWork } from './work.js';

/** A piece of a file. */
export interface Piece {
  file: string;
  units: UnitWork[];
  whole: boolean;
  minutes: Minutes;
  characters: { source: number; advice: number };
}

/** The pieces of one file, each behind those of the same file that it uses. */
export function piecesOf(work: FileWork, target: Target): Piece[] {
  const all = pieceOf(work, work.units, true);
  if (!isTooLarge(all, BOUNDS.minutes)) return [all];
  const fine = { ...work, units: work.units.flatMap((unit) => divided(unit, target)) };
  if (fine.units.length < 2) return [all];
  const groups = inOrder(fine).flatMap((group) =>
    isTooLarge(sizeOf(group)) ? group.map((one) => [one]) : [group],
  );
  const cut: UnitWork[][] = [];
  for (const group of groups) {
    const last = cut.at(-1);
    if (last && fits(last, group)) last.push(...group);
    else cut.push([...group]);
  }
  const merged = withoutCrumbs(cut);
  return merged.map((units) => pieceOf(work, units.sort(byPlace), merged.length === 1, merged.length));
}

/** A new phase begins a new piece where what is there is a good morning's work already. */
const WORTH = 4;

function fits(last: readonly UnitWork[], group: readonly UnitWork[]): boolean {
  if (isTooLarge(sizeOf([...last, ...group]))) return false;
  const [before, after] = [phaseOfUnits(last), phaseOfUnits(group)];
  if (before === null || after === null || before === after) return true;
  return middle(sizeOf(last)) * WORTH < BOUNDS.minutes;
}

/** A piece in which nothing is to be done goes with its neighbour, where there is room or where that is too large anyway. */
function withoutCrumbs(cut: readonly UnitWork[][]): UnitWork[][] {
  const out: UnitWork[][] = [];
  for (const units of cut) {
    const last = out.at(-1);
    if (last && (isCrumb(last) || isCrumb(units)) && goTogether(last, units)) last.push(...units);
    else out.push([...units]);
  }
  return out;
}

const isCrumb = (units: readonly UnitWork[]): boolean =>
  units.every(({ usages }) => usages.every(({ role }) => role === 'import'));

function goTogether(a: readonly UnitWork[], b: readonly UnitWork[]): boolean {
  return !isTooLarge(sizeOf([...a, ...b])) || isTooLarge(sizeOf(a)) || isTooLarge(sizeOf(b));
}

function pieceOf({ outline, overhead }: FileWork, units: UnitWork[], whole: boolean, pieces = 1): Piece {
  const { minutes, characters } = sizeOf(units);
  return {
    file: outline.file,
    units,
    whole,
    minutes: { low: minutes.low + overhead.low / pieces, high: minutes.high + overhead.high / pieces },
    characters,
  };
}

function byPlace(a: UnitWork, b: UnitWork): number {
  return (a.unit.cell ?? 0) - (b.unit.cell ?? 0) || a.unit.line - b.unit.line;
}

/** The phase that the names of several units speak for. */
export function phaseOfUnits(units: readonly UnitWork[]): PhaseId | null {
  const votes = new Map<PhaseId, number>();
  for (const unit of units) {
    for (const [phase, count] of unit.votes) votes.set(phase, (votes.get(phase) ?? 0) + count);
  }
  return loudest(votes);
}

/** Units in groups that use each other, each group behind what it uses; among free ones the same phase goes on. */
function inOrder(work: FileWork): UnitWork[][] {
  const { outline, units } = work;
  // Cells are run from the top, whatever they name.
  if (units.every(({ unit }) => unit.kind === 'cell')) return units.map((unit) => [unit]);
  const key = (index: number) => String(index).padStart(6, '0');
  const indexes = indexByName(units.map(({ unit }) => unit));
  const steps = orderOfWork(
    units.map(({ unit }, index) => ({
      file: key(index),
      imports: [
        ...unit.uses.flatMap((use) =>
          use.file === outline.file || use.file === '' ? (indexes.get(use.unit ?? '') ?? []) : [],
        ),
        ...headOf(unit, indexes),
      ].map(key),
    })),
  );
  return byPhase(
    steps.map(({ files, after }) => ({ units: files.map((file) => units[Number(file)]!), after })),
  );
}

/** The units that a name stands for: a class is itself and its methods. */
export function indexByName(units: readonly Unit[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  const add = (name: string, index: number) => {
    const known = indexes.get(name);
    if (known) known.push(index);
    else indexes.set(name, [index]);
  };
  units.forEach((unit, index) => {
    const origin = originOf(unit.name);
    add(unit.name, index);
    if (origin !== unit.name) add(origin, index);
    if (unit.kind === 'method') add(unit.name.slice(0, unit.name.indexOf('.')), index);
  });
  return indexes;
}

/** A method needs the line that begins its class, and all need the imports at the top. */
function headOf(unit: Unit, indexes: ReadonlyMap<string, number[]>): number[] {
  if (unit.kind !== 'method') return [];
  return (indexes.get(unit.name.slice(0, unit.name.indexOf('.'))) ?? []).slice(0, 1);
}

interface Group {
  units: UnitWork[];
  after: readonly number[];
}

/** Kahn's order; of the groups that are free the one that goes on with the phase, else the earliest phase, else the first. */
function byPhase(groups: readonly Group[]): UnitWork[][] {
  const left = groups.map(({ after }) => after.length);
  const needs = new Map<number, number[]>();
  groups.forEach(({ after }, index) => {
    for (const before of after) needs.set(before, [...(needs.get(before) ?? []), index]);
  });
  const rank = groups.map(({ units }) => phaseOfUnits(units));
  const free = groups.flatMap((_, index) => (left[index] === 0 ? [index] : []));
  const out: UnitWork[][] = [];
  let now: PhaseId | null = null;
  while (free.length > 0) {
    const same = free.findIndex((index) => rank[index] === null || rank[index] === now);
    const [next] = free.splice(same >= 0 ? same : 0, 1) as [number];
    now = rank[next] ?? now;
    out.push(groups[next]!.units);
    for (const index of needs.get(next) ?? []) if (--left[index]! === 0) free.push(index);
    free.sort((a, b) => a - b);
  }
  return out;
}

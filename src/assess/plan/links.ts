/**
 * Which piece needs which, and so in which order they are done. Pieces that need each other in a circle become one step. A
 * piece is done no later than those that need it, so its phase is the earliest of its own and theirs.
 */
import type { Outline, Unit } from '../../usage/outline.js';
import { orderOfWork } from './order.js';
import { indexByName, type Piece, phaseOfUnits } from './pieces.js';
import { PHASES, type PhaseId } from './types.js';

/** A piece in its place. */
export interface LinkedPiece {
  piece: Piece;
  phase: PhaseId;
  /** Indexes in the order of work; each is smaller than its own. */
  dependsOn: number[];
  /** Others of the same circle. */
  together: number[];
}

/** What is known of pieces beside their names. */
export interface Kinds {
  /** It runs the rest: a whole program, or its main part. */
  isMain: (piece: Piece) => boolean;
  /** It is of a program or a test: what it needs does not come earlier for its sake. */
  isStarted: (piece: Piece) => boolean;
}

/** Puts pieces in order. */
export function linkPieces(
  pieces: readonly Piece[],
  outlines: readonly Outline[],
  kinds: Kinds,
): LinkedPiece[] {
  const needs = needsOf(pieces, outlines);
  const key = (index: number) => String(index).padStart(6, '0');
  const steps = orderOfWork(
    pieces.map((_, index) => ({ file: key(index), imports: [...needs[index]!].map(key) })),
  );
  const circles = steps.map(({ files }) => files.map(Number));
  const phases = phasesOf(pieces, needs, circles, kinds);
  const order = circles
    .flat()
    .map((index, at) => ({ index, at }))
    .sort((a, b) => rank(phases[a.index]!) - rank(phases[b.index]!) || a.at - b.at)
    .map(({ index }) => index);
  const placeOf = new Map(order.map((index, place) => [index, place]));
  const circleOf = new Map(circles.flatMap((circle) => circle.map((index) => [index, circle] as const)));
  const places = (indexes: readonly number[]) =>
    indexes.map((index) => placeOf.get(index)!).sort((a, b) => a - b);
  return order.map((index) => {
    const circle = circleOf.get(index)!;
    return {
      piece: pieces[index]!,
      phase: phases[index]!,
      dependsOn: places([...needs[index]!].filter((other) => !circle.includes(other))),
      together: places(circle.filter((other) => other !== index)),
    };
  });
}

const rank = (phase: PhaseId): number => PHASES.indexOf(phase);

/**
 * A piece of layers that puts others together is a model. What others need is done no later than they are; what only starts
 * things is done no earlier than what it needs.
 */
function phasesOf(
  pieces: readonly Piece[],
  needs: readonly ReadonlySet<number>[],
  circles: readonly number[][],
  { isMain, isStarted }: Kinds,
): PhaseId[] {
  const own = pieces.map((piece) => ownPhase(piece, isMain(piece) || isHeadOf(piece, isStarted)));
  const isPart = (phase: PhaseId) => phase === 'layers' || phase === 'model';
  const phases = own.map((phase, index): PhaseId => {
    const composes = [...needs[index]!].some((other) => isPart(own[other]!));
    return phase === 'layers' && composes ? 'model' : phase;
  });
  const starts = startingOnly(pieces, needs, circles, isStarted);
  for (const circle of circles.toReversed()) {
    if (starts.has(circle[0]!)) continue;
    const earliest = circle.reduce((first, index) => earlier(first, phases[index]!), phases[circle[0]!]!);
    for (const index of circle) {
      phases[index] = earliest;
      for (const other of needs[index]!) phases[other] = earlier(phases[other]!, earliest);
    }
  }
  for (const circle of circles.filter(([first]) => starts.has(first!))) {
    const needed = circle.flatMap((index) => [index, ...needs[index]!].map((other) => phases[other]!));
    const latest = needed.reduce((last, phase) => (rank(phase) > rank(last) ? phase : last));
    for (const index of circle) phases[index] = latest;
  }
  return phases;
}

const earlier = (a: PhaseId, b: PhaseId): PhaseId => (rank(b) < rank(a) ? b : a);

/** Pieces of programs and tests that nothing else needs. */
function startingOnly(
  pieces: readonly Piece[],
  needs: readonly ReadonlySet<number>[],
  circles: readonly number[][],
  isStarted: (piece: Piece) => boolean,
): Set<number> {
  const needed = new Set<number>();
  const starts = new Set<number>();
  for (const circle of circles.toReversed()) {
    const starting = circle.every((index) => isStarted(pieces[index]!) && !needed.has(index));
    for (const index of circle) {
      if (starting) starts.add(index);
      else for (const other of needs[index]!) needed.add(other);
    }
  }
  return starts;
}

/** The flags and imports at the top of a program. */
function isHeadOf(piece: Piece, isStarted: Kinds['isStarted']): boolean {
  return isStarted(piece) && piece.units.every(({ unit }) => unit.kind === 'statements');
}

/** What a program is made of comes before it; one that only moves weights is no training loop. */
function ownPhase({ units }: Piece, isProgram: boolean): PhaseId {
  const phase = phaseOfUnits(units);
  if (!isProgram || (phase !== null && LATE.has(phase))) return phase ?? 'layers';
  const has = (one: PhaseId) => units.some(({ votes }) => (votes.get(one) ?? 0) >= 1);
  return has('weights') && !has('loop') && !has('optimizer') ? 'weights' : 'loop';
}

/** Phases that a program may be of by what it does most. */
const LATE: ReadonlySet<PhaseId> = new Set(['data', 'weights', 'loop', 'distribution', 'export']);

/** For each piece the others whose definitions it names, also through files without TensorFlow. */
function needsOf(pieces: readonly Piece[], outlines: readonly Outline[]): Set<number>[] {
  const resolve = createResolver(pieces, outlines);
  return pieces.map(({ file: own, units }, index) => {
    const found = new Set(
      units.flatMap(({ unit }) => [
        ...unit.uses.flatMap(({ file, unit: name }) => resolve(file || own, name)),
        // A method cannot be written before the class that it is of.
        ...(unit.kind === 'method'
          ? resolve(own, `class ${unit.name.slice(0, unit.name.indexOf('.'))}`)
          : []),
      ]),
    );
    found.delete(index);
    return found;
  });
}

/** The pieces of one file. */
interface Entry {
  all: number[];
  units: Unit[];
  /** By the index of a unit. */
  pieceOf: number[];
  /** By name: that of a unit, of a class, of a divided definition. */
  names: Map<string, number[]>;
}

/** Pieces behind a file and a name in it. */
function createResolver(
  pieces: readonly Piece[],
  outlines: readonly Outline[],
): (file: string, unit: string | null) => readonly number[] {
  const byFile = new Map<string, Entry>();
  pieces.forEach(({ file, units }, index) => {
    const entry: Entry = byFile.get(file) ?? { all: [], units: [], pieceOf: [], names: new Map() };
    entry.all.push(index);
    for (const { unit } of units) {
      entry.units.push(unit);
      entry.pieceOf.push(index);
    }
    byFile.set(file, entry);
  });
  for (const entry of byFile.values()) {
    for (const [name, units] of indexByName(entry.units))
      entry.names.set(name, [...new Set(units.map((at) => entry.pieceOf[at]!))]);
    entry.units.forEach(({ kind, name }, at) => {
      if (kind === 'class') entry.names.set(`class ${name}`, [entry.pieceOf[at]!]);
    });
  }
  const through = throughPlainFiles(outlines, byFile);
  return (file, unit) => {
    const entry = byFile.get(file);
    if (!entry) return through.get(file) ?? [];
    if (unit?.startsWith('class ')) return entry.names.get(unit) ?? [];
    return (unit === null ? undefined : entry.names.get(unit)) ?? entry.all;
  };
}

/** What files without TensorFlow pass on: the pieces of all that they import, near or far. */
function throughPlainFiles(
  outlines: readonly Outline[],
  byFile: ReadonlyMap<string, { all: number[] }>,
): Map<string, number[]> {
  const through = new Map<string, number[]>();
  const outlineOf = new Map(outlines.map((outline) => [outline.file, outline]));
  for (const { files } of orderOfWork(outlines)) {
    const plain = files.filter((file) => !byFile.has(file));
    if (plain.length === 0) continue;
    const found = new Set<number>();
    for (const file of plain) {
      for (const other of outlineOf.get(file)!.imports) {
        for (const index of byFile.get(other)?.all ?? through.get(other) ?? []) found.add(index);
      }
    }
    const sorted = [...found].sort((a, b) => a - b);
    for (const file of plain) through.set(file, sorted);
  }
  return through;
}

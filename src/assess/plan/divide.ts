/** How large a packet may be, and how one long definition is divided where it is larger: at the beginnings of its statements. */
import type { Target } from '../../match/finding.js';
import { addUsage, adviceSize, emptyUnit, type Minutes, type UnitWork } from './work.js';

/** What a packet may be at most: the middle of its range of effort, and characters of source and advice. */
export const BOUNDS = { minutes: 480, characters: 40_000 } as const;

/** The file's own cost comes on top of what its pieces are cut to. */
const TO_CUT = 440;

/** How much something is. */
export interface Size {
  minutes: Minutes;
  characters: { source: number; advice: number };
}

export const middle = ({ minutes }: { minutes: Minutes }): number => (minutes.low + minutes.high) / 2;

/** Whether it is more than a packet should be. */
export function isTooLarge(size: Size, minutes: number = TO_CUT): boolean {
  const { source, advice } = size.characters;
  return middle(size) > minutes || source + advice > BOUNDS.characters;
}

/** Units together. */
export function sizeOf(units: readonly UnitWork[]): Size {
  const sum = (of: (unit: UnitWork) => number) => units.reduce((total, unit) => total + of(unit), 0);
  return {
    minutes: { low: sum(({ minutes }) => minutes.low), high: sum(({ minutes }) => minutes.high) },
    characters: { source: sum(({ unit }) => unit.characters), advice: sum(({ advice }) => advice) },
  };
}

/** The name of the definition that a part is of. */
export const originOf = (name: string): string => name.replace(/ \(\d+ of \d+\)$/, '');

/** The unit, or its parts from top to bottom where it is too large and can be divided. */
export function divided(work: UnitWork, target: Target): UnitWork[] {
  const { breaks = [] } = work.unit;
  if (breaks.length === 0 || !isTooLarge(sizeOf([work]))) return [work];
  const stretches = stretchesOf(work, target);
  const parts: Stretch[] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    if (last && !isTooLarge(sumOf(last, stretch))) parts[parts.length - 1] = joined(last, stretch);
    else parts.push(stretch);
  }
  return parts.length < 2
    ? [work]
    : parts.map((part, index) => partOf(work, part, { index, of: parts.length, target }));
}

/** Lines of a unit, up to the next stretch. */
interface Stretch extends Size {
  line: number;
  endLine: number;
}

function stretchesOf({ unit, costs, findings }: UnitWork, target: Target): Stretch[] {
  const starts = [unit.line, ...(unit.breaks ?? [])];
  const lines = unit.endLine - unit.line + 1;
  const stretches = starts.map((line, index): Stretch => {
    const endLine = (starts[index + 1] ?? unit.endLine + 1) - 1;
    const source = Math.round((unit.characters * (endLine - line + 1)) / lines);
    return { line, endLine, minutes: { low: 0, high: 0 }, characters: { source, advice: 0 } };
  });
  for (const finding of findings) {
    const at = stretches.findLast(({ line }) => line <= finding.line) ?? stretches[0]!;
    const cost = costs.get(finding) ?? { low: 0, high: 0 };
    at.minutes = { low: at.minutes.low + cost.low, high: at.minutes.high + cost.high };
    at.characters.advice += adviceSize(finding, target);
  }
  return stretches;
}

function sumOf(a: Size, b: Size): Size {
  return {
    minutes: { low: a.minutes.low + b.minutes.low, high: a.minutes.high + b.minutes.high },
    characters: {
      source: a.characters.source + b.characters.source,
      advice: a.characters.advice + b.characters.advice,
    },
  };
}

const joined = (a: Stretch, b: Stretch): Stretch => ({ ...sumOf(a, b), line: a.line, endLine: b.endLine });

/** A part needs the one above it: it goes on where that ends. */
function partOf(
  { unit, usages, findings, costs }: UnitWork,
  { line, endLine, characters, minutes }: Stretch,
  { index, of, target }: { index: number; of: number; target: Target },
): UnitWork {
  const nameOf = (at: number) => `${unit.name} (${at + 1} of ${of})`;
  const isIn = (place: { line: number }) =>
    (index === 0 || place.line >= line) && (index === of - 1 || place.line <= endLine);
  const part = emptyUnit({
    ...unit,
    name: nameOf(index),
    line,
    endLine,
    characters: characters.source,
    uses: [...unit.uses, ...(index > 0 ? [{ file: '', unit: nameOf(index - 1) }] : [])],
  });
  for (const usage of usages.filter(isIn)) addUsage(part, usage);
  for (const finding of findings.filter(isIn)) {
    part.findings.push(finding);
    part.advice += adviceSize(finding, target);
    const cost = costs.get(finding);
    if (cost) part.costs.set(finding, cost);
  }
  part.minutes = minutes;
  return part;
}

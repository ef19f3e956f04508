/** Writes a skeleton out: lines that stay, slots filled, holes named. */
import { compareLocations } from '../../base/location.js';
import type { CompiledIdiom, CompiledIdiomVariant, SkeletonLine } from '../../catalog/compiled-idiom.js';
import { type Filling, slotText } from './slots.js';

const SLOT = /\$(\w+)/g;
const HOLE = /\?([A-Za-z_]\w*)/g;

/** The skeleton as text. What it needs is added to `filling.needs`. */
export function skeletonText(
  idiom: CompiledIdiom,
  variant: CompiledIdiomVariant,
  filling: Filling,
): string | null {
  if (!variant.lines) return null;
  const { players, needs } = filling;
  for (const symbol of variant.symbols) needs.symbols.add(symbol);
  for (const line of variant.imports) needs.imports.add(line);
  for (const helper of variant.helpers) needs.helpers.add(helper);
  const fill = createFill(idiom, variant, filling);
  const stays = variant.lines.filter(
    (line) =>
      (line.if === undefined || players.has(line.if)) &&
      (line.unless === undefined || !players.has(line.unless)),
  );
  const all = blocksOf(stays).flatMap((block) =>
    block[0]!.each === undefined
      ? block.flatMap((line) => written(line.text, fill))
      : repeated(block, filling, (one) => createFill(idiom, variant, one)),
  );
  const text = withoutHolesInRow(all).join('\n');
  const left = new Set([...text.matchAll(HOLE)].map(([, hole]) => hole!));
  for (const hole of needs.holes.keys()) if (!left.has(hole)) needs.holes.delete(hole);
  for (const hole of left) {
    const what = variant.holes[hole];
    if (what !== undefined) needs.holes.set(hole, what);
  }
  return text;
}

/** Lines in a row that are repeated, or not, go together. */
function blocksOf(lines: readonly SkeletonLine[]): SkeletonLine[][] {
  const blocks: SkeletonLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && (last[0]!.each === undefined) === (line.each === undefined)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** More than these would hide the shape. */
const MOST = 8;

/** One line for each usage, in the order of the code. */
function repeated(
  block: readonly SkeletonLine[],
  filling: Filling,
  fillOf: (filling: Filling) => (slot: string) => string,
): string[] {
  const turns = block.flatMap(({ text, each }) =>
    (filling.players.get(each!) ?? []).map((usage) => ({ text, each: each!, usage })),
  );
  const lines = turns
    .sort((a, b) => compareLocations(a.usage, b.usage))
    .slice(0, MOST)
    .flatMap(({ text, each, usage }) => {
      const players = new Map([...filling.players, [each, [usage]]]);
      return written(text, fillOf({ ...filling, players }));
    });
  if (turns.length > MOST)
    lines.push(`${/^ */.exec(block[0]!.text)![0]}# and the others, in the order of the code`);
  return lines.filter((line, i) => line !== lines[i - 1]);
}

/** Slots are asked once, as their answer may need imports. */
function createFill(
  idiom: CompiledIdiom,
  { fills }: CompiledIdiomVariant,
  filling: Filling,
): (slot: string) => string {
  const known = new Map<string, string>();
  const textOf = (slot: string) => slotText(idiom.slots[slot]!, filling);
  // A hole of other advice is filled by a text, or by a slot: `$writer`.
  const filled = (text: string) => text.replace(SLOT, (_, slot: string) => textOf(slot) ?? `?${slot}`);
  const asked = (slot: string) =>
    textOf(slot)?.replace(HOLE, (hole, name: string) => filled(fills[name] ?? hole));
  return (slot) => {
    const found = known.get(slot) ?? asked(slot) ?? `?${slot}`;
    known.set(slot, found);
    return found;
  };
}

/** A slot alone on its line brings as many lines as it has; within a line it is one. */
function written(line: string, fill: (slot: string) => string): string[] {
  const alone = /^(\s*)\$(\w+)$/.exec(line);
  if (alone)
    return fill(alone[2]!)
      .split('\n')
      .map((each) => (each === '' ? '' : alone[1]! + each));
  return [line.replace(SLOT, (_, slot: string) => fill(slot).replace(/\s*\n\s*/g, ' '))];
}

/** Lines that went leave no two empty ones behind, and none at the end. */
function withoutHolesInRow(lines: readonly string[]): string[] {
  const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
  while (kept.at(-1) === '') kept.pop();
  return kept;
}

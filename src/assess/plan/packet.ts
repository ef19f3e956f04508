/** One packet in full, from a linked piece: what it uses, what becomes of it, what comes before, and how it is checked. */
import type { Target } from '../../match/finding.js';
import type { Outline } from '../../usage/outline.js';
import { bandOf } from '../effort/bands.js';
import type { EffortRange } from '../effort/types.js';
import { checkOf } from './check/check.js';
import { plainName } from './check/subjects.js';
import { BOUNDS, isTooLarge } from './divide.js';
import type { LinkedPiece } from './links.js';
import { caveatsOf, type MappingContext, mappingsOf, placeIn, withoutRepeats } from './mappings.js';
import { mark } from './mark.js';
import type { Piece } from './pieces.js';
import type { DeadApi, ModuleRole, Packet, PacketPart, PlanPlace } from './types.js';
import type { Minutes, UnitWork } from './work.js';

export interface PacketContext extends MappingContext {
  target: Target;
  outlineOf: (file: string) => Outline;
  roleOf: (file: string) => ModuleRole;
  isGraph: (file: string) => boolean;
  hasFile: (path: string) => boolean;
  avoid: (symbols: readonly string[]) => DeadApi[];
}

/** All packets, in the order of the pieces. */
export function packetsOf(linked: readonly LinkedPiece[], context: PacketContext): Packet[] {
  const ids = idsOf(linked.map(({ piece }) => piece));
  const slugs = slugsOf(ids);
  return linked.map((one, index) => packetOf(one, { ...context, ids, slugs, index }));
}

interface Placed extends PacketContext {
  ids: readonly string[];
  slugs: readonly string[];
  index: number;
}

function packetOf({ piece, phase, dependsOn, together }: LinkedPiece, context: Placed): Packet {
  const { ids, slugs, index, target } = context;
  const id = ids[index]!;
  const findings = piece.units.flatMap((unit) => unit.findings);
  const mappings = mappingsOf(findings, context);
  const caveats = caveatsOf(mappings, context);
  const helpers = unique(mappings.flatMap((mapping) => mapping.helpers));
  const symbols = symbolsOf(piece.units);
  const used = findings.flatMap(({ advice }) => advice[target].symbols);
  const needed = dependsOn.map((other) => ids[other]!);
  const mates = together.map((other) => ids[other]!);
  return {
    id,
    number: index + 1,
    phase,
    title: titleOf(piece),
    file: piece.file,
    whole: piece.whole,
    role: context.roleOf(piece.file),
    parts: partsOf(piece),
    characters: piece.characters,
    effort: rangeOf(piece.minutes),
    oversize: oversizeOf(piece),
    dependsOn: needed,
    together: mates,
    before: beforeOf({ needed, mates, helpers, slug: slugs[index]!, target }),
    symbols,
    mappings,
    caveats,
    imports: unique(findings.flatMap(({ advice }) => advice[target].imports)),
    helpers,
    keep: keepOf(piece.units),
    avoid: context.avoid(unique([...symbols.map(({ symbol }) => symbol), ...used])),
    check: checkOf({
      ...context,
      phase,
      outline: context.outlineOf(piece.file),
      units: piece.units,
      mappings,
      caveats,
      isGraph: context.isGraph(piece.file),
      slug: slugs[index]!,
    }),
  };
}

/** `model.py`, or `model.py#DCGAN.train` by the first part of its own; the same code gives the same ids. */
function idsOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ file, units, whole }) => {
    if (whole) return file;
    const isUsed = ({ usages }: UnitWork) => usages.some(({ role }) => role !== 'import');
    const named = units.filter(({ unit }) => unit.kind !== 'statements');
    const first = named.find(isUsed) ?? units.find(isUsed) ?? named[0] ?? units[0]!;
    return `${file}#${first.unit.name}`;
  });
}

/** Names for files of tests: no two alike, whatever signs an id has. */
function slugsOf(ids: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return ids.map((id) => {
    const plain = id
      .replace(/\.(py|pyi|ipynb)\b/g, '')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .toLowerCase()
      .slice(0, 80);
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    return count === 1 ? plain : `${plain}_${count}`;
  });
}

const NAMES_IN_TITLE = 3;

/** What it is, in Markdown: its file, or the first of its definitions. */
export function titleOf({ file, units, whole }: Piece): string {
  if (whole) return mark(file);
  const working = units.filter(({ usages }) => usages.length > 0).map(({ unit }) => unit);
  const classes = new Set(working.flatMap(({ kind, name }) => (kind === 'class' ? [name] : [])));
  const defined = working.filter(
    ({ kind, name }) =>
      kind !== 'statements' && !(kind === 'method' && classes.has(name.slice(0, name.indexOf('.')))),
  );
  if (defined.length === 0)
    return `the statements of ${mark(file)} outside its functions (lines ${units[0]!.unit.line}-${units.at(-1)!.unit.endLine})`;
  const names = [
    ...new Set(defined.map(({ name, kind }) => mark(kind === 'cell' ? name : name.replace(/ \d+$/, '')))),
  ];
  const shown = names.slice(0, NAMES_IN_TITLE);
  const left = names.length - shown.length;
  const all = [...shown, ...(left > 0 ? [`${left} more`] : [])];
  const last = all.pop()!;
  return `${all.length > 0 ? `${all.join(', ')} and ` : ''}${last} in ${mark(file)}`;
}

function partsOf({ units }: Piece): PacketPart[] {
  return units.map(({ unit: { name, kind, cell, line, endLine } }) => ({
    name,
    kind,
    ...(cell !== undefined && { cell }),
    line,
    endLine,
  }));
}

/** Minutes in a range, rounded outwards in words. */
export function rangeOf({ low, high }: Minutes): EffortRange {
  const [from, to] = [round(low), round(high)];
  return { low: from, high: to, band: bandOf(from, to) };
}

const round = (minutes: number): number => Math.round(minutes * 100) / 100;

function oversizeOf(piece: Piece): string | null {
  if (!isTooLarge(piece, BOUNDS.minutes)) return null;
  const { units, characters } = piece;
  const isLong = characters.source + characters.advice > BOUNDS.characters;
  const working = units.filter(({ findings }) => findings.length > 0).map(({ unit }) => unit.name);
  const one =
    working.length === 1
      ? `${mark(working[0]!)} is one definition`
      : 'Its definitions use each other in a circle';
  return isLong
    ? `${one}, which has more text than one packet should: read it in two parts.`
    : `${one}, and what has to change in it is one structure: it takes more than one sitting.`;
}

interface Before {
  needed: readonly string[];
  mates: readonly string[];
  helpers: readonly string[];
  slug: string;
  target: Target;
}

const NAMES_IN_SENTENCE = 6;

function beforeOf({ needed, mates, helpers, slug, target }: Before): string[] {
  return [
    ...(needed.length > 0 ? [`These are ported and their tests pass: ${named(needed)}.`] : []),
    ...(mates.length > 0
      ? [`It is done at the same time as ${named(mates)}: they need each other in a circle.`]
      : []),
    ...(helpers.length > 0
      ? [
          `\`advise_helpers.py\` beside \`ported\` has ${named(helpers)}: \`advise . --target ${target} --emit-helpers .\` writes it.`,
        ]
      : []),
    `\`golden/${slug}.npz\` was written by the reference program below, where the original runs.`,
  ];
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_IN_SENTENCE).map(mark);
  const left = names.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function symbolsOf(units: readonly UnitWork[]): Packet['symbols'] {
  const found = new Map<string, PlanPlace[]>();
  for (const usage of units.flatMap(({ usages }) => usages)) {
    if (usage.role === 'import') continue;
    const known = found.get(usage.symbol);
    if (known) known.push(placeIn(usage));
    else found.set(usage.symbol, [placeIn(usage)]);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, places]) => ({ symbol, places: withoutRepeats(places) }));
}

/** Definitions whose names others may know. */
function keepOf(units: readonly UnitWork[]): string[] {
  const named = units.flatMap(({ unit: { name, kind } }) =>
    kind === 'function' || kind === 'class' || kind === 'method' ? [plainName(name)] : [],
  );
  return [...new Set(named)];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

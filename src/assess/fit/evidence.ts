/** What in a repository, or in one part of it, speaks for an option: the table of signals held against usages and files. */
import { compareText } from '../../base/location.js';
import type { Artefact } from '../../project/types.js';
import type { Usage } from '../../usage/usage.js';
import type { FileState } from '../file-state.js';
import type { Place } from './recommendation.js';
import { SIGNALS, type SignalMatch, type SignalRow } from './signals.js';
import { strengthOf } from './strength.js';

/** One signal that was seen. */
export interface Evidence {
  row: SignalRow;
  usages: number;
  files: number;
  strength: number;
  places: Place[];
}

const PLACES = 3;

/** All signals seen, in the order of the table. `usages` in order of place. */
export function gatherEvidence(
  usages: readonly Usage[],
  files: readonly FileState[],
  artefacts: readonly Artefact[] = [],
): Evidence[] {
  const counted = usages.filter(({ role }) => role !== 'import');
  const touched = new Set([...counted.map(({ file }) => file), ...files.map(({ file }) => file)]);
  const of = { ofUsages: counted.length, ofFiles: touched.size };
  const matching = matchingUsages(counted);
  return SIGNALS.flatMap((row): Evidence[] => {
    const inCode = row.framework ? filesOf(files, row.framework) : (matching.get(row) ?? []);
    const stored = artefacts.filter(({ kind }) => row.artefacts?.includes(kind));
    const seen: Place[] = [...inCode, ...stored.map(({ path }) => ({ file: path }))];
    if (seen.length === 0) return [];
    const inFiles = new Set(seen.map(({ file }) => file)).size;
    const count = row.framework ? 0 : inCode.length;
    const strength = strengthOf(row.scale, { usages: count, files: inFiles, ...of });
    return [{ row, usages: count, files: inFiles, strength, places: firstPlaces(seen) }];
  });
}

/** Usages by row. A symbol is held against the patterns once, however often it is used. */
function matchingUsages(usages: readonly Usage[]): Map<SignalRow, Usage[]> {
  const rowsOf = new Map<string, readonly SignalRow[]>();
  const out = new Map<SignalRow, Usage[]>();
  for (const usage of usages) {
    let rows = rowsOf.get(usage.symbol);
    if (!rows) {
      rows = SIGNALS.filter(({ match }) => match && fits(usage.symbol, match));
      rowsOf.set(usage.symbol, rows);
    }
    for (const row of rows) {
      if (!holds(usage, row.match!)) continue;
      const list = out.get(row);
      if (list) list.push(usage);
      else out.set(row, [usage]);
    }
  }
  return out;
}

function fits(symbol: string, { symbol: wanted, except }: SignalMatch): boolean {
  return wanted.test(symbol) && !except?.test(symbol);
}

/** What of a match depends on more than the symbol. */
function holds(usage: Usage, { within, outsidePipeline }: SignalMatch): boolean {
  if (within && !within.test(usage.within)) return false;
  return !(outsidePipeline && usage.context === 'pipeline');
}

function filesOf(files: readonly FileState[], framework: NonNullable<SignalRow['framework']>): Place[] {
  return files
    .filter(({ frameworks }) => frameworks.includes(framework))
    .map(({ file }) => ({ file, line: 1 }));
}

/** The first place in each of the files with most of them. `seen` in order of place. */
export function firstPlaces(seen: readonly Place[]): Place[] {
  const files = new Map<string, { count: number; place: Place }>();
  for (const { file, cell, line } of seen) {
    const known = files.get(file);
    if (known) known.count += 1;
    else files.set(file, { count: 1, place: placeOf(file, cell, line) });
  }
  return [...files.values()]
    .sort((a, b) => b.count - a.count || compareText(a.place.file, b.place.file))
    .slice(0, PLACES)
    .map(({ place }) => place);
}

function placeOf(file: string, cell: number | undefined, line: number | undefined): Place {
  return { file, ...(cell !== undefined && { cell }), ...(line !== undefined && { line }) };
}

/** What in a repository, or in one part of it, speaks for an option: the table of signals held against usages and files. */
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
export function gatherEvidence(usages: readonly Usage[], files: readonly FileState[]): Evidence[] {
  const counted = usages.filter(({ role }) => role !== 'import');
  const touched = new Set([...counted.map(({ file }) => file), ...files.map(({ file }) => file)]);
  const of = { ofUsages: counted.length, ofFiles: touched.size };
  return SIGNALS.flatMap((row): Evidence[] => {
    const seen = row.framework
      ? filesOf(files, row.framework)
      : counted.filter((usage) => matches(usage, row.match));
    if (seen.length === 0) return [];
    const inFiles = new Set(seen.map(({ file }) => file)).size;
    const count = row.framework ? 0 : seen.length;
    const strength = strengthOf(row.scale, { usages: count, files: inFiles, ...of });
    return [{ row, usages: count, files: inFiles, strength, places: firstPlaces(seen) }];
  });
}

function filesOf(files: readonly FileState[], framework: NonNullable<SignalRow['framework']>): Place[] {
  return files
    .filter(({ frameworks }) => frameworks.includes(framework))
    .map(({ file }) => ({ file, line: 1 }));
}

function matches(usage: Usage, match: SignalMatch | undefined): boolean {
  if (!match) return false;
  const { symbol, qualified, within, except, outsidePipeline } = match;
  if (symbol && !symbol.test(usage.symbol)) return false;
  if (qualified && !qualified.test(usage.qualified)) return false;
  if (within && !within.test(usage.within)) return false;
  if (except?.test(usage.symbol)) return false;
  return !(outsidePipeline && usage.context === 'pipeline');
}

/** The first place in each of the first files. */
export function firstPlaces(seen: readonly Place[]): Place[] {
  const places = new Map<string, Place>();
  for (const { file, cell, line } of seen) {
    if (places.size === PLACES) break;
    if (!places.has(file)) places.set(file, { file, ...(cell !== undefined && { cell }), line });
  }
  return [...places.values()];
}

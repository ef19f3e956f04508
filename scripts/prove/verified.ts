/**
 * `rules/verified.json`: which row x target was run and agreed, with the figures, and a hash of what was run. Edited rows are stale.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CompiledCatalog, CompiledVariant } from '../../src/catalog/compiled.js';
import type { Comparison } from '../../src/catalog/examples.js';
import { type Proof, TARGETS, type Target } from '../../src/match/finding.js';
import { type Case, textFor } from './cases.js';
import { isExecutable, type Judged } from './tally.js';

/** What is kept of one row in one target. */
export interface VerifiedEntry {
  /** Of all programs that were run. */
  hash: string;
  programs: number;
  /** Largest difference, relative to the largest value or 1. */
  difference: number;
  gradient: 'agrees' | 'none' | 'left out';
  /** Dtypes that differ in width only. */
  widths?: string[];
  /** Variant -> its largest difference, and what was compared where that was less than values. */
  variants: Record<string, number | [number, Exclude<Comparison, 'value'>]>;
}

export interface Verified {
  /** The releases that ran, source and targets. */
  versions: Record<string, string>;
  rows: Record<string, Partial<Record<Target, VerifiedEntry>>>;
}

const PLACE = new URL('../../rules/verified.json', import.meta.url);

/** What was verified last; empty where nothing was yet. */
export function readVerified(): Verified {
  return existsSync(PLACE)
    ? (JSON.parse(readFileSync(PLACE, 'utf8')) as Verified)
    : { versions: {}, rows: {} };
}

/** Writes what agreed, a line a row, sorted. */
export function writeVerified({ versions, rows }: Verified): void {
  const lines = Object.entries(rows)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, entry]) => `${JSON.stringify(symbol)}:${JSON.stringify(entry)}`);
  writeFileSync(PLACE, `{"versions":${JSON.stringify(versions)},\n"rows":{\n${lines.join(',\n')}\n}}\n`);
}

const three = (value: number): number => Number(value.toPrecision(2));

/** What is worth keeping of a run. */
export function verifiedOf(judged: readonly Judged[], versions: Record<string, string>): Verified {
  const rows: Verified['rows'] = {};
  for (const one of judged) {
    if (one.state !== 'agrees') continue;
    rows[one.symbol] = {
      ...rows[one.symbol],
      [one.target]: {
        hash: hashOf(one.hashes),
        programs: one.programs,
        difference: three(one.difference),
        gradient: one.gradient,
        ...(one.widths.length > 0 && { widths: one.widths }),
        variants: Object.fromEntries(
          [...one.variants]
            .sort(([a], [b]) => a - b)
            .map(([i, { difference, compare }]) => [
              i,
              compare === 'value' ? three(difference) : [three(difference), compare],
            ]),
        ),
      },
    };
  }
  return { versions, rows };
}

/** One hash for all programs of a row in a target. */
export function hashOf(hashes: readonly string[]): string {
  return createHash('sha256')
    .update([...hashes].sort().join(' '))
    .digest('hex')
    .slice(0, 12);
}

/** The hashes as the rows are now: symbol and target -> hash. */
export function currentHashes(cases: readonly Case[]): Map<string, string> {
  const lists = new Map<string, string[]>();
  for (const { symbol, targets } of cases) {
    for (const target of TARGETS) {
      const hash = targets[target]?.hash;
      if (hash === undefined) continue;
      const key = `${symbol} ${target}`;
      lists.set(key, [...(lists.get(key) ?? []), hash]);
    }
  }
  return new Map([...lists].map(([key, hashes]) => [key, hashOf(hashes)]));
}

/** The rows and targets that were edited since they were run. */
export function staleOf(verified: Verified, hashes: ReadonlyMap<string, string>): string[] {
  return Object.entries(verified.rows).flatMap(([symbol, entry]) =>
    TARGETS.filter((target) => entry[target] && hashes.get(`${symbol} ${target}`) !== entry[target].hash).map(
      (target) => `${symbol} ${target}`,
    ),
  );
}

/** Puts into every variant what running it gave. */
export function attachProofs(
  catalog: CompiledCatalog,
  verified: Verified,
  hashes: ReadonlyMap<string, string>,
): void {
  for (const row of Object.values(catalog.rows)) {
    for (const target of TARGETS) {
      const entry = verified.rows[row.symbol]?.[target];
      const isStale = entry !== undefined && entry.hash !== hashes.get(`${row.symbol} ${target}`);
      const reason = textFor(row.proof?.cannotRun, target);
      for (const [i, variant] of row.advice[target].entries()) {
        if (!isExecutable(variant) && entry?.variants[i] === undefined) continue;
        const proof = proofOf({
          variant,
          target,
          outcome: entry?.variants[i],
          isStale,
          reason,
          versions: verified.versions,
        });
        if (proof) variant.proof = proof;
      }
    }
  }
}

interface Known {
  variant: CompiledVariant;
  target: Target;
  outcome: VerifiedEntry['variants'][string] | undefined;
  isStale: boolean;
  reason: string | undefined;
  versions: Record<string, string>;
}

function proofOf({ variant, target, outcome, isStale, reason, versions }: Known): Proof | null {
  if (outcome === undefined) return reason === undefined ? null : { state: 'cannot run', reason };
  if (isStale) return { state: 'stale' };
  const [maxDifference, compared] = typeof outcome === 'number' ? [outcome] : outcome;
  const used = packagesOf(variant, target).flatMap((name) =>
    versions[name] ? [[name, versions[name]]] : [],
  );
  return {
    state: 'verified',
    versions: Object.fromEntries(used),
    maxDifference,
    ...(compared && { compared }),
  };
}

/** The packages a variant's code stands on. */
function packagesOf(variant: CompiledVariant, target: Target): string[] {
  if (target === 'pytorch') return ['torch'];
  if (target === 'keras') return ['keras'];
  const text = JSON.stringify(variant);
  return ['jax', ...(text.includes('"nnx"') ? ['flax'] : []), ...(text.includes('"optax"') ? ['optax'] : [])];
}

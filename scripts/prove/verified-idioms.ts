/** `rules/verified-idioms.json`: which examples ran and agreed, with a hash of what ran. Edited ones are stale. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { CompiledIdiom, CompiledIdiomVariant } from '../../src/catalog/compiled-idiom.js';
import type { IdiomEntry } from '../../src/catalog/idiom-text.js';
import { TARGETS, type Target } from '../../src/match/finding.js';
import { exampleText, variantsOf } from '../idioms.js';
import type { IdiomRan } from './idioms.js';

/** What is kept of one idiom in one target. */
export interface VerifiedIdiom {
  hash: string;
  /** Largest difference, relative to the largest value or 1; null where the original cannot be run. */
  difference: number | null;
}

export type VerifiedIdioms = Record<string, Partial<Record<Target, VerifiedIdiom>>>;

const PLACE = new URL('../../rules/verified-idioms.json', import.meta.url);
const PAGE = new URL('../../docs/measurements/idioms-run.md', import.meta.url);
const DIGITS = 16;

/** A hash of all that the proof of an idiom in a target depends on. */
export function idiomHash(entry: IdiomEntry, target: Target): string {
  const parts = [
    exampleText(entry.id, 'before'),
    exampleText(entry.id, 'data'),
    exampleText(entry.id, target),
    variantsOf(entry, target).map(({ code }) => code ?? ''),
    entry.slots ?? {},
    ...helperTexts(exampleText(entry.id, target) ?? '', target),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS);
}

/** The helpers that an example imports, as they are now. */
function helperTexts(example: string, target: Target): string[] {
  const names = [...example.matchAll(/^from advise_helpers import (.+)$/gm)].flatMap(([, list]) =>
    list!.split(', '),
  );
  if (names.length === 0) return [];
  const folder = new URL(`../../rules/helpers/${target}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .filter((text) => names.some((name) => new RegExp(`^(?:def|class) ${name}\\b`, 'm').test(text)));
}

/** What was verified last. */
export function readVerifiedIdioms(): VerifiedIdioms {
  return existsSync(PLACE) ? (JSON.parse(readFileSync(PLACE, 'utf8')) as VerifiedIdioms) : {};
}

/** What must be the same on every machine: the last digits of a difference depend on how threads add up. */
export function withoutFigures(all: VerifiedIdioms): string {
  return JSON.stringify(all, (key, value) => (key === 'difference' && value !== null ? true : value));
}

/** What is worth keeping of a run. */
export function verifiedIdiomsOf(
  entries: readonly IdiomEntry[],
  results: readonly IdiomRan[],
): VerifiedIdioms {
  const found: VerifiedIdioms = {};
  for (const entry of entries) {
    const ran = results.find(({ id }) => id === entry.id);
    for (const target of TARGETS) {
      const judged = ran?.targets[target];
      if (!judged?.ok) continue;
      const difference = judged.compared ? Number((judged.difference ?? 0).toPrecision(2)) : null;
      found[entry.id] = { ...found[entry.id], [target]: { hash: idiomHash(entry, target), difference } };
    }
  }
  return found;
}

function versionsOf(
  target: Target,
  { symbols }: CompiledIdiomVariant,
  versions: Record<string, string>,
): Record<string, string> {
  const uses = (name: string) => symbols.some((symbol) => symbol.split('.')[0] === name);
  const names = {
    pytorch: ['torch'],
    keras: ['keras'],
    jax: ['jax', 'flax', 'optax'].filter((name) => name === 'jax' || uses(name)),
  };
  return Object.fromEntries(
    names[target].flatMap((name) => (versions[name] ? [[name, versions[name]]] : [])),
  );
}

/** Puts into each idiom what running its example gave: it speaks for the first variant. */
export function attachIdiomProofs(
  idioms: readonly CompiledIdiom[],
  entries: readonly IdiomEntry[],
  versions: Record<string, string>,
): void {
  const verified = readVerifiedIdioms();
  for (const entry of entries) {
    const compiled = idioms.find(({ id }) => id === entry.id);
    for (const target of TARGETS) {
      const variant = compiled?.advice[target][0];
      const ran = verified[entry.id]?.[target];
      if (!variant || !ran || ran.difference === null || variant.proof) continue;
      const isStale = ran.hash !== idiomHash(entry, target);
      variant.proof = isStale
        ? { state: 'stale' }
        : {
            state: 'verified',
            versions: versionsOf(target, variant, versions),
            maxDifference: ran.difference,
          };
    }
  }
}

/** Writes a line an idiom. */
export function writeVerifiedIdioms(verified: VerifiedIdioms): void {
  const lines = Object.entries(verified).map(
    ([id, entry]) => `${JSON.stringify(id)}:${JSON.stringify(entry)}`,
  );
  writeFileSync(PLACE, `{\n${lines.join(',\n')}\n}\n`);
}

/** The figures as a page. */
export function writeIdiomPage(entries: readonly IdiomEntry[], results: readonly IdiomRan[]): void {
  const rows = entries.map((entry) => {
    const ran = results.find(({ id }) => id === entry.id);
    return `| \`${entry.id}\` | ${TARGETS.map((target) => figureOf(entry, ran, target)).join(' | ')} |`;
  });
  const reasons = entries.flatMap((entry) => [
    ...(entry.example?.cannotRun ? [`- \`${entry.id}\`, the original: ${entry.example.cannotRun}`] : []),
    ...TARGETS.flatMap((target) =>
      variantsOf(entry, target).flatMap(({ cannotRun }) =>
        cannotRun === undefined ? [] : [`- \`${entry.id}\`, ${target}: ${cannotRun}`],
      ),
    ),
  ]);
  const lines = [
    '# Idioms: what was run',
    '',
    "Generated by `npm run prove:idioms`: never edited. Each idiom's program before and after, run on the same data in the real",
    'frameworks; the largest difference of any result, relative to the largest value or 1. Keras 3 runs on all three backends',
    'unless the rule says otherwise.',
    '',
    '| Idiom | PyTorch | JAX | Keras 3 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '## What cannot be run, and why',
    '',
    ...(reasons.length > 0 ? reasons : ['Everything runs.']),
    '',
  ];
  writeFileSync(PAGE, lines.join('\n'));
}

function figureOf(entry: IdiomEntry, ran: IdiomRan | undefined, target: Target): string {
  const judged = ran?.targets[target];
  if (!judged) return 'not run';
  if (!judged.compared) return 'runs';
  const backends = variantsOf(entry, target)[0]?.backends;
  const on = target === 'keras' && backends ? ` (${backends.join(', ')})` : '';
  return `${Number((judged.difference ?? 0).toPrecision(2))}${on}`;
}

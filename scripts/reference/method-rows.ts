/**
 * The Methods figure as numbers: the reference's counts per (type, method), ours for the same, and the smaller of both.
 * Pure but for the one reader; must not know printing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLinkFacts } from '../../src/facts/load.js';
import { loadCanonical } from './canonical.js';
import { FAMILIES } from './families.js';
import { isReal, type Members } from './live.js';
import type { Own } from './ours.js';
import { dataFolder } from './paths.js';

/** One (type, method) of the reference. */
export interface MethodRow {
  type: string;
  method: string;
  theirs: number;
  ours: number;
  repos: Map<string, number>;
}

/** Their rows found by flow: the real ones, and those left out. */
export function readMethodRows(members: Members): { rows: MethodRow[]; leftOut: MethodRow[] } {
  const text = readFileSync(join(dataFolder, 'usage-methods.csv'), 'utf8');
  return parseMethodRows(text, (type, method, kind) => isReal(members, type, method, kind));
}

/** The same from text, for tests. */
export function parseMethodRows(
  text: string,
  real: (type: string, method: string, kind: string) => boolean,
): { rows: MethodRow[]; leftOut: MethodRow[] } {
  const rows = new Map<string, MethodRow>();
  const leftOut = new Map<string, MethodRow>();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [type, method, kind, how, total] = line.split(',');
    if (!type || !method || !kind || how !== 'flow') continue;
    const table = real(type, method, kind) ? rows : leftOut;
    const key = `${type},${method}`;
    const row = table.get(key) ?? { type, method, theirs: 0, ours: 0, repos: new Map<string, number>() };
    row.theirs += Number(total);
    table.set(key, row);
  }
  return { rows: [...rows.values()], leftOut: [...leftOut.values()] };
}

/** Adds our usages to the rows they belong to; gives those that belong to none. */
export function addOurs(rows: MethodRow[], usages: Own[], labels: (className: string) => string[]): Own[] {
  const byKey = new Map(rows.map((row) => [`${row.type},${row.method}`, row]));
  const rest: Own[] = [];
  for (const own of usages) {
    const row = rowOf(own, byKey, labels);
    if (!row) {
      if (own.role === 'method') rest.push(own);
      continue;
    }
    row.ours++;
    row.repos.set(own.repo, (row.repos.get(own.repo) ?? 0) + 1);
  }
  return rest;
}

function rowOf(
  own: Own,
  byKey: Map<string, MethodRow>,
  labels: (className: string) => string[],
): MethodRow | undefined {
  if (own.symbol === 'tf.flags.FLAGS') {
    return own.role === 'method' || /FLAGS\.\w+$/.test(own.qualified)
      ? byKey.get('tf.flags.FLAGS,<flag>')
      : undefined;
  }
  if (own.role !== 'method') return undefined;
  const dot = own.symbol.lastIndexOf('.');
  const [className, method] = [own.symbol.slice(0, dot), own.symbol.slice(dot + 1)];
  const candidates = [...(own.receiver ? labels(own.receiver) : []), ...labels(className)];
  for (const label of candidates) {
    const row = byKey.get(`${label},${method}`);
    if (row) return row;
  }
  return shortestOfGroup(candidates, method, byKey);
}

/**
 * An inherited method carries its highest class (`tf.Module.trainable_variables`), so where the receiver's own class is not
 * known the symbol fits every label of its group: it goes where most is missing.
 */
function shortestOfGroup(
  candidates: string[],
  method: string,
  byKey: Map<string, MethodRow>,
): MethodRow | undefined {
  const groups = new Set(
    candidates.map((label) => FAMILIES[label]?.group).filter((group) => group !== undefined),
  );
  let best: MethodRow | undefined;
  for (const [label, family] of Object.entries(FAMILIES)) {
    const row = byKey.get(`${label},${method}`);
    if (!row || !family.group || !groups.has(family.group)) continue;
    if (!best || row.theirs - row.ours > best.theirs - best.ours) best = row;
  }
  return best;
}

/** Gives the labels of a class, nearest ancestor first. */
export function labeller(): (className: string) => string[] {
  const facts = loadLinkFacts();
  return labelsBy((name) => facts.classes[name]?.bases ?? [], loadCanonical());
}

/** The same over any table of bases, for tests. */
export function labelsBy(
  basesOf: (className: string) => string[],
  canonical: (name: string) => string = (name) => name,
): (className: string) => string[] {
  const byClass = new Map<string, string[]>();
  for (const [label, family] of Object.entries(FAMILIES)) {
    for (const name of new Set(family.classes.map(canonical))) {
      byClass.set(name, [...(byClass.get(name) ?? []), label]);
    }
  }
  // The narrow label first: a sparse tensor's `shape` before the one label for everything that is a tensor.
  for (const list of byClass.values())
    list.sort((a, b) => Number(a === 'tf.Tensor') - Number(b === 'tf.Tensor'));
  return (className) => {
    const seen = new Set<string>();
    const queue = [className];
    const found: string[] = [];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      if (seen.has(name)) continue;
      seen.add(name);
      found.push(...(byClass.get(name) ?? []));
      queue.push(...basesOf(name));
    }
    return found;
  };
}

/** The figure: the smaller of both counts, summed, and their sum. */
export function methodsFigure(rows: MethodRow[]): { found: number; all: number } {
  let [found, all] = [0, 0];
  for (const row of rows) {
    found += Math.min(row.theirs, row.ours);
    all += row.theirs;
  }
  return { found, all };
}

/** The rows with labels merged that nobody can tell apart from the code (see `Family.group`). */
export function relaxed(rows: MethodRow[]): MethodRow[] {
  const merged = new Map<string, MethodRow>();
  for (const row of rows) {
    const type = FAMILIES[row.type]?.group ?? row.type;
    const key = `${type},${row.method}`;
    const one = merged.get(key) ?? { type, method: row.method, theirs: 0, ours: 0, repos: new Map() };
    one.theirs += row.theirs;
    one.ours += row.ours;
    merged.set(key, one);
  }
  return [...merged.values()];
}

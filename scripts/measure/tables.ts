/**
 * What lacks, ranked by use: names without a row of their own, keywords without a place, code that is not right. Pure.
 */
import { TARGETS, type Target } from '../../src/match/finding.js';
import { isApart } from '../reference/sites.js';
import { NO_FINDING, type Site } from './read-site.js';

/** A table: its head, then its rows. */
export type Table = (string | number)[][];

/** All tables, by file name. */
export function tablesOf(
  sites: readonly Site[],
): Record<'missing-rows' | 'missing-keywords' | 'faulty-code' | 'unproved', Table> {
  return {
    'missing-rows': missingRows(sites),
    'missing-keywords': missingKeywords(sites),
    'faulty-code': faultyCode(sites),
    unproved: unproved(sites),
  };
}

/** Names that only a namespace answers, or nothing: the most used first. Private names stand at the end. */
export function missingRows(sites: readonly Site[]): Table {
  const groups = grouped(
    sites.filter((site) => site.how !== 'row'),
    (site) => `${isApart(site.symbol) ? 1 : 0}\t${site.symbol}\t${site.how}\t${site.rule}`,
  );
  const rows = groups.map(([key, all]) => {
    const [apart, symbol, how, rule] = key.split('\t') as [string, string, string, string];
    const having = (role: Site['role']) => all.filter((site) => site.role === role).length;
    const roles = [having('call'), having('method'), having('base class'), having('decorator')];
    return { apart, row: [symbol, how, rule, all.length, ...roles, repos(all), Number(apart)] };
  });
  const sorted = rows.sort((a, b) => compare(a.apart, b.apart) || Number(b.row[3]) - Number(a.row[3]));
  const head = [
    'symbol',
    'how',
    'rule',
    'uses',
    'calls',
    'methods',
    'bases',
    'decorators',
    'repos',
    'private',
  ];
  return [head, ...sorted.map(({ row }) => row)];
}

/** Keywords that a row's signature does not have (`unknown`) or its advice does not show (`dropped`), by target. */
export function missingKeywords(sites: readonly Site[]): Table {
  const counts = new Map<string, { sites: Set<Site>; targets: Set<Target> }>();
  for (const site of sites) {
    for (const target of TARGETS) {
      for (const { keyword, fate } of site.targets[target].keywords) {
        if (fate !== 'unknown' && fate !== 'dropped') continue;
        const key = `${site.symbol}\t${keyword}\t${fate}\t${site.rule}`;
        const entry = counts.get(key) ?? { sites: new Set(), targets: new Set() };
        entry.sites.add(site);
        entry.targets.add(target);
        counts.set(key, entry);
      }
    }
  }
  const rows = [...counts]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, entry]) => {
      const targets = TARGETS.filter((target) => entry.targets.has(target)).join(',');
      return [...key.split('\t'), entry.sites.size, repos([...entry.sites]), targets];
    });
  rows.sort((a, b) => Number(b[4]) - Number(a[4]));
  return [['symbol', 'keyword', 'fate', 'rule', 'uses', 'repos', 'targets'], ...rows];
}

/** Advice whose code does not parse, names what nothing brings in, or does not show an argument; with one example. */
export function faultyCode(sites: readonly Site[]): Table {
  const counts = new Map<string, { uses: number; example: string }>();
  for (const site of sites) {
    for (const target of TARGETS) {
      const { faults, example } = site.targets[target];
      for (const fault of faults) {
        const key = `${target}\t${site.symbol}\t${site.rule}\t${fault}`;
        const entry = counts.get(key) ?? { uses: 0, example };
        entry.uses++;
        counts.set(key, entry);
      }
    }
  }
  const rows = [...counts]
    .sort(([a, x], [b, y]) => y.uses - x.uses || compare(a, b))
    .map(([key, { uses, example }]) => [...key.split('\t'), uses, JSON.stringify(example)]);
  return [['target', 'symbol', 'rule', 'fault', 'uses', 'example'], ...rows];
}

/** Code that no run speaks for, and why. */
export function unproved(sites: readonly Site[]): Table {
  const counts = new Map<string, { uses: number; example: string }>();
  for (const site of sites) {
    for (const target of TARGETS) {
      const { hasCode, proof, kind, unproved: why, example } = site.targets[target];
      if (!hasCode || proof === 'verified' || why === NO_FINDING || isApart(site.symbol)) continue;
      const key = `${target}\t${site.symbol}\t${site.role}\t${kind}\t${why}`;
      const entry = counts.get(key) ?? { uses: 0, example };
      entry.uses++;
      counts.set(key, entry);
    }
  }
  const rows = [...counts]
    .sort(([a, x], [b, y]) => y.uses - x.uses || compare(a, b))
    .map(([key, { uses, example }]) => [...key.split('\t'), uses, JSON.stringify(example)]);
  return [['target', 'symbol', 'role', 'kind', 'why', 'uses', 'example'], ...rows];
}

function grouped(sites: readonly Site[], keyOf: (site: Site) => string): [string, Site[]][] {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const key = keyOf(site);
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  return [...groups].sort(([a], [b]) => compare(a, b));
}

const repos = (sites: readonly Site[]): number => new Set(sites.map(({ repo }) => repo)).size;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

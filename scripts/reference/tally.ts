/**
 * Counts what `match.ts` found and writes it as tables. Pure; must not know files.
 */
import type { Matched, Outcome, Pair } from './match.js';
import { groupOf } from './match.js';
import type { Own } from './ours.js';
import { type Group, isApart } from './sites.js';

export const GROUPS: Group[] = ['call', 'reference', 'base class', 'decorator'];

/** What each figure has to reach, in per cent. */
const GOAL: Record<Group, number> = { call: 99, reference: 98, 'base class': 98, decorator: 98 };

/** Rows of one figure by how they came out. */
export type Tally = Record<Outcome, number> & { all: number };

/** Counts rows by outcome. */
export function tally(pairs: Pair[]): Tally {
  const result: Tally = { all: pairs.length, same: 0, spelling: 0, role: 0, symbol: 0, near: 0, missing: 0 };
  for (const pair of pairs) result[pair.outcome]++;
  return result;
}

/** The public rows, which the goals are about. */
export function publicPairs(pairs: Pair[]): Pair[] {
  return pairs.filter((pair) => !isApart(pair.site.norm));
}

/** The totals per figure, and the rows counted apart. */
export function totalsTable(pairs: Pair[]): string[] {
  const lines = [
    'figure                           rows   same spelling role other symbol near missing  by norm  +spell.   +role   goal',
    '-'.repeat(113),
  ];
  for (const group of GROUPS) {
    lines.push(
      totalsRow(
        group,
        publicPairs(pairs).filter((pair) => pair.site.group === group),
        GOAL[group],
      ),
    );
  }
  const apart = pairs.filter((pair) => isApart(pair.site.norm));
  const internal = publicPairs(pairs).filter((pair) => /\bpython\./.test(pair.site.symbol));
  lines.push(totalsRow('apart: private and tf.python*', apart));
  lines.push(totalsRow('above, spelled tf.python.*', internal));
  return lines;
}

function totalsRow(name: string, pairs: Pair[], goal?: number): string {
  const t = tally(pairs);
  const widths: [number, number][] = [
    [t.all, 7],
    [t.same, 7],
    [t.spelling, 9],
    [t.role, 5],
    [t.symbol, 13],
    [t.near, 5],
    [t.missing, 8],
  ];
  const cells = widths.map(([count, width]) => String(count).padStart(width)).join('');
  const found = [t.same, t.same + t.spelling, t.same + t.spelling + t.role];
  const shares = found.map((count) => share(count, t.all)).join(' ');
  const goalText = goal === undefined ? '' : `${goal} %`.padStart(7);
  return `${name.padEnd(30)}${cells} ${shares}${goalText}`;
}

/** One line a repository: recall per figure, and how many usages only we report. */
export function repositoryTable(results: Map<string, Matched>): string[] {
  const head = `${'repository'.padEnd(46)} rows   calls    refs   bases   decos  only ours`;
  const rows = [...results].map(([repo, { pairs, rest }]) => {
    const cells = GROUPS.map((group) => {
      const t = tally(publicPairs(pairs).filter((pair) => pair.site.group === group));
      return share(t.same + t.spelling + t.role, t.all);
    });
    const extra = rest.filter((own) => groupOf(own) !== undefined && !isApart(own.symbol)).length;
    return `${repo.padEnd(44)}${String(pairs.length).padStart(6)}${cells.join('')}${String(extra).padStart(11)}`;
  });
  return [head, '-'.repeat(head.length), ...rows];
}

/** What only we report, by role and certainty. */
export function onlyOursTable(rest: Own[]): string[] {
  const counts = new Map<string, { certain: number; likely: number; guess: number }>();
  for (const own of rest) {
    const role = isApart(own.symbol) ? `${own.role} (apart)` : own.role;
    const cell = counts.get(role) ?? { certain: 0, likely: 0, guess: 0 };
    cell[own.certainty]++;
    counts.set(role, cell);
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    'only ours              certain   likely    guess',
    '-'.repeat(48),
    ...rows.map(([role, cell]) => {
      const numbers = [cell.certain, cell.likely, cell.guess].map((n) => String(n).padStart(9)).join('');
      return `${role.padEnd(21)}${numbers}`;
    }),
  ];
}

function share(part: number, whole: number): string {
  return (whole === 0 ? '-' : ((100 * part) / whole).toFixed(2)).padStart(8);
}

/**
 * The Methods figure (issue 2, "Shows"): how many of the reference's method uses we have, per (type, method).
 *
 *     node --import tsx scripts/reference/methods.ts [--top N] [--left-out] [--refresh]
 *
 * Their counts are over all repositories together, `horovod/horovod` included, so every checkout is scanned.
 */
import { parseArgs } from 'node:util';
import { liveMembers } from './live.js';
import { addOurs, labeller, type MethodRow, methodsFigure, readMethodRows, relaxed } from './method-rows.js';
import { type Own, scanCheckout } from './ours.js';
import { presentCheckouts } from './paths.js';
import { isOutside } from './sites.js';

const { values } = parseArgs({
  options: {
    top: { type: 'string', default: '80' },
    'left-out': { type: 'boolean', default: false },
    refresh: { type: 'boolean', default: false },
  },
});

const { rows, leftOut } = readMethodRows(liveMembers(values.refresh));
const usages: Own[] = [];
for (const repo of presentCheckouts()) {
  const scanned = await scanCheckout(repo);
  usages.push(...scanned.usages.filter((own) => !isOutside(repo, own.file)));
  process.stderr.write(`${repo}\n`);
}
const rest = addOurs(rows, usages, labeller());
process.stdout.write(`${report(rows, leftOut, rest).join('\n')}\n`);

function report(real: MethodRow[], notReal: MethodRow[], others: Own[]): string[] {
  const top = Number(values.top);
  const lines = [
    figure('methods', real),
    figure('with tensor-, module- and optimizer-like labels merged', relaxed(real)),
    `left out, no real attribute of a public class: ${sum(notReal)} uses, ${notReal.length} names`,
    '',
    'shortfall   theirs     ours  type.method',
    ...shortfalls(real).slice(0, top).map(shortfallLine),
    '',
    `ours that met no row: ${others.length}`,
    ...counted(others.map((own) => own.symbol)).slice(0, top),
  ];
  if (values['left-out']) {
    const names = [...notReal].sort((a, b) => b.theirs - a.theirs);
    lines.push(
      '',
      'left out',
      ...names.map((row) => `${String(row.theirs).padStart(6)}  ${row.type}.${row.method}`),
    );
  }
  return lines;
}

function figure(name: string, list: MethodRow[]): string {
  const { found, all } = methodsFigure(list);
  return `${name}: ${found} of ${all} = ${((100 * found) / all).toFixed(2)} % (goal 90 %)`;
}

function sum(list: MethodRow[]): number {
  return list.reduce((total, row) => total + row.theirs, 0);
}

function shortfalls(list: MethodRow[]): MethodRow[] {
  return list.filter((row) => row.ours < row.theirs).sort((a, b) => b.theirs - b.ours - (a.theirs - a.ours));
}

function shortfallLine(row: MethodRow): string {
  const numbers = [row.theirs - row.ours, row.theirs, row.ours].map((n) => String(n).padStart(9)).join('');
  const repos = [...row.repos].sort((a, b) => b[1] - a[1]).slice(0, 5);
  const where = repos.map(([repo, count]) => `${repo.split('__')[1]} ${count}`).join(', ');
  return `${numbers}  ${row.type}.${row.method}${where ? `   (ours: ${where})` : ''}`;
}

function counted(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, count]) => `${String(count).padStart(6)}  ${name}`);
}

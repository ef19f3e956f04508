/**
 * Runs the demonstrations of caveats in the real frameworks, and keeps their figures in `rules/verified-caveats.json`.
 *
 *   npm run prove:caveats                          all
 *   npm run prove:caveats -- same-padding-stride   some
 *   npm run prove:caveats -- --json                writes the demonstrations to the standard output, runs nothing
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { demoHash, demosOf, type NamedDemo, readShown, type ShownEntry, writeShown } from './demos/demos.js';
import { compileRules } from './rules.js';

/** What test/conformance/proof/demos.py says of one. */
interface Ran {
  id: string;
  problems: string[];
  apart: number | 'infinite' | null;
  difference: number | 'infinite' | null;
  naive: string[];
}

const PYTHON = fileURLToPath(new URL('../test/conformance/python.sh', import.meta.url));

function run(demos: readonly NamedDemo[]): Ran[] {
  const folder = mkdtempSync(join(tmpdir(), 'advise-demos-'));
  try {
    const [input, output] = [join(folder, 'demos.json'), join(folder, 'results.json')];
    writeFileSync(input, JSON.stringify(demos));
    const { status } = spawnSync('bash', [PYTHON, '-m', 'proof.demos', input, output], {
      env: { ...process.env, ADVISE_PROOF_KEEP: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`The proof ended with exit code ${status}.`);
    return JSON.parse(readFileSync(output, 'utf8')) as Ran[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rounded = (value: Ran['apart']): number | null =>
  typeof value === 'number' ? Number(value.toPrecision(2)) : null;

/** What the first runtime saw, in one line; null where that is a figure. */
function seenBy({ shows }: NamedDemo, { apart, naive }: Ran): string | null {
  if (typeof apart === 'number') return null;
  if (apart === 'infinite') return 'NaN or infinity';
  const lines = stripVTControlCharacters(naive[0] ?? '')
    .replace(/^[\w-]+: /, '')
    .split('\n');
  const claimed = 'raises' in shows ? shows.raises.toLowerCase() : '';
  const at = Math.max(
    lines.findIndex((words) => words.toLowerCase().includes(claimed)),
    0,
  );
  const kind = at === 0 ? '' : `${lines[0]!.split(':')[0]}: `;
  const words = kind + lines[at]!.trim().replace(/ \(File "<program>".*$/, '');
  return words.length > 160 ? `${words.slice(0, 159)}…` : words;
}

function line(demo: NamedDemo, { apart, difference, naive }: Ran): string {
  const claim = 'apart' in demo.shows ? `apart ${apart} (claimed at least ${demo.shows.apart})` : naive[0];
  return `naive ${claim}${demo.right === undefined ? '' : `, right within ${difference}`}`;
}

const { catalog } = await compileRules();
const all = demosOf(catalog);
const names = process.argv.slice(2);
// No `process.exit` where much was written: what a pipe has not taken yet would be lost.
if (names.includes('--json')) process.stdout.write(JSON.stringify(all));
else process.exitCode = prove(names.length === 0 ? all : all.filter(({ caveat }) => names.includes(caveat)));

/** Runs them, prints and keeps what they show; the exit code. */
function prove(wanted: readonly NamedDemo[]): number {
  const ran = run(wanted);
  const known = new Set(all.map(({ id }) => id));
  const kept: Record<string, ShownEntry> = Object.fromEntries(
    Object.entries(readShown()).filter(([id]) => known.has(id)),
  );
  let failed = 0;
  for (const [i, result] of ran.entries()) {
    const demo = wanted[i]!;
    const isShown = result.problems.length === 0;
    process.stdout.write(
      `${isShown ? 'shown ' : 'FAILS '} ${demo.id}, ${demo.target}: ${line(demo, result)}\n`,
    );
    for (const problem of result.problems) process.stdout.write(`         ${problem}\n`);
    delete kept[demo.id];
    if (isShown)
      kept[demo.id] = {
        hash: demoHash(demo),
        apart: rounded(result.apart),
        difference: rounded(result.difference),
        seen: seenBy(demo, result),
      };
    else failed++;
  }
  writeShown(kept);
  const without = Object.values(catalog.caveats).filter(
    ({ demos, cannotRun }) => demos.length === 0 && !cannotRun,
  );
  process.stdout.write(
    `${ran.length - failed} shown, ${failed} fail; ${without.length} caveats of ${Object.keys(catalog.caveats).length} without a demonstration.\n`,
  );
  return failed > 0 ? 1 : 0;
}

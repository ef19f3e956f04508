/**
 * Runs the whole catalogue in the real frameworks and writes `rules/verified.json`.
 *
 *   npm run verify                          run all, write what agreed
 *   npm run verify -- --check               run all, write nothing; fails where a row differs or the file is not what was found
 *   npm run verify -- --with torch==2.14.1  run all against another release, and name what it breaks; writes nothing
 */
import { readFileSync } from 'node:fs';
import { TARGETS } from '../src/match/finding.js';
import { casesOf } from './prove/cases.js';
import { createGenerations } from './prove/generations.js';
import { runCases } from './prove/run.js';
import { summary } from './prove/summary.js';
import { type Judged, tally } from './prove/tally.js';
import { readVerified, verifiedOf, writeVerified } from './prove/verified.js';
import { compileRules } from './rules.js';

const REQUIREMENTS = new URL('../test/conformance/requirements/', import.meta.url);

/** Package -> version, as the environments have them; the source's TensorFlow is the legacy one. */
function versionsOf(): Record<string, string> {
  const read = (name: string) =>
    Object.fromEntries(
      [...readFileSync(new URL(`${name}.txt`, REQUIREMENTS), 'utf8').matchAll(/^([\w-]+)==(\S+)$/gm)].map(
        ([, key, value]) => [key!, value!],
      ),
    );
  const { keras, torch, jax, flax, optax } = read('current');
  const source = read('legacy')['tensorflow-cpu'];
  return { tensorflow: source!, torch: torch!, jax: jax!, flax: flax!, optax: optax!, keras: keras! };
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function problems(judged: readonly Judged[]): string[] {
  return judged
    .filter(({ state }) => state === 'differs')
    .map(({ symbol, target, problems: [first] }) => `${symbol}, ${target}: ${first?.id}: ${first?.text}`);
}

/** What agreed with the pinned releases and does not with the others. */
function broken(judged: readonly Judged[]): string[] {
  const verified = readVerified();
  return judged
    .filter(({ symbol, target, state }) => state === 'differs' && verified.rows[symbol]?.[target])
    .map(
      ({ symbol, target, problems: [first] }) =>
        `${symbol}, ${target}: ${first?.text}\n    ${first?.program.replaceAll('\n', '\n    ')}`,
    );
}

const args = process.argv.slice(2);
const others = args.flatMap((arg, i) => (arg === '--with' ? [args[i + 1] ?? ''] : []));
if (others.length > 0) process.env.ADVISE_PROOF_WITH = others.join(' ');
const { catalog, problems: unread, facts } = await compileRules();
if (unread.length > 0) {
  print(unread.map(({ where, message }) => `${where}: ${message}`));
  process.exit(1);
}
const cases = casesOf(catalog, createGenerations(facts));
const judged = tally(catalog, cases, runCases(cases, process.env.ADVISE_PROOF_KEEP === '1'));
if (others.length > 0) {
  const lines = broken(judged);
  print([...lines, `With ${others.join(', ')}: ${lines.length} rows x targets that agreed no longer do.`]);
  process.exit(lines.length > 0 ? 1 : 0);
}
const found = verifiedOf(judged, versionsOf());
const wrong = problems(judged);
print([...wrong, '', ...summary(judged)]);
if (args.includes('--check')) {
  const before = readVerified();
  const changed = Object.keys({ ...before.rows, ...found.rows }).filter((symbol) =>
    TARGETS.some((target) => before.rows[symbol]?.[target]?.hash !== found.rows[symbol]?.[target]?.hash),
  );
  if (changed.length > 0)
    print([
      `rules/verified.json is not what was found: ${changed.slice(0, 10).join(', ')}${changed.length > 10 ? ', ...' : ''}. Run npm run verify.`,
    ]);
  process.exit(wrong.length + changed.length > 0 ? 1 : 0);
}
writeVerified(found);
process.exit(wrong.length > 0 ? 1 : 0);

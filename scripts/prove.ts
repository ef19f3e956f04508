/**
 * Runs rows in the real frameworks and prints what agrees and what differs, side by side.
 *
 *   npm run prove -- tf.concat tf.nn.*          some rows; a name that ends in `*` is a prefix
 *   npm run prove -- --file rules/mappings/nn.ts    the rows of a file
 */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rowsOf } from '../src/catalog/compile/catalog.js';
import type { CompiledVariant } from '../src/catalog/compiled.js';
import { lintCatalog } from '../src/catalog/lints/lint.js';
import type { TableText } from '../src/catalog/row-text.js';
import { casesOf } from './prove/cases.js';
import { createGenerations } from './prove/generations.js';
import { runCases } from './prove/run.js';
import { type Judged, tally } from './prove/tally.js';
import { compileRules, readRules } from './rules.js';

const WORDS = { pytorch: 'PyTorch', jax: 'JAX', keras: 'Keras 3' } as const;

async function wantedOf(args: readonly string[]): Promise<(symbol: string) => boolean> {
  const names: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--file') names.push(...(await symbolsIn(args[++i] ?? '')));
    else names.push(args[i]!);
  }
  const exact = new Set(names.filter((name) => !name.endsWith('*')));
  const prefixes = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return (symbol) => exact.has(symbol) || prefixes.some((prefix) => symbol.startsWith(prefix));
}

async function symbolsIn(path: string): Promise<string[]> {
  const module: Record<string, unknown> = await import(pathToFileURL(resolve(path)).href);
  const tables = Object.values(module)
    .flat()
    .filter(
      (value): value is TableText =>
        typeof value === 'object' && value !== null && 'is' in value && value.is === 'table',
    );
  return rowsOf(tables).map(({ symbol }) => symbol);
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}

function describe(judged: Judged, variants: readonly CompiledVariant[]): string[] {
  const head = `  ${WORDS[judged.target].padEnd(8)}`;
  const lines: string[] = [];
  if (judged.state === 'agrees') {
    const widths = judged.widths.length > 0 ? `, ${judged.widths.join(', ')}` : '';
    lines.push(
      `${head} agrees in ${judged.programs} programs, largest difference ${judged.difference.toExponential(1)}, gradients ${judged.gradient}${widths}`,
    );
  } else if (judged.state === 'differs') {
    lines.push(`${head} DIFFERS in ${judged.problems.length} of ${judged.programs} programs`);
    for (const problem of judged.problems.slice(0, 2)) {
      lines.push(
        `    ${problem.id}: ${problem.text}`,
        '      TensorFlow',
        indented(problem.source, '        '),
      );
      if (problem.program) lines.push(`      ${WORDS[judged.target]}`, indented(problem.program, '        '));
      if (problem.values.source || problem.values.target) {
        lines.push(
          '      TensorFlow gives',
          indented(problem.values.source, '        '),
          `      ${WORDS[judged.target]} gives`,
          indented(problem.values.target, '        '),
        );
      }
    }
  } else {
    lines.push(`${head} ${judged.state}${judged.reason ? `: ${judged.reason}` : ''}`);
  }
  if (judged.state !== 'cannot run' && judged.unreached.length > 0) {
    const which = judged.unreached.map((i) => `${i + 1} of ${variants.length}`).join(', ');
    lines.push(`${' '.repeat(head.length)} not reached by an example: variant ${which}`);
  }
  return lines;
}

const args = process.argv.slice(2);
if (args.length === 0) {
  process.stderr.write(
    'Name the rows to run: npm run prove -- tf.concat tf.nn.* or --file rules/mappings/nn.ts\n',
  );
  process.exit(2);
}
const wanted = await wantedOf(args);
const { catalog, problems, facts } = await compileRules();
const rows = Object.values(catalog.rows).filter(({ symbol }) => wanted(symbol));
const lints = [...problems, ...lintCatalog({ catalog, entries: await readRules(), facts })].filter(
  ({ where }) => wanted(where.split(' ')[0] ?? '') || problems.length > 0,
);
for (const { where, message } of lints) process.stdout.write(`${where}: ${message}\n`);
if (rows.length === 0) {
  process.stderr.write(`No row is called ${args.join(', ')}.\n`);
  process.exit(2);
}
const cases = casesOf(catalog, createGenerations(facts), wanted);
const judged = tally(catalog, cases, runCases(cases, true), wanted);
for (const row of rows) {
  process.stdout.write(`${row.symbol}\n`);
  for (const one of judged.filter(({ symbol }) => symbol === row.symbol)) {
    process.stdout.write(`${describe(one, row.advice[one.target]).join('\n')}\n`);
  }
}
const count = (state: string) => judged.filter((one) => one.state === state).length;
const unreached = judged
  .filter((one) => one.state !== 'cannot run')
  .reduce((sum, one) => sum + one.unreached.length, 0);
process.stdout.write(
  `${rows.length} rows x 3: ${count('agrees')} agree, ${count('differs')} differ, ${count('cannot run')} cannot run, ` +
    `${count('no example')} without an example, ${count('written')} without code; ${unreached} variants not reached.\n`,
);
// No `process.exit`: what a pipe has not taken yet would be lost.
process.exitCode = count('differs') > 0 || lints.length > 0 ? 1 : 0;

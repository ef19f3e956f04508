/**
 * Draws a seeded sample of usages that only we report, with their source lines, to be read one by one for precision.
 *
 *     node --import tsx scripts/reference/sample.ts [--certain N] [--likely N] [--guess N] [--seed S] [--methods] [--repo R]
 *
 * Methods have no places in the reference, so `--methods` samples all of ours instead. Tab-separated, with an empty first
 * column for the verdict; two lines of source before the usage help where one does not say enough (`--context`).
 */
import { parseArgs } from 'node:util';
import type { Certainty } from '../../src/usage/usage.js';
import { compareAll } from './compare-all.js';
import { groupOf } from './match.js';
import { type Own, sourceReader } from './ours.js';
import { sampleOf, seeded } from './random.js';
import { isApart } from './sites.js';

const { values } = parseArgs({
  options: {
    certain: { type: 'string', default: '120' },
    likely: { type: 'string', default: '60' },
    guess: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    methods: { type: 'boolean', default: false },
    context: { type: 'boolean', default: false },
    repo: { type: 'string' },
  },
});

const source = sourceReader();
const matched = await compareAll(values.repo);
const rest = [...matched.values()].flatMap((one) => one.rest);
const population = rest.filter((own) =>
  values.methods ? own.role === 'method' : groupOf(own) !== undefined && !isApart(own.symbol),
);
for (const certainty of ['certain', 'likely', 'guess'] as const)
  printSample(certainty, Number(values[certainty]));

function printSample(certainty: Certainty, count: number): void {
  const all = population.filter((own) => own.certainty === certainty);
  const sample = sampleOf(all, count, seeded(Number(values.seed)));
  process.stdout.write(`# ${certainty}: ${sample.length} of ${all.length}\n`);
  for (const own of sample) process.stdout.write(`${row(own)}\n`);
}

function row(own: Own): string {
  const cells = [
    '',
    own.certainty,
    own.role,
    own.symbol,
    `${own.repo}/${own.file}:${own.line}`,
    own.evidence,
  ];
  const lines = values.context ? [own.line - 2, own.line - 1, own.line] : [own.line];
  const text = lines.map((line) => source(own.repo, own.file, line).replaceAll('\t', ' ')).join(' ⏎ ');
  return [...cells, text.slice(0, 300)].join('\t');
}

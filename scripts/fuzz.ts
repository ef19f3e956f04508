/**
 * Mutants of real files, each read, linked, advised and shown: nothing may throw, hang, or end as a fault of ours.
 *
 *     npm run fuzz [-- --count 100000 --seed 1 --only SEED]
 *
 * A mutant is a real file in which tokens are deleted, doubled, swapped or taken from another file, or that is cut off or strewn with
 * random bytes; some are notebooks. What fails is printed with the seed that makes it again (`--only`) and written to `fuzz/` of the
 * temporary folder. Exits with 1 where anything failed.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scanTexts } from '../src/advise.js';
import type { Assessment } from '../src/assess/assessment.js';
import { render } from '../src/report/index.js';
import { FORMATS, type Format } from '../src/report/report.js';
import { mutate, random } from './fuzz/mutate.js';
import { checkouts, presentCheckouts } from './reference/paths.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

/** Larger files make slow mutants and show nothing else. */
const MOST_BYTES = 12_000;
/** A mutant that takes longer hangs. */
const MOST_MS = 10_000;
/** So many are read as one project, which is shown in one of the formats, in turn. */
const BATCH = 25;
const FOLDER = join(tmpdir(), 'fuzz');

function seedFiles(): Buffer[] {
  const files: Buffer[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) visit(path);
      else if (/\.(?:py|ipynb)$/.test(entry.name) && entry.isFile() && statSync(path).size < MOST_BYTES) {
        const bytes = readFileSync(path);
        if (bytes.includes('tensorflow') || bytes.includes('keras')) files.push(bytes);
      }
    }
  };
  for (const repo of presentCheckouts()) visit(join(checkouts, repo));
  visit('fixtures/projects');
  return files;
}

const seeds = seedFiles();
const failed: string[] = [];
const started = performance.now();
const [first, count] = values.only
  ? [Number(values.only), 1]
  : [Number(values.seed) * 1_000_000, Number(values.count)];
let slowest = 0;
for (let from = first; from < first + count; from += BATCH) {
  const numbers = Array.from({ length: Math.min(BATCH, first + count - from) }, (_, index) => from + index);
  const mutants = numbers.map((number) => ({ number, ...mutate(seeds, random(number)) }));
  const begun = performance.now();
  const wrong = await wrongWith(mutants, from);
  const took = performance.now() - begun;
  slowest = Math.max(slowest, took);
  if (wrong !== null || took > MOST_MS) await nameFailing(mutants, wrong ?? `took ${Math.round(took)} ms`);
  if ((from - first) % 5000 < BATCH && from > first) {
    console.log(
      `${from - first} mutants, ${failed.length} failed, ${Math.round((performance.now() - started) / 1000)} s`,
    );
  }
}
console.log(
  `${count} mutants of ${seeds.length} files in ${Math.round((performance.now() - started) / 1000)} s, the slowest project of ${BATCH} in ${Math.round(slowest)} ms: ${failed.length} failed.`,
);
process.exitCode = failed.length > 0 ? 1 : 0;

interface Mutant {
  number: number;
  bytes: Buffer;
  form: 'python' | 'notebook';
}

function pathOf({ number, form }: Mutant): string {
  return `m${number}.${form === 'notebook' ? 'ipynb' : 'py'}`;
}

/** Mutants are one project together, which is faster and links them; what fails is looked for alone, and kept whole where it fails only together. */
async function nameFailing(mutants: readonly Mutant[], wrong: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const alone: string[] = [];
  for (const mutant of mutants) {
    const found = mutants.length === 1 ? wrong : await wrongWith([mutant], mutant.number);
    if (found === null) continue;
    alone.push(`${mutant.number}: ${found}`);
    writeFileSync(join(FOLDER, pathOf(mutant)), mutant.bytes);
  }
  if (alone.length === 0)
    for (const mutant of mutants) writeFileSync(join(FOLDER, pathOf(mutant)), mutant.bytes);
  const told =
    alone.length > 0
      ? alone
      : [`${mutants[0]?.number} and the ${mutants.length - 1} after it, together: ${wrong}`];
  failed.push(...told);
  for (const line of told) console.log(line);
}

async function wrongWith(mutants: readonly Mutant[], turn: number): Promise<string | null> {
  try {
    const assessment = await scanTexts(
      mutants.map((mutant) => ({
        path: pathOf(mutant),
        form: mutant.form,
        vendored: false,
        bytes: mutant.bytes,
      })),
    );
    const fault = assessment.problems.find(({ code }) => code === 'internal');
    return fault ? fault.message : await wrongShown(assessment, turn / BATCH);
  } catch (error) {
    return error instanceof Error
      ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' | ')
      : String(error);
  }
}

/** What is shown holds no control character, whatever the code had. */
async function wrongShown(assessment: Assessment, turn: number): Promise<string | null> {
  const format = FORMATS[Math.floor(turn) % FORMATS.length] as Format;
  const { text } = await render(assessment, format, { all: true, width: 80 });
  if (format === 'json' || format === 'sarif' || format === 'gitlab') JSON.parse(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(text);
  // JSON keeps what the code says, written out.
  if (found && format !== 'json')
    return `${format} shows the character ${found[0].codePointAt(0)?.toString(16)}`;
  return null;
}

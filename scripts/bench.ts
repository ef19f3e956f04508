/**
 * Measures a cold run of the built program beside `ast-grep scan` with three patterns and `ruff`, in the same session.
 *
 *     npm run build && npm run bench [-- PATH...] [--runs 5] [--write]
 *
 * Without PATH: the reference checkouts and the corpus. `AST_GREP` and `RUFF` name the programs where they are not on
 * the path. `--write` puts the table into `docs/BENCHMARKS.md`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, homedir, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Contender, contenders, startup } from './bench/contenders.js';
import { measure, minAndMedian, type Run } from './bench/measure.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
});

const paths = positionals.length > 0 ? positionals.map((path) => resolve(path)) : defaultPaths();
if (paths.length === 0) throw new Error('There is nothing to measure: name a folder.');
const rounds = Number(values.runs);
const busy = loadavg()[0] ?? 0;
const { present, missing } = contenders(root, paths);
const main = await race(present, rounds);
const starts = await race(startup(root), rounds * 2);
const text = page(main, starts);
process.stdout.write(text);
if (values.write) writeFileSync(join(root, 'docs', 'BENCHMARKS.md'), text);

function defaultPaths(): string[] {
  const reference = process.env.ADVISE_REFERENCE ?? join(root, '..', 'reference');
  const corpus = process.env.ADVISE_CORPUS ?? join(homedir(), '.cache', 'tf-advise', 'corpus');
  return [reference, corpus].map((path) => resolve(path)).filter((path) => existsSync(path));
}

/** Runs everybody in turns, so that a slow minute of the machine hits all; the first round only warms the disk cache. */
async function race(list: Contender[], count: number): Promise<Map<Contender, Run[]>> {
  const runs = new Map<Contender, Run[]>(list.map((one) => [one, []]));
  for (let round = 0; round <= count; round++) {
    for (const one of list) {
      const run = await runOnce(one);
      if (round > 0) runs.get(one)!.push(run);
    }
  }
  return runs;
}

async function runOnce(one: Contender): Promise<Run> {
  const cache = mkdtempSync(join(tmpdir(), 'advise-bench-'));
  const run = await measure(one.command, one.args, one.cold ? { XDG_CACHE_HOME: cache } : {});
  rmSync(cache, { recursive: true, force: true });
  if (!one.ok.includes(run.status ?? -1)) {
    throw new Error(`${one.name} ended with ${run.status}: ${run.stderr}`);
  }
  process.stderr.write(`${one.name}: ${run.seconds.toFixed(2)} s, ${run.megabytes.toFixed(0)} MB\n`);
  return run;
}

function page(race: Map<Contender, Run[]>, begin: Map<Contender, Run[]>): string {
  const { files, bytes } = sizeOf(paths);
  const processor = cpus()[0]?.model ?? 'unknown processor';
  const versions = present.map(({ name, command, args }) => versionOf(name, command, args)).join(', ');
  return `# Benchmarks

Written by \`npm run bench -- --write\`; not to be edited.

${files} Python files, ${(bytes / 1e6).toFixed(1)} MB: public TensorFlow repositories and packages. ${cpus().length} cores,
${processor}, Node ${process.versions.node}. ${versions}. Every program ran once unmeasured, so the files were in memory, and
then ${rounds} times in turns; \`advise\` with an empty cache. The machine's load before the first run was ${busy.toFixed(1)}.
${missing.length > 0 ? `\nNot installed, so not measured: ${missing.join(', ')}.\n` : ''}
${table(race)}

## Start

${table(begin)}
`;
}

function table(race: Map<Contender, Run[]>): string {
  const rows = [...race].map(([{ name }, runs]) => {
    const time = minAndMedian(runs.map((run) => run.seconds));
    const peak = Math.max(...runs.map((run) => run.megabytes));
    const memory = peak === 0 ? '-' : `${peak.toFixed(0)} MB`;
    return `| ${name} | ${time.min.toFixed(2)} s | ${time.median.toFixed(2)} s | ${memory} |`;
  });
  return ['| | fastest | median | peak memory |', '|---|---:|---:|---:|', ...rows].join('\n');
}

function versionOf(name: string, command: string, args: string[]): string {
  const own = name === 'advise' ? [args[0]!, '--version'] : ['--version'];
  const said = spawnSync(command, own, { encoding: 'utf8' }).stdout.trim();
  return name === 'advise' ? `advise ${said}` : said;
}

function sizeOf(folders: string[]): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.py')) continue;
      files++;
      bytes += statSync(join(entry.parentPath, entry.name)).size;
    }
  }
  return { files, bytes };
}

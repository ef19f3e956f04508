/**
 * Measures a cold run of the built program beside `ast-grep scan` with three patterns and `ruff`, in the same session.
 *
 *     npm run build && npm run bench [-- PATH...] [--runs 3] [--write]
 *
 * Each PATH is measured for itself; without one: the reference checkouts and the corpus. `AST_GREP` and `RUFF` name the
 * programs where they are not on the path. `--write` puts the figures into `docs/BENCHMARKS.md`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, homedir, loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Contender, contenders, startup } from './bench/contenders.js';
import { measure, minAndMedian, type Run } from './bench/measure.js';

/** The runs of each program. */
type Race = Map<Contender, Run[]>;

/** What DESIGN allows: so many times the time of `ast-grep`. */
const GOAL = 2;

const root = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
});

const paths = positionals.length > 0 ? positionals.map((path) => resolve(path)) : defaultPaths();
if (paths.length === 0) throw new Error('There is nothing to measure: name a folder.');
const rounds = Number(values.runs);
const busy = loadavg()[0] ?? 0;
const sections: string[] = [];
let programs: ReturnType<typeof contenders> = { present: [], missing: [] };
for (const path of paths) {
  programs = contenders(root, [path]);
  sections.push(section(path, await race(programs.present, rounds)));
}
const text = page(await race(startup(root), rounds * 3));
process.stdout.write(text);
if (values.write) writeFileSync(join(root, 'docs', 'BENCHMARKS.md'), text);

function defaultPaths(): string[] {
  const reference = process.env.ADVISE_REFERENCE ?? join(root, '..', 'reference');
  const corpus = process.env.ADVISE_CORPUS ?? join(homedir(), '.cache', 'tf-advise', 'corpus');
  return [reference, corpus].map((path) => resolve(path)).filter((path) => existsSync(path));
}

/**
 * Runs everybody in turns, so that a slow minute of the machine hits all. In the first round, which only brings the files
 * into memory, those with a cache stay out: they are slow, and start cold each time.
 */
async function race(list: Contender[], count: number): Promise<Race> {
  const runs: Race = new Map(list.map((one) => [one, []]));
  for (let round = 0; round <= count; round++) {
    for (const one of list) {
      if (round === 0 && one.cold) continue;
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

function page(begin: Race): string {
  const { present, missing } = programs;
  const processor = cpus()[0]?.model ?? 'unknown processor';
  const versions = new Set(present.map(({ name, command, args }) => versionOf(name, command, args)));
  return `# Benchmarks

Written by \`npm run bench -- --write\`; not to be edited.

Commit ${commit()}. ${cpus().length} cores, ${processor}, Node ${process.versions.node}. ${[...versions].join(', ')}.
Every program ran ${rounds} times in turns, the files in memory, \`advise\` with an empty cache. The machine's load before the
first run was ${busy.toFixed(1)} (others may have worked on it). Processor time is that of all threads; peak memory is the largest of all runs.
${missing.length > 0 ? `\nNot installed, so not measured: ${missing.join(', ')}.\n` : ''}
The others do far less: \`ast-grep\` matches three patterns file by file, \`ruff\` finds unused and undefined names. \`advise\` also reads
notebooks, follows names and values across files, and renders the advice of three targets for each use. The goal is at most
${GOAL} times the time of \`ast-grep\` all the same, and less than 500 MB.

${sections.join('\n')}
## Start

${table(begin)}
`;
}

/** One input: its size, the table, and how far from the goal we are. */
function section(path: string, runs: Race): string {
  const { files, bytes } = sizeOf(path);
  return `## \`${basename(path)}\`: ${files} Python files, ${(bytes / 1e6).toFixed(1)} MB\n\n${table(runs)}\n${verdict(runs)}`;
}

/** By each of the three times, as a busy machine slows the short runs of the others most. */
function verdict(runs: Race): string {
  const ours = [...runs].find(([one]) => one.name.startsWith('advise'))?.[1];
  const theirs = [...runs].find(([one]) => one.name.startsWith('ast-grep'))?.[1];
  if (!ours || !theirs) return '';
  const times = (list: Run[]) => {
    const wall = minAndMedian(list.map((run) => run.seconds));
    return [wall.min, wall.median, minAndMedian(list.map((run) => run.processor)).median] as const;
  };
  const [fastest, median, processor] = times(ours).map((time, i) => time / times(theirs)[i]!) as [
    number,
    number,
    number,
  ];
  const met = Math.max(fastest, median) <= GOAL ? 'met' : 'missed by far: a later issue is about it';
  return `
\`advise\` takes ${median.toFixed(1)} times as long as \`ast-grep\` by the medians, ${fastest.toFixed(1)} times by the fastest runs and
${processor.toFixed(1)} times by processor time. The goal is ${met}.
`;
}

function commit(): string {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' }).stdout.trim();
  const changed =
    git('status', '--porcelain', '--untracked-files=no') === ''
      ? ''
      : ', with changes that are not committed';
  return `\`${git('rev-parse', '--short', 'HEAD')}\`${changed}`;
}

function table(race: Race): string {
  const rows = [...race].map(([{ name }, runs]) => {
    const time = minAndMedian(runs.map((run) => run.seconds));
    const peak = Math.max(...runs.map((run) => run.megabytes));
    const memory = peak === 0 ? '-' : `${peak.toFixed(0)} MB`;
    const processor = minAndMedian(runs.map((run) => run.processor)).median;
    return `| ${name} | ${time.min.toFixed(2)} s | ${time.median.toFixed(2)} s | ${processor.toFixed(2)} s | ${memory} |`;
  });
  return [
    '| | fastest | median | processor, median | peak memory |',
    '|---|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}

function versionOf(name: string, command: string, args: string[]): string {
  const own = name.startsWith('advise') ? [args[0]!, '--version'] : ['--version'];
  const said = spawnSync(command, own, { encoding: 'utf8' }).stdout.trim();
  return name.startsWith('advise') ? `advise ${said}` : said;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.py')) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

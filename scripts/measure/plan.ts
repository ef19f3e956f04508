/**
 * Measures the plans of the reference repositories (issue 4, "Shows"): how many packets, how large, in which order, how fast.
 *
 *     npm run measure:plan [-- --repo NAME]
 *
 * Prints and writes `docs/measurements/plan.md`; with `--repo` the page is only printed. `python3` reads every test outline, where
 * there is one; it runs none.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plan as planOf, scan } from '../../src/advise.js';
import type { Packet, Plan } from '../../src/assess/plan/types.js';
import { TARGETS } from '../../src/match/finding.js';
import { packetReport } from '../../src/report/plan/markdown.js';
import { checkouts, presentCheckouts, repositoryRoot } from '../reference/paths.js';
import { measureLarge } from './large-plan.js';

const { values } = parseArgs({ options: { repo: { type: 'string' } } });

const LARGE = 10_000;

interface Row {
  repo: string;
  target: string;
  usages: number;
  files: number;
  packets: number;
  split: number;
  circles: number;
  oversize: number;
  long: number;
  late: number;
  minutes: Packet;
  characters: Packet;
  entries: number;
  unused: number;
  planned: number;
}

const repos = presentCheckouts(values.repo);
if (repos.length === 0)
  throw new Error(`There is no checkout in ${checkouts}: see scripts/reference/paths.ts.`);
const rows: Row[] = [];
const outlines: string[] = [];
const printed: number[] = [];
let lateElsewhere = 0;
let plansElsewhere = 0;
for (const repo of repos) {
  const assessment = await scan([join(checkouts, repo)]);
  const started = performance.now();
  const plan = planOf(assessment);
  const planned = performance.now() - started;
  if (!plan) continue;
  rows.push({ ...rowOf(repo, plan), usages: assessment.coverage.usages, planned });
  printed.push(...plan.packets.map((packet) => packetReport(plan, packet).text.length));
  outlines.push(...plan.packets.flatMap(({ check }) => [check.reference, check.test]));
  for (const target of TARGETS) {
    if (target === plan.target) continue;
    plansElsewhere++;
    lateElsewhere += lateOf(planOf(assessment, target)!);
  }
  process.stderr.write(`${repo} ${plan.packets.length} packets ${planned.toFixed(0)} ms\n`);
}
const page = pageOf(rows) + (values.repo ? '' : largePage());
process.stdout.write(page);
if (!values.repo) writeFileSync(join(repositoryRoot, 'docs', 'measurements', 'plan.md'), page);

function rowOf(repo: string, plan: Plan): Omit<Row, 'usages' | 'planned'> {
  const { packets, modules } = plan;
  const most = (size: (packet: Packet) => number) =>
    packets.reduce((largest, packet) => (size(packet) > size(largest) ? packet : largest));
  return {
    repo,
    target: plan.target,
    files: new Set(packets.map(({ file }) => file)).size,
    packets: packets.length,
    split: packets.filter(({ whole }) => !whole).length,
    circles: packets.filter(({ together }) => together.length > 0).length,
    oversize: packets.filter(({ oversize }) => oversize !== null).length,
    long: packets.filter((packet) => sizeOf(packet) > plan.bounds.characters).length,
    late: lateOf(plan),
    minutes: most(middle),
    characters: most(sizeOf),
    entries: modules.filter(({ role }) => role === 'entry').length,
    unused: modules.filter(({ role }) => role === 'unused').length,
  };
}

function middle({ effort }: Packet): number {
  return (effort.low + effort.high) / 2;
}

function sizeOf({ characters }: Packet): number {
  return characters.source + characters.advice;
}

/** Packets that depend on a later one, or on one that is not there. */
function lateOf({ packets }: Plan): number {
  const numbers = new Map(packets.map(({ id, number }) => [id, number]));
  return packets.filter(({ number, dependsOn }) =>
    dependsOn.some((other) => !((numbers.get(other) ?? Number.POSITIVE_INFINITY) < number)),
  ).length;
}

/** The project of ten thousand files. */
function largePage(): string {
  const runs = measureLarge(LARGE);
  return [
    '',
    `## ${LARGE} files`,
    '',
    'A made-up project: each file imports five earlier ones, every hundredth closes a circle, a tenth has no TensorFlow. The whole command, cold, on two shared cores.',
    '',
    '| Command | Seconds | Memory |',
    '| --- | ---: | ---: |',
    ...runs.map(
      ({ command, seconds, megabytes }) => `| \`${command}\` | ${seconds.toFixed(0)} | ${megabytes} MB |`,
    ),
    '',
  ].join('\n');
}

/** How many outlines Python does not parse; null where there is no Python. */
function unparsed(texts: readonly string[]): number | null {
  const program =
    'import ast, json, sys\nbad = 0\nfor text in json.load(sys.stdin):\n    try:\n        ast.parse(text)\n    except SyntaxError:\n        bad += 1\nprint(bad)';
  const { status, stdout } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return status === 0 ? Number(stdout) : null;
}

function pageOf(all: readonly Row[]): string {
  const sum = (of: (row: Row) => number) => all.reduce((total, row) => total + of(row), 0);
  const packets = sum((row) => row.packets);
  const bad = unparsed(outlines);
  const long = sum((row) => row.long);
  const sizes = [...printed].sort((a, b) => a - b);
  const slowest = all.reduce((most, row) => (row.planned > most.planned ? row : most));
  const lines = [
    '# Plans, measured',
    '',
    `\`advise plan\` on ${all.length} real repositories, each for its recommended target; ${plansElsewhere} more plans for the other targets are held to the same order.`,
    'Made by `npm run measure:plan`; the repositories are not in this one.',
    '',
    '| What | Measured |',
    '| --- | ---: |',
    `| Packets | ${packets} |`,
    `| of files with TensorFlow | ${sum((row) => row.files)} |`,
    `| that are a part of a file | ${sum((row) => row.split)} |`,
    `| in a circle with others | ${sum((row) => row.circles)} |`,
    `| **that depend on a later one** | **${sum((row) => row.late)}** |`,
    `| that depend on a later one, in the ${plansElsewhere} plans for other targets | ${lateElsewhere} |`,
    `| larger than a packet should be (480 minutes, 40,000 characters) | ${sum((row) => row.oversize)} (${((100 * sum((row) => row.oversize)) / packets).toFixed(1)} %) |`,
    `| with more than 40,000 characters of source and advice | ${long} |`,
    `| Characters of a packet printed in full (\`--packet\`, Markdown): median, 95 %, most | ${sizes[sizes.length >> 1]}, ${sizes[Math.floor(sizes.length * 0.95)]}, ${sizes.at(-1)} |`,
    `| Test outlines (two a packet) that Python cannot parse | ${bad === null ? 'no Python here' : `${bad} of ${outlines.length}`} |`,
    `| Making all ${all.length} plans from finished assessments | ${sum((row) => row.planned).toFixed(0)} ms (slowest: ${slowest.repo}, ${slowest.planned.toFixed(0)} ms) |`,
    '',
    '"Larger" is judged on the middle of the range of effort. Minutes (the middle) and characters (source and advice together) are those of the largest packet.',
    '',
    '| Repository | Target | Uses | Files | Packets | Parts | In circles | Larger | Minutes | Characters | Entry points | Unused |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...all.map(
      (row) =>
        `| ${row.repo.replace('__', '/')} | ${row.target} | ${row.usages} | ${row.files} | ${row.packets} | ${row.split} | ${row.circles} | ${row.oversize} | ${Math.round(middle(row.minutes))} | ${sizeOf(row.characters)} | ${row.entries} | ${row.unused} |`,
    ),
    '',
  ];
  return lines.join('\n');
}

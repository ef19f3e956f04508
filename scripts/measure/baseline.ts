/**
 * Measures whether a baseline survives edits that add no TensorFlow (issue 5, "Shows"): random edits to real repositories, each
 * held against the baseline of the original.
 *
 *     BLACK=path/to/black npm run measure:baseline [-- --edits 50 --seed 1]
 *
 * Moved lines: comments and blank lines at random places between statements. Renamed functions: every function of a file gets another name,
 * everywhere in the repository. Black: all files, by the formatter itself. Prints and writes `docs/measurements/baseline.md`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scan } from '../../src/advise.js';
import { accept } from '../../src/baseline/baseline.js';
import { compareToBaseline } from '../../src/baseline/compare.js';
import type { Finding } from '../../src/match/finding.js';
import { random } from '../fuzz/mutate.js';
import { checkouts, presentCheckouts } from '../reference/paths.js';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const PAGE = 'docs/measurements/baseline.md';
const KINDS = ['moved lines', 'renamed functions', 'black'] as const;
type Kind = (typeof KINDS)[number];

const next = random(Number(values.seed));
const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;

const findingsOf = async (folder: string): Promise<Finding[]> =>
  (await scan([folder])).findings.filter(({ partOf }) => partOf === undefined);

/** Between two lines at the left margin no string and no bracket is open, as far as indentation tells. */
function moveLines(text: string): string {
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) =>
    /^(?:def|class|@|import|from)\b/.test(line) && !/^@/.test(lines[index - 1] ?? '') ? [index] : [],
  );
  for (const place of places.reverse()) {
    if (next() < 0.5)
      lines.splice(
        place,
        0,
        ...Array.from({ length: 1 + Math.floor(next() * 4) }, (_, i) => (i % 2 ? '' : '# Moved.')),
      );
  }
  return lines.join('\n');
}

/** Functions (no methods: renaming one of two that override each other changes what a call means) that one file defines, but for those whose names mean something to Python or Keras. */
function functionsIn(text: string): string[] {
  const names = [...text.matchAll(/^def ([a-z]\w{3,})\(/gm)].map(([, name]) => name as string);
  const KEPT =
    /^(?:call|build|test\w*|main|setUp|tearDown|get_config|compute_\w+|train_step|test_step|predict_step|fit|predict|train|begin|after_\w+|before_\w+|model_fn|input_fn|on_\w+|__\w+)$/;
  return [...new Set(names)].filter((name) => !KEPT.test(name));
}

function edit(folder: string, files: readonly string[], kind: Kind): string {
  const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
  if (kind === 'black') {
    const { status, stderr } = spawnSync(
      process.env.BLACK ?? 'black',
      ['-q', ...files.map((file) => join(folder, file))],
      { encoding: 'utf8' },
    );
    return status === 0
      ? `${files.length} files`
      : `${files.length} files, some left as they were (${stderr.split('\n').filter(Boolean).length} messages)`;
  }
  if (kind === 'moved lines') {
    for (const file of files) writeFileSync(join(folder, file), moveLines(textOf(file)));
    return `${files.length} files`;
  }
  const names = functionsIn(textOf(pick(files))).slice(0, 20);
  if (names.length === 0) return 'nothing to rename';
  const words = new RegExp(`(?<![\\w.])(?<!tf\\.)(${names.join('|')})(?=\\s*\\()`, 'g');
  for (const file of files) writeFileSync(join(folder, file), textOf(file).replace(words, '$1_renamed'));
  return `${names.length} functions`;
}

const repos = presentCheckouts();
if (repos.length === 0)
  throw new Error(`There is no checkout in ${checkouts}: see scripts/reference/paths.ts.`);
const rows: { repo: string; kind: Kind; what: string; findings: number; exact: number; fresh: Finding[] }[] =
  [];
while (rows.length < Number(values.edits)) {
  const repo = pick(repos);
  const kind = KINDS[rows.length % KINDS.length] as Kind;
  const before = await findingsOf(join(checkouts, repo));
  const files = [...new Set(before.map(({ file }) => file))].filter((file) => file.endsWith('.py'));
  if (files.length === 0 || before.length > 2500) continue;
  const folder = mkdtempSync(join(tmpdir(), 'advise-edit-'));
  cpSync(join(checkouts, repo), folder, { recursive: true, filter: (path) => !path.endsWith('/.git') });
  const what = edit(folder, files, kind);
  const accepted = accept(before);
  const after = await findingsOf(folder);
  const { fresh } = compareToBaseline(after, accepted, () => true);
  const prints = new Set(accepted.map(({ fingerprint }) => fingerprint));
  const exact = after.filter(({ fingerprint }) => prints.has(fingerprint)).length;
  rows.push({ repo, kind, what, findings: after.length, exact, fresh });
  console.log(
    `${rows.length} ${repo}: ${kind}, ${what}: ${fresh.length} new of ${after.length}, ${exact} by fingerprint`,
  );
  for (const { file, line, rule, before: text } of fresh.slice(0, 3))
    console.log(`    ${file}:${line} ${rule} ${text.slice(0, 80)}`);
  rmSync(folder, { recursive: true, force: true });
}

const sum = (count: (row: (typeof rows)[number]) => number, of = rows) =>
  of.reduce((total, row) => total + count(row), 0);
const lines = [
  '# A baseline under edits',
  '',
  'Generated by `npm run measure:baseline`: never edited. Random edits to the checkouts of the reference repositories that add no TensorFlow, each',
  'held against the baseline of the original. "New" is false there.',
  '',
  '| Edit | Times | Findings | Known by fingerprint | New |',
  '| --- | ---: | ---: | ---: | ---: |',
  ...[...KINDS, 'all' as const].map((kind) => {
    const own = kind === 'all' ? rows : rows.filter((row) => row.kind === kind);
    const total = sum(({ findings }) => findings, own);
    const exact = sum((row) => row.exact, own);
    return `| ${kind} | ${own.length} | ${total} | ${total === 0 ? '-' : `${((100 * exact) / total).toFixed(2)} %`} | ${sum(({ fresh }) => fresh.length, own)} |`;
  }),
  '',
  ...rows.flatMap(({ repo, kind, fresh }) =>
    fresh.map(({ file, line, rule }) => `- ${repo}, ${kind}: \`${rule}\` at ${file}:${line}.`),
  ),
];
writeFileSync(PAGE, `${lines.join('\n').trimEnd()}\n`);

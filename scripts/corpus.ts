/**
 * The regression run over packages anyone can get again: counts per package, compared with those committed.
 *
 *     npm run corpus [-- NAME...]        prints what changed and exits 1 on a change
 *     npm run corpus -- --update         writes `fixtures/corpus/<name>.txt`
 *
 * The packages are pinned by sha256 in `corpus-packages.json`, are kept in `ADVISE_CORPUS`, and are never executed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countsText, difference } from './corpus/counts.js';
import { scanFolder } from './scan-folder.js';

interface Package {
  name: string;
  version: string;
  file: string;
  sha256: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const pinned = join(here, 'corpus-packages.json');
const expectations = join(here, '..', 'fixtures', 'corpus');
const cache = process.env.ADVISE_CORPUS ?? join(homedir(), '.cache', 'tf-advise', 'corpus');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false } },
});

const packages = (JSON.parse(readFileSync(pinned, 'utf8')) as Package[]).filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
if (packages.length === 0) throw new Error(`No package is called ${positionals.join(', ')}.`);
fetchAll();
let changed = 0;
for (const one of packages) changed += await run(one);
process.stdout.write(summary());
process.exitCode = changed > 0 && !values.update ? 1 : 0;

function fetchAll(): void {
  const python = process.env.PYTHON ?? 'python3';
  const script = join(here, 'corpus', 'fetch.py');
  const names = packages.map(({ name }) => name);
  const done = spawnSync(python, [script, pinned, cache, ...names], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`\`${python} ${script}\` could not get the packages.`);
}

/** Gives 1 where the counts differ from those committed. */
async function run({ name, version }: Package): Promise<number> {
  const started = performance.now();
  const text = countsText(`${name} ${version}`, await scanFolder(join(cache, name)));
  process.stderr.write(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  const path = join(expectations, `${name}.txt`);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === text) return 0;
  process.stdout.write(`${name}\n${difference(before, text).join('\n')}\n\n`);
  if (values.update) {
    mkdirSync(expectations, { recursive: true });
    writeFileSync(path, text);
  }
  return 1;
}

function summary(): string {
  if (changed === 0) return `${packages.length} packages, no change\n`;
  return values.update
    ? `${packages.length} packages, ${changed} written\n`
    : `${packages.length} packages, ${changed} changed; \`npm run corpus -- --update\` accepts that\n`;
}

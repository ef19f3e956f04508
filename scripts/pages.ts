/**
 * Writes the pages of the catalogue into `docs/catalogue/`: one a namespace, one a caveat, one a target, and the coverage table of the
 * README between its marks. `npm run pages -- --check` writes nothing and fails where they are not what the rules say.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pagesOf } from './pages/all.js';
import { coverageTable } from './pages/coverage.js';
import { proved } from './pages/proved.js';

const FOLDER = new URL('../docs/catalogue/', import.meta.url);
const README = new URL('../README.md', import.meta.url);
const [BEGIN, END] = ['<!-- coverage: npm run pages -->', '<!-- /coverage -->'];

const catalog = await proved();
const pages = new Map(pagesOf(catalog).map(({ path, text }) => [path, text]));
const there = existsSync(FOLDER)
  ? (readdirSync(FOLDER, { recursive: true }) as string[]).filter((path) => path.endsWith('.md'))
  : [];
const readme = readFileSync(README, 'utf8');
const from = readme.indexOf(BEGIN) + BEGIN.length;
const fresh = `${readme.slice(0, from)}\n${coverageTable(catalog)}\n${readme.slice(readme.indexOf(END))}`;

if (process.argv.includes('--check')) {
  const wrong = [
    ...[...pages]
      .filter(([path, text]) => !there.includes(path) || readFileSync(new URL(path, FOLDER), 'utf8') !== text)
      .map(([path]) => path),
    ...there.filter((path) => !pages.has(path)),
    ...(fresh === readme ? [] : ['README.md']),
  ];
  if (wrong.length > 0) {
    process.stderr.write(
      `${wrong.length} pages are not what the rules say, ${wrong[0]} first: run npm run pages.\n`,
    );
    process.exit(1);
  }
} else {
  for (const path of there) if (!pages.has(path)) rmSync(new URL(path, FOLDER));
  for (const [path, text] of pages) {
    const url = new URL(path, FOLDER);
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, text);
  }
  writeFileSync(README, fresh);
  process.stdout.write(`${pages.size} pages.\n`);
}

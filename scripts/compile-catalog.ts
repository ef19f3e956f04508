/**
 * Compiles `rules/` into `dist/rules/` (see `src/catalog/packed.ts`), after the lints. Part of `npm run build`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { lintCatalog } from '../src/catalog/lints/lint.js';
import { packCatalog } from '../src/catalog/packed.js';
import { attachFigures, readShown } from './demos/demos.js';
import { readIdioms } from './idioms.js';
import { casesOf } from './prove/cases.js';
import { createGenerations } from './prove/generations.js';
import { attachProofs, currentHashes, readVerified, staleOf } from './prove/verified.js';
import { attachIdiomProofs } from './prove/verified-idioms.js';
import { compileRules, readHelpers, readRules } from './rules.js';

const OUT = new URL('../dist/rules/', import.meta.url);

const { catalog, problems, facts } = await compileRules();
const all = [...problems, ...lintCatalog({ catalog, entries: await readRules(), facts })];
for (const { where, message } of all) process.stderr.write(`${where}: ${message}\n`);
for (const [name, fact] of Object.entries(facts)) {
  if (fact === null) process.stderr.write(`rules/facts/${name}.json is missing: its lints did not run.\n`);
}
// A row that cannot be compiled is not in the catalogue, so nothing is written; a lint's finding waits for the tests.
if (problems.length > 0) process.exit(1);
const hashes = currentHashes(casesOf(catalog, createGenerations(facts)));
const verified = readVerified();
attachProofs(catalog, verified, hashes);
attachIdiomProofs(catalog.idioms, await readIdioms(), verified.versions);
attachFigures(catalog, readShown());
mkdirSync(OUT, { recursive: true });
const packed = packCatalog(catalog);
writeFileSync(new URL('catalog.json', OUT), packed.head);
writeFileSync(new URL('rows.jsonl', OUT), packed.rows);
writeFileSync(new URL('helpers.json', OUT), `${JSON.stringify(readHelpers())}\n`);
process.stderr.write(
  `${Object.keys(catalog.rows).length} rows, ${catalog.version}, ${all.length} problems, ${staleOf(verified, hashes).length} stale proofs.\n`,
);

/**
 * Measures the catalogue over the reference repositories (issue 3, "Shows"): answers, keywords, code, proof.
 *
 *     npm run measure:catalogue [-- --repo NAME] [--out FOLDER]
 *
 * Prints and writes `docs/measurements/catalogue.md`; `--out` also writes what lacks as tab-separated tables. With `--repo` the
 * page is only printed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAdviser } from '../../src/catalog/adviser.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { createIsKnown } from '../../src/facts/known.js';
import { loadFacts, loadLinkFacts } from '../../src/facts/load.js';
import type { Vocabulary } from '../../src/facts/stay.js';
import { createParser } from '../../src/python/parse.js';
import { checkouts, presentCheckouts, repositoryRoot } from '../reference/paths.js';
import { isOutside, LEFT_OUT } from '../reference/sites.js';
import { scanFolder } from '../scan-folder.js';
import { pageOf } from './page.js';
import { readSite, type Site } from './read-site.js';
import { tablesOf } from './tables.js';

const { values } = parseArgs({ options: { repo: { type: 'string' }, out: { type: 'string' } } });

const catalog = loadCatalog();
const isKnown = createIsKnown(loadLinkFacts(), loadFacts<Vocabulary>('vocabulary.json'));
const parse = createParser();
const repos = presentCheckouts(values.repo).filter((repo) => !LEFT_OUT.has(repo));
if (repos.length === 0)
  throw new Error(`There is no checkout in ${checkouts}: see scripts/reference/paths.ts.`);
const sites: Site[] = [];
for (const repo of repos) sites.push(...(await sitesOf(repo)));
const page = pageOf(sites, { repos: repos.length, catalog: catalog.version });
process.stdout.write(page);
if (!values.repo) writeFileSync(join(repositoryRoot, 'docs', 'measurements', 'catalogue.md'), page);
if (values.out) writeTables(values.out);

async function sitesOf(repo: string): Promise<Site[]> {
  const started = performance.now();
  const { usages, findings } = await scanFolder(join(checkouts, repo));
  const adviser = createAdviser(catalog, usages, isKnown);
  const finding = new Map(findings.flatMap((one) => one.usages.map((id) => [id, one] as const)));
  const out: Site[] = [];
  for (const [i, usage] of usages.entries()) {
    // Trees are freed when the event loop turns.
    if (i % 200 === 0) await new Promise((resolve) => setImmediate(resolve));
    const found = finding.get(usage.id);
    if (usage.role === 'import' || found?.partOf !== undefined || isOutside(repo, usage.file)) continue;
    out.push(readSite({ repo, usage, advice: found?.advice ?? null }, adviser, parse));
  }
  process.stderr.write(
    `${repo} ${out.length} places ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
  return out;
}

function writeTables(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tablesOf(sites))) {
    writeFileSync(join(folder, `${name}.tsv`), `${rows.map((row) => row.join('\t')).join('\n')}\n`);
  }
}

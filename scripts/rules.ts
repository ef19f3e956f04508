/**
 * Reads `rules/` for the scripts and tests: every exported table, namespace answer and caveat, and the facts that exist.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CompileResult, compileCatalog, type RuleEntry } from '../src/catalog/compile/catalog.js';
import {
  type CatalogFacts,
  readAliases,
  readRawOps,
  readSourceFacts,
  readTargetFacts,
} from '../src/catalog/compile/facts.js';
import type { HelperFile, HelperFiles } from '../src/catalog/helpers.js';
import type { Target } from '../src/match/finding.js';

import { readIdioms } from './idioms.js';

const ROOT = new URL('../', import.meta.url);
const FOLDERS = ['rules/caveats/', 'rules/ecosystem/', 'rules/mappings/', 'rules/weights/'];

/** All entries that rule files export, in the order of their paths. */
export async function readRules(): Promise<RuleEntry[]> {
  const entries: RuleEntry[] = [];
  for (const folder of FOLDERS) {
    const url = new URL(folder, ROOT);
    const names = readdirSync(url).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) {
      const module: Record<string, unknown> = await import(
        pathToFileURL(fileURLToPath(new URL(name, url))).href
      );
      for (const exported of Object.values(module)) entries.push(...[exported].flat().filter(isEntry));
    }
  }
  return [...entries, ...(await readIdioms())];
}

function isEntry(value: unknown): value is RuleEntry {
  return typeof value === 'object' && value !== null && 'is' in value;
}

/** The facts that the compiler and the lints use; a file that was not generated yet is null. */
export function readCatalogFacts(): CatalogFacts {
  const source = readJson('rules/facts/source.json');
  const targets = readJson('rules/facts/targets.json');
  const link = readJson('rules/facts/link.json');
  const rawOps = readJson('rules/facts/raw-ops.json');
  return {
    source: source === undefined ? null : readSourceFacts(source),
    targets: targets === undefined ? null : readTargetFacts(targets),
    aliases: link === undefined ? null : readAliases(link),
    rawOps: rawOps === undefined ? null : readRawOps(rawOps),
  };
}

function readJson(path: string): unknown {
  const url = new URL(path, ROOT);
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined;
}

/** The version in `package.json`. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
  return version;
}

/** The catalogue straight from the TypeScript rows. */
export async function compileRules(): Promise<CompileResult & { facts: CatalogFacts }> {
  const facts = readCatalogFacts();
  return { ...compileCatalog(await readRules(), facts, packageVersion()), facts };
}

/** The helper files of each target, in the order of their names. */
export function readHelpers(): HelperFiles {
  const of = (target: Target): HelperFile[] => {
    const folder = new URL(`rules/helpers/${target}/`, ROOT);
    const names = readdirSync(folder).filter((name) => name.endsWith('.py'));
    return names.sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  };
  return { pytorch: of('pytorch'), jax: of('jax'), keras: of('keras') };
}

/** Reads `rules/idioms/`: one folder a structural rule, with its examples. For scripts and tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { IdiomEntry, IdiomVariant } from '../src/catalog/idiom-text.js';
import type { Target } from '../src/match/finding.js';

const FOLDER = new URL('../rules/idioms/', import.meta.url);

/** The rules of all folders, in the order of their names. Throws where a folder is not a rule. */
export async function readIdioms(): Promise<IdiomEntry[]> {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const entries: IdiomEntry[] = [];
  for (const name of names) entries.push(await readIdiom(name));
  return entries;
}

async function readIdiom(name: string): Promise<IdiomEntry> {
  const module = (await import(pathToFileURL(fileURLToPath(new URL(`${name}/rule.ts`, FOLDER))).href)) as {
    default?: IdiomEntry;
  };
  if (module.default?.is !== 'idiom' || module.default.id !== name) {
    throw new Error(`rules/idioms/${name}/rule.ts must export \`idiom('${name}', ...)\` as default.`);
  }
  return module.default;
}

/** The folder of an idiom's examples. */
export const examplesOf = (id: string): string => fileURLToPath(new URL(`${id}/examples/`, FOLDER));

/** The text of one example; null where there is none. */
export function exampleText(id: string, name: 'before' | 'data' | Target): string | null {
  const path = `${examplesOf(id)}${name}.py`;
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The text of `test.md`. */
export function testText(id: string): string | null {
  const url = new URL(`${id}/test.md`, FOLDER);
  return existsSync(url) ? readFileSync(url, 'utf8') : null;
}

/** What an idiom becomes in a target, in the order in which it is tried. */
export const variantsOf = (entry: IdiomEntry, target: Target): readonly IdiomVariant[] =>
  [entry[target]].flat() as IdiomVariant[];

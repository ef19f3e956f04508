/**
 * Where the measured reference lies: beside this repository, never inside it. Overridable for another machine.
 * Must not know what is measured.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The folder with one checkout a repository: `<owner>__<name>`. */
export const checkouts = resolve(process.env.ADVISE_REFERENCE ?? join(repositoryRoot, '..', 'reference'));

/** The folder with `reference-sites.tsv.gz` and the usage tables. */
export const dataFolder = resolve(
  process.env.ADVISE_REFERENCE_DATA ?? join(repositoryRoot, '..', 'shared', 'data'),
);

/** The folder with the Python environments, `current` and `legacy`. */
export const environments = resolve(process.env.ADVISE_VENVS ?? join(repositoryRoot, '..', '.venvs'));

/** The checkouts that exist, sorted; `only` narrows to names that contain it. */
export function presentCheckouts(only?: string): string[] {
  if (!existsSync(checkouts)) return [];
  const names = readdirSync(checkouts, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.includes('__'))
    .map((entry) => entry.name)
    .sort();
  return only === undefined ? names : names.filter((name) => name.includes(only.replace('/', '__')));
}

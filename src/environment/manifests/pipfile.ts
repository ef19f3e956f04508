/** Pipenv's `Pipfile`. */
import type { ManifestText } from '../../project/types.js';
import { asTable, parseToml, tomlLines } from '../../toml/toml.js';
import { newReader, type Reading } from '../reading.js';
import { asSpecifier } from './dockerfile.js';
import { readPoetryTable } from './poetry.js';

/** Tables that hold no packages. */
const OTHERS = new Set(['source', 'requires', 'pipenv', 'scripts']);

/** What a `Pipfile` says. */
export function readPipfile(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const { table, problem } = parseToml(manifest.text);
  if (problem !== null) {
    reader.problem(problem.message, problem.line === undefined ? undefined : { line: problem.line });
  }
  if (table === null) return reader.reading;
  const lines = tomlLines(manifest.text);
  for (const [header, packages] of Object.entries(table)) {
    if (OTHERS.has(header)) continue;
    const scope = header === 'packages' ? 'runtime' : 'optional';
    readPoetryTable(asTable(packages), { header, scope, lines }, reader);
  }
  for (const [key, version] of Object.entries(asTable(table.requires))) {
    if (typeof version === 'string' && /^\d/.test(version)) {
      reader.python(asSpecifier(version), 'requires-python', { line: lines.key('requires', key) });
    }
  }
  return reader.reading;
}

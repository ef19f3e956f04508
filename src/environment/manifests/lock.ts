/** Lock files: what a resolver chose. Pipfile, Poetry, uv, PDM, PEP 751, conda-lock and Pixi. */
import type { ManifestText } from '../../project/types.js';
import { asList, asTable, parseToml } from '../../toml/toml.js';
import { newReader, type Reader, type Reading } from '../reading.js';
import { normalName } from '../requirement.js';
import { fromPoetry, tidySpecifier } from '../specifier.js';
import { parseYaml, under, type YamlNode } from './yaml.js';

/** What a lock file says. */
export function readLock(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const name = manifest.path.slice(manifest.path.lastIndexOf('/') + 1);
  if (name === 'Pipfile.lock') readPipenv(manifest.text, reader);
  else if (/^(?:conda-lock|pixi)\./.test(name)) readCondaLock(manifest.text, reader);
  else readTomlLock(manifest.text, reader);
  return reader.reading;
}

/** One package as locked. */
interface Locked {
  name: unknown;
  version: unknown;
  marker?: unknown;
  line: number;
}

function lock({ name, version, marker, line }: Locked, reader: Reader): void {
  if (typeof name !== 'string' || typeof version !== 'string') return;
  const { specifier } = tidySpecifier(/^[<>=!~]/.test(version) ? version : `==${version}`);
  const found = { package: normalName(name), written: `${name} ${version}`, specifier, extras: [] };
  reader.package({ ...found, marker: typeof marker === 'string' ? marker : null, scope: 'lock' }, { line });
}

function readPipenv(text: string, reader: Reader): void {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    reader.problem('This is no valid JSON, so no package of it was read. Make it again with `pipenv lock`.');
    return;
  }
  const lines = keyLines(text);
  for (const section of ['default', 'develop']) {
    for (const [name, details] of Object.entries(asTable(asTable(data)[section]))) {
      const { version, markers } = asTable(details);
      lock({ name, version, marker: markers, line: lines.get(name) ?? 1 }, reader);
    }
  }
}

/** The first line on which each key of indented JSON stands. */
function keyLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const key = /^\s*"([^"]+)"\s*:\s*\{/.exec(line)?.[1];
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  }
  return lines;
}

function readTomlLock(text: string, reader: Reader): void {
  const { table, problem } = parseToml(text);
  if (problem !== null) {
    reader.problem(problem.message, problem.line === undefined ? undefined : { line: problem.line });
  }
  if (table === null) return;
  const lines = entryLines(text);
  const entries = asList(table.package).length > 0 ? asList(table.package) : asList(table.packages);
  for (const [index, entry] of entries.entries()) {
    const { name, version, marker, source } = asTable(entry);
    const { editable, virtual } = asTable(source);
    // The project itself is among them.
    if (editable !== undefined || virtual !== undefined) continue;
    lock({ name, version, marker, line: lines[index] ?? 1 }, reader);
  }
  const metadata = asTable(table.metadata);
  const python = table['requires-python'] ?? metadata['python-versions'] ?? metadata.requires_python;
  if (typeof python !== 'string') return;
  const { specifier } = fromPoetry(python);
  const line = text.slice(0, Math.max(0, text.indexOf(`"${python}"`))).split('\n').length;
  if (specifier !== '') reader.python(specifier, 'requires-python', { line });
}

/** Where each `[[package]]` starts, in order. */
function entryLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^\[\[packages?\]\]/.test(line) ? [index + 1] : []));
}

/** A package a platform; the same one for several is said once. */
function readCondaLock(text: string, reader: Reader): void {
  const { documents, problem } = parseYaml(text);
  if (problem !== null) {
    reader.problem(problem.message, problem.line === undefined ? undefined : { line: problem.line });
  }
  const seen = new Set<string>();
  for (const document of documents) {
    const entries = under(document, 'package') ?? under(document, 'packages');
    for (const entry of entries?.t === 'list' ? entries.items : []) {
      const locked = condaEntry(entry);
      const key = `${locked.name} ${locked.version}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (locked.name === 'python' && typeof locked.version === 'string') {
        reader.python(`==${locked.version}`, 'conda', { line: locked.line });
      } else lock(locked, reader);
    }
  }
}

/** By its fields, or by the file that is fetched: `.../numpy-1.26.4-py312h1.conda`. */
function condaEntry(entry: YamlNode): Locked {
  const text = (key: string): string | undefined => {
    const value = under(entry, key);
    return value?.t === 'scalar' ? value.text : undefined;
  };
  const name = text('name');
  if (name !== undefined) return { name, version: text('version'), line: entry.line };
  const file = /([^/]+)-([^-/]+)-[^-/]+\.(?:conda|tar\.bz2)$/.exec(text('conda') ?? '');
  return { name: file?.[1], version: file?.[2], line: entry.line };
}

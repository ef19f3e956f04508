/** Poetry's tables of dependencies, which Pipfile shares in its own words: `name = "^1.2"`, `{ version, markers, git }`. */

import { asTable, type TomlLines, textsOf } from '../../toml/toml.js';
import { bothMarkers, type Reader, type Scope } from '../reading.js';
import { normalName } from '../requirement.js';
import { fromPoetry } from '../specifier.js';

/** A table of dependencies and what it is for. */
export interface Table {
  /** Its header, to find lines by. */
  header: string;
  scope: Scope;
  lines: TomlLines;
}

/** Reads one table; `python` in it is the Python that is asked for. */
export function readPoetryTable(table: Record<string, unknown>, context: Table, reader: Reader): void {
  for (const [name, wanted] of Object.entries(table)) {
    const line = context.lines.key(context.header, name);
    for (const one of Array.isArray(wanted) ? wanted : [wanted]) {
      if (name.toLowerCase() === 'python') readPython(one, line, reader);
      else readDependency(name, one, { ...context, line }, reader);
    }
  }
}

function readPython(wanted: unknown, line: number, reader: Reader): void {
  const text = versionText(wanted);
  if (text === null) return;
  const { specifier } = fromPoetry(text);
  if (specifier !== '') reader.python(specifier, 'requires-python', { line });
}

function readDependency(name: string, wanted: unknown, at: Table & { line: number }, reader: Reader): void {
  const place = { line: at.line };
  const details = asTable(wanted);
  const version = versionText(wanted);
  if (version === null && Object.keys(details).length === 0) {
    reader.problem(
      `The version of \`${name}\` is neither a text nor a table, so it is not known. Write it as \`"^1.2"\`.`,
      place,
    );
  }
  if (typeof details.path === 'string') return;
  const { specifier, flaw } = fromPoetry(version ?? '');
  if (flaw !== null)
    reader.problem(`${flaw}, and no form of Poetry's either. Write it as \`^1.2\` or \`>=1.2,<2\`.`, place);
  reader.package(
    {
      package: normalName(name),
      written: `${name} = ${shown(wanted)}`,
      specifier,
      extras: textsOf(details.extras).map(normalName).sort(),
      marker: markerOf(details),
      scope: details.optional === true && at.scope === 'runtime' ? 'optional' : at.scope,
    },
    place,
  );
}

function versionText(wanted: unknown): string | null {
  if (typeof wanted === 'string') return wanted;
  const { version } = asTable(wanted);
  return typeof version === 'string' ? version : null;
}

/** `python = "~3.6"` and `markers = "..."` as one marker. */
function markerOf(details: Record<string, unknown>): string | null {
  const python = typeof details.python === 'string' ? pythonMarker(details.python) : null;
  const markers = typeof details.markers === 'string' ? details.markers : null;
  const platform = typeof details.platform === 'string' ? `sys_platform == "${details.platform}"` : null;
  return bothMarkers(bothMarkers(python, platform), markers);
}

function pythonMarker(text: string): string | null {
  const clauses = fromPoetry(text)
    .specifier.split(',')
    .map((clause) => /^([<>=!~]+)(.+)$/.exec(clause))
    .filter((clause) => clause !== null)
    .map(([, operator, version]) => `python_version ${operator} "${version}"`);
  return clauses.length === 0 ? null : clauses.join(' and ');
}

/** As written, near enough: values are JSON where TOML is. */
function shown(wanted: unknown): string {
  if (typeof wanted === 'string') return JSON.stringify(wanted);
  const pairs = Object.entries(asTable(wanted)).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

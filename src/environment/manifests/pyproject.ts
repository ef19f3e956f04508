/** `pyproject.toml`: PEP 621 and PEP 735, and the tables of Poetry, PDM, Hatch, uv, Pixi and Flit. */
import type { ManifestText } from '../../project/types.js';
import {
  asList,
  asTable,
  parseToml,
  type TomlLines,
  type TomlTable,
  textsOf,
  tomlLines,
} from '../../toml/toml.js';
import { newReader, type Reader, type Reading, type Scope } from '../reading.js';
import { normalName } from '../requirement.js';
import { classifierPython } from './classifier.js';
import { readCondaTable } from './conda-table.js';
import { readPoetryTable } from './poetry.js';
import { relativeTo } from './requirements.js';

/** What is needed to note something down. */
interface Into {
  reader: Reader;
  lines: TomlLines;
  file: string;
}

/** What a `pyproject.toml` says. */
export function readPyproject(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const { table, problem } = parseToml(manifest.text);
  if (problem !== null)
    reader.problem(problem.message, problem.line === undefined ? undefined : { line: problem.line });
  if (table === null) return reader.reading;
  const into: Into = { reader, lines: tomlLines(manifest.text), file: manifest.path };
  readProject(asTable(table.project), into);
  readGroups('dependency-groups', asTable(table['dependency-groups']), into);
  readTools(asTable(table.tool), into);
  return reader.reading;
}

function readProject(project: TomlTable, into: Into): void {
  list('project', project.dependencies, 'runtime', into);
  for (const extra of Object.values(asTable(project['optional-dependencies']))) {
    list('project.optional-dependencies', extra, 'optional', into);
  }
  python('project', 'requires-python', project['requires-python'], into);
  for (const text of textsOf(project.classifiers)) {
    const specifier = classifierPython(text);
    if (specifier !== null)
      into.reader.python(specifier, 'classifier', { line: into.lines.text('project', text) });
  }
}

function readTools(tool: TomlTable, into: Into): void {
  readPoetry(asTable(tool.poetry), into);
  const pdm = asTable(tool.pdm);
  for (const [name, group] of Object.entries(asTable(pdm['dev-dependencies']))) {
    list(`tool.pdm.dev-dependencies.${name}`, group, 'optional', into);
  }
  const uv = asTable(tool.uv);
  list('tool.uv', uv['dev-dependencies'], 'optional', into);
  list('tool.uv', uv['constraint-dependencies'], 'constraint', into);
  list('tool.uv', uv['override-dependencies'], 'constraint', into);
  for (const [name, environment] of Object.entries(asTable(asTable(tool.hatch).envs))) {
    const header = `tool.hatch.envs.${name}`;
    list(header, asTable(environment).dependencies, 'optional', into);
    list(header, asTable(environment)['extra-dependencies'], 'optional', into);
    const wanted = asTable(environment).python;
    if (typeof wanted === 'string' && /^\d+\.\d+/.test(wanted)) {
      into.reader.python(`==${wanted}.*`, 'ci', { line: into.lines.key(header, 'python') });
    }
  }
  const flit = asTable(asTable(tool.flit).metadata);
  list('tool.flit.metadata', flit.requires, 'runtime', into);
  for (const extra of Object.values(asTable(flit['requires-extra']))) {
    list('tool.flit.metadata.requires-extra', extra, 'optional', into);
  }
  python('tool.flit.metadata', 'requires-python', flit['requires-python'], into);
  readCondaTable('tool.pixi.dependencies', asTable(asTable(tool.pixi).dependencies), into);
  readSetuptools(asTable(asTable(tool.setuptools).dynamic), into);
}

function readPoetry(poetry: TomlTable, { reader, lines }: Into): void {
  const table = (header: string, value: unknown, scope: Scope): void =>
    readPoetryTable(asTable(value), { header, scope, lines }, reader);
  table('tool.poetry.dependencies', poetry.dependencies, 'runtime');
  table('tool.poetry.dev-dependencies', poetry['dev-dependencies'], 'optional');
  for (const [name, group] of Object.entries(asTable(poetry.group))) {
    const scope = name === 'main' ? 'runtime' : 'optional';
    table(`tool.poetry.group.${name}.dependencies`, asTable(group).dependencies, scope);
  }
}

/** `dynamic.dependencies = { file = ["requirements.txt"] }` */
function readSetuptools(dynamic: TomlTable, into: Into): void {
  const files = (value: unknown): string[] => {
    const { file } = asTable(value);
    return typeof file === 'string' ? [file] : textsOf(file);
  };
  const include = (value: unknown, scope: Scope): void => {
    for (const path of files(value)) {
      into.reader.include({
        path: relativeTo(into.file, path),
        scope,
        line: into.lines.text('tool.setuptools.dynamic', path),
      });
    }
  };
  include(dynamic.dependencies, 'runtime');
  for (const extra of Object.values(asTable(dynamic['optional-dependencies']))) include(extra, 'optional');
}

/** PEP 735: a group holds requirements, and other groups by name, which are read where they stand. */
function readGroups(header: string, groups: TomlTable, into: Into): void {
  const names = new Set(Object.keys(groups).map(normalName));
  for (const group of Object.values(groups)) {
    list(header, group, 'optional', into);
    for (const item of asList(group)) {
      const included = asTable(item)['include-group'];
      if (typeof included !== 'string' || names.has(normalName(included))) continue;
      const line = into.lines.text(header, included);
      into.reader.problem(
        `The group \`${included}\` is taken in here, but no group has that name. What it holds is not known. Correct the name.`,
        { line },
      );
    }
  }
}

function list(header: string, value: unknown, scope: Scope, { reader, lines }: Into): void {
  for (const text of textsOf(value)) {
    // `-e file:///${PROJECT_ROOT}/x` is how PDM names a folder of the project.
    if (/^-e\s+file:/.test(text)) continue;
    reader.requirement(text.replace(/^-e\s+/, ''), scope, { line: lines.text(header, text) });
  }
}

function python(header: string, key: string, value: unknown, { reader, lines }: Into): void {
  if (typeof value !== 'string' || value.trim() === '') return;
  reader.python(value.replace(/\s+/g, ''), 'requires-python', { line: lines.key(header, key) });
}

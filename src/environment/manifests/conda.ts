/** Conda's files: `environment.yml` with its list for pip, and the `meta.yaml` of a recipe. */
import type { ManifestText } from '../../project/types.js';
import { newReader, notUnderstood, type Place, type Reader, type Reading, type Scope } from '../reading.js';
import { parseCondaSpec } from './conda-spec.js';
import { relativeTo } from './requirements.js';
import { parseYaml, scalarsIn, under, type YamlNode } from './yaml.js';

/** What an environment file or a recipe says. Other YAML by such a name says nothing. */
export function readConda(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const isRecipe = /(?:^|\/)meta\.ya?ml$/.test(manifest.path);
  const { documents, problem } = parseYaml(isRecipe ? withoutTemplates(manifest.text) : manifest.text);
  if (problem !== null) {
    const { message, ...place } = problem;
    reader.problem(message, place.line === undefined ? undefined : { line: place.line });
  }
  for (const document of documents) {
    if (isRecipe) readRecipe(document, reader);
    else readEnvironment(document, manifest.path, reader);
  }
  return reader.reading;
}

function readEnvironment(document: YamlNode, file: string, reader: Reader): void {
  const list = under(document, 'dependencies');
  if (list?.t !== 'list') return;
  for (const item of list.items) {
    if (item.t === 'scalar') condaRequirement(item.text, 'runtime', { line: item.line }, reader);
    else for (const { text, line } of scalarsIn(under(item, 'pip'))) pipLine(text, line, file, reader);
  }
}

/** The list for pip takes what a requirements file takes. */
function pipLine(text: string, line: number, file: string, reader: Reader): void {
  const wanted = text.replace(/(?:^|\s)#.*$/, '').trim();
  const list = /^(?:-r|--requirement|-c|--constraint)[ =]*(\S+)$/.exec(wanted);
  if (list) {
    const scope = /^-c|^--c/.test(wanted) ? 'constraint' : 'runtime';
    reader.include({ path: relativeTo(file, list[1] as string), scope, line });
  } else if (/^(?:-e|--editable)\s+\S*:\/\//.test(wanted)) {
    reader.requirement(wanted.replace(/^\S+\s+/, ''), 'runtime', { line });
  } else if (wanted !== '' && !/^[-.]/.test(wanted)) reader.requirement(wanted, 'runtime', { line });
}

const RECIPE_LISTS: readonly (readonly [string, Scope])[] = [
  ['run', 'runtime'],
  ['run_constrained', 'constraint'],
];

function readRecipe(document: YamlNode, reader: Reader): void {
  const outputs = under(document, 'outputs');
  const parts = [document, ...(outputs?.t === 'list' ? outputs.items : [])];
  for (const part of parts) {
    for (const [key, scope] of RECIPE_LISTS) {
      for (const { text, line } of scalarsIn(under(under(part, 'requirements'), key))) {
        condaRequirement(text, scope, { line }, reader);
      }
    }
  }
}

/** One requirement in Conda's words. Python itself is a package there. */
export function condaRequirement(written: string, scope: Scope, place: Place, reader: Reader): void {
  const text = written.trim();
  if (text === '') return;
  const spec = parseCondaSpec(text);
  if (spec === null) {
    reader.problem(notUnderstood(text), place);
    return;
  }
  if (spec.flaw !== null) {
    reader.problem(
      `${spec.flaw}, nor a version of Conda's. Write it as \`name=1.2\` or \`name>=1.2,<2\`.`,
      place,
    );
  }
  if (spec.package === 'python') {
    if (spec.specifier !== '') reader.python(spec.specifier, 'conda', place);
    return;
  }
  const { package: name, specifier } = spec;
  reader.package({ package: name, written: text, specifier, extras: [], marker: null, scope }, place);
}

/** Jinja out of a recipe: statements go, `{{ name }}` becomes what `{% set name = "..." %}` gave it. */
function withoutTemplates(text: string): string {
  const names = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/\{%-?\s*set\s+(\w+)\s*=\s*["']([^"'\n]*)["']/g)) {
    names.set(name as string, value as string);
  }
  return (
    text
      .replace(/\{%[^%\n]*%\}/g, '')
      // What the recipe does not tell takes its operator along; at the start of an item it was the package itself.
      .replace(
        /(^[ \t]*-[ \t]*)?([<>=!~]*[ \t]*)\{\{\s*(\w*)[^}\n]*\}\}/gm,
        (_, item = '', before, name: string) => {
          const value = names.get(name);
          return value === undefined ? item : item + before + value;
        },
      )
  );
}

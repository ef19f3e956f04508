/**
 * From the texts of the manifests to what they declare. Each form has a reader of its own in `manifests/`; here they are
 * put together: lists that others name take their purpose from there. Pure; knows no disk.
 */
import { compareText } from '../base/location.js';
import type { Manifest, ManifestText, Problem } from '../project/types.js';
import type { Declared, Said } from './declared.js';
import { readCi } from './manifests/ci.js';
import { readConda } from './manifests/conda.js';
import { readDockerfile } from './manifests/dockerfile.js';
import { readLock } from './manifests/lock.js';
import { type NotebookCommands, readNotebook } from './manifests/notebook.js';
import { readPipfile } from './manifests/pipfile.js';
import { readPyproject } from './manifests/pyproject.js';
import { readRequirements } from './manifests/requirements.js';
import { readRuntime } from './manifests/runtime.js';
import { readSetupCfg } from './manifests/setup-cfg.js';
import { readSetupPy } from './manifests/setup-py.js';
import { type Include, newReader, type Reading, type Scope, shortened } from './reading.js';
import { scopeOfFile, stronger } from './scope.js';

/** What the manifests declare, and what is wrong with them. Sorted by place. */
export interface DeclaredIn {
  declared: Declared;
  problems: Problem[];
}

/** The readers of all forms but lists of requirements, whose purpose depends on who names them. */
const READERS: Partial<Record<Manifest['kind'], (manifest: ManifestText) => Reading>> = {
  'setup.py': readSetupPy,
  'setup.cfg': readSetupCfg,
  pyproject: readPyproject,
  conda: readConda,
  pipfile: readPipfile,
  lock: readLock,
  dockerfile: readDockerfile,
  ci: readCi,
  runtime: readRuntime,
};

/** These are not read twice for nothing. */
const NAMES_NONE: ReadonlySet<Manifest['kind']> = new Set(['lock', 'runtime', 'pipfile']);

/** The lists of requirements that a manifest names, relative to the root: for whoever reads files. */
export function namedLists(manifest: ManifestText): string[] {
  if (NAMES_NONE.has(manifest.kind)) return [];
  return readingOf(manifest, 'runtime').includes.map(({ path }) => path);
}

/** Reads all manifests, and what notebooks install. */
export function declaredIn(
  manifests: readonly ManifestText[],
  notebooks: readonly NotebookCommands[] = [],
): DeclaredIn {
  const texts = new Map(manifests.map((manifest) => [manifest.path, manifest]));
  const others = manifests
    .filter(({ kind }) => !isList(kind))
    .map((manifest) => readingOf(manifest, 'runtime'));
  const lists = readLists(
    texts,
    others.flatMap(({ includes }) => includes),
  );
  const readings = [...others, ...lists, ...notebooks.map(readNotebook)];
  const missing = readings.flatMap((reading) => missingLists(reading, texts));
  return {
    declared: {
      packages: sorted(
        readings.flatMap(({ packages }) => packages),
        (found) => found.package + found.written,
      ),
      pythons: sorted(
        readings.flatMap(({ pythons }) => pythons),
        (found) => found.specifier + found.from,
      ),
      images: sorted(
        readings.flatMap(({ images }) => images),
        (found) => found.image,
      ),
    },
    problems: sorted([...readings.flatMap(({ problems }) => problems), ...missing], (found) => found.message),
  };
}

const isList = (kind: Manifest['kind']): boolean => kind === 'requirements' || kind === 'constraints';

function readingOf(manifest: ManifestText, scope: Scope): Reading {
  if (isList(manifest.kind)) return readRequirements(manifest, scope);
  return READERS[manifest.kind]?.(manifest) ?? newReader(manifest.path).reading;
}

/** Each list once, for the strongest purpose that its own name and those who name it give. */
function readLists(texts: ReadonlyMap<string, ManifestText>, includes: readonly Include[]): Reading[] {
  const scopes = new Map<string, Scope>();
  const pending: { path: string; scope: Scope }[] = [...includes];
  for (const { path, kind, named } of texts.values()) {
    if (isList(kind) && !named) pending.push({ path, scope: scopeOfFile(path) });
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const text = texts.get(next.path);
    if (text === undefined || !isList(text.kind)) continue;
    const before = scopes.get(next.path);
    const scope = before === undefined ? next.scope : stronger(before, next.scope);
    if (scope === before) continue;
    scopes.set(next.path, scope);
    for (const include of readRequirements(text, scope).includes) pending.push(include);
  }
  return [...scopes].map(([path, scope]) => readRequirements(texts.get(path) as ManifestText, scope));
}

/** One broken manifest must not fill the report. */
const MAX_MISSING = 20;

/** Lists that are named but were not among the texts: gone, outside of the root, or unreadable. */
function missingLists({ includes, file }: Reading, texts: ReadonlyMap<string, ManifestText>): Problem[] {
  const missing = includes.filter(({ path, maybe }) => !maybe && !texts.has(path));
  return missing.slice(0, MAX_MISSING).map(({ path, line }): Problem => {
    const where = /^(?:\.\.)?\//.test(path) ? 'lies outside of the folder that is read' : 'is not there';
    const message = `This names the list \`${shortened(path)}\`, which ${where}. What it holds is not known. Correct the path, or scan a folder that contains it.`;
    return { file, line, code: 'manifest-invalid', message };
  });
}

function sorted<T extends Said | Problem>(found: readonly T[], tie: (found: T) => string): T[] {
  return [...found].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.cell ?? 0) - (b.cell ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(tie(a), tie(b)),
  );
}

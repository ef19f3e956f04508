/** What each file is to the program: where it is started, a test, a part of it, or nothing that anybody uses. */

import type { InstalledScript } from '../../environment/installed-scripts.js';
import type { Outline } from '../../usage/outline.js';
import type { Usage } from '../../usage/usage.js';
import { mark } from './mark.js';
import type { ModuleRole } from './types.js';

export interface Role {
  role: ModuleRole;
  /** One sentence. */
  why: string;
}

interface RoleInput {
  outlines: readonly Outline[];
  usages: readonly Usage[];
  scripts: readonly InstalledScript[];
  /** The project is installed as a package, so that strangers may import it. */
  isInstalled: boolean;
}

const TEST = /(^|\/)(tests?|testing)\/|(^|\/)(test_[^/]*|[^/]*_tests?|conftest)\.py$/;

/** The roles by file. */
export function rolesOf(input: RoleInput): Map<string, Role> {
  const { outlines } = input;
  const importers = importersOf(outlines);
  const started = startsOf(input, importers);
  const tests = outlines.flatMap(({ file }) => (TEST.test(file) ? [file] : []));
  const reached = reachedFrom(outlines, [...started.keys(), ...tests]);
  const byName = outlines.find(({ importsByName }) => importsByName)?.file ?? null;
  return new Map(
    outlines.map(({ file }): [string, Role] => {
      const why = started.get(file);
      if (why !== undefined) return [file, { role: 'entry', why }];
      if (TEST.test(file)) return [file, { role: 'test', why: 'It is a test by its name.' }];
      const [first] = importers.get(file) ?? [];
      if (reached.has(file) && first !== undefined)
        return [file, { role: 'imported', why: `${mark(first)} imports it.` }];
      return [file, strayRole(input, { file, first, byName })];
    }),
  );
}

interface Stray {
  file: string;
  /** Somebody who imports it, and is started by nobody. */
  first: string | undefined;
  /** A file that imports others by names which are only known when it runs. */
  byName: string | null;
}

function strayRole({ isInstalled }: RoleInput, { file, first, byName }: Stray): Role {
  if (file.endsWith('__init__.py') || (isInstalled && file.includes('/')))
    return {
      role: 'public',
      why: 'Nothing here starts it, but others may import it: it is a part of the package.',
    };
  if (byName !== null && byName !== file)
    return {
      role: 'imported',
      why: `No import statement names it, but ${mark(byName)} imports modules by names that are only known when it runs.`,
    };
  return {
    role: 'unused',
    why: first
      ? `Only ${mark(first)} imports it, and nothing starts that.`
      : 'Nothing imports it and nothing starts it. Ask whether it is still needed before it is ported.',
  };
}

function importersOf(outlines: readonly Outline[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const { file, imports } of outlines) {
    for (const other of imports) {
      const known = importers.get(other);
      if (known) known.push(file);
      else importers.set(other, [file]);
    }
  }
  return importers;
}

/** Files that start something, with how that is known. */
function startsOf(
  { outlines, usages, scripts }: RoleInput,
  importers: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const started = new Map<string, string>();
  for (const { file, startedBy } of outlines) {
    if (TEST.test(file)) continue;
    if (startedBy.includes('main guard')) started.set(file, 'It has an `if __name__ == "__main__"` block.');
    else if (file.endsWith('.ipynb')) started.set(file, 'It is a notebook.');
    else if (startedBy.includes('runs when loaded') && !importers.has(file))
      started.set(file, 'It is a script: it does its work when it is loaded, and nothing imports it.');
  }
  for (const { symbol, file } of usages) {
    if (symbol === 'tf.app.run' && !started.has(file) && !TEST.test(file))
      started.set(file, 'It calls `tf.app.run`.');
  }
  for (const { name, module, manifest } of scripts) {
    const file = fileOf(module, outlines);
    if (file !== null) started.set(file, `${mark(manifest)} installs it as the command ${mark(name)}.`);
  }
  return started;
}

function fileOf(module: string, outlines: readonly Outline[]): string | null {
  const path = module.endsWith('.py') ? module : module.replaceAll('.', '/');
  const wanted = [path, `${path}.py`, `${path}/__init__.py`];
  return (
    outlines.find(({ file }) => wanted.includes(file))?.file ??
    outlines.find(({ file }) => wanted.some((each) => file.endsWith(`/${each}`)))?.file ??
    null
  );
}

function reachedFrom(outlines: readonly Outline[], starts: readonly string[]): Set<string> {
  const imports = new Map(outlines.map((outline) => [outline.file, outline.imports]));
  const reached = new Set(starts);
  const open = [...starts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const other of imports.get(file) ?? []) {
      if (reached.has(other)) continue;
      reached.add(other);
      open.push(other);
    }
  }
  return reached;
}

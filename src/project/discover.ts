/**
 * From the paths a user names to the files of the project: finds the root, walks the folders, follows the links.
 * Reads names and sizes, never the content of a source file.
 */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { compareText } from '../base/location.js';
import { artefactsOf } from './artefacts.js';
import { formByName, isVendorFolder, manifestKind } from './defaults.js';
import { NO_RULES, rulesAbove } from './ignored.js';
import { followLinks, isInside } from './links.js';
import { notRegular, systemCode, unreadable } from './problems.js';
import type { Project } from './types.js';
import { addFile, type Collection, collectManifests, newCollection, walk } from './walk.js';

/** How to look for files. */
export interface DiscoverOptions {
  /** What relative paths are relative to. */
  cwd: string;
  /** Whether `.gitignore` and `.git/info/exclude` hide files. Default: true. */
  useIgnoreFiles?: boolean;
  /** The folder that paths of a report are relative to, where it contains all that is named. */
  root?: string;
  /** What is left out, as in `.gitignore`, relative to the root; what is named itself is not. */
  exclude?: readonly string[];
}

/** Either the project, or the named paths that do not exist, as they were given. */
export type Discovery = { ok: true; project: Project } | { ok: false; missing: string[] };

/** A path the user named, resolved. */
interface Named {
  given: string;
  /** Where it really is, all links resolved. */
  absolute: string;
  /** Where it seems to be: a file keeps its own name even where that is a link. */
  place: string;
  kind: 'folder' | 'file' | 'special' | 'unreadable';
  error?: unknown;
}

/**
 * Finds the files of a project. No path means the folder `options.cwd`.
 *
 * The root is the one folder named, else the nearest folder that contains all that is named.
 */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovery {
  const found: Named[] = [];
  const missing: string[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const named = resolveNamed(path, options.cwd);
    if (named === null) missing.push(path);
    else found.push(named);
  }
  if (missing.length > 0) return { ok: false, missing };
  const root = rootOf(found, options.root);
  const into = newCollection(options.useIgnoreFiles ?? true, excluder(options.exclude ?? []));
  // Folders first: a file that is also in a named folder must not lose its mark of being vendored.
  for (const path of found) if (path.kind === 'folder') addNamedFolder(path.absolute, root, into);
  for (const path of found) if (path.kind !== 'folder') addNamedFile(path, root, into);
  if (!into.folders.has(root)) collectManifests(root, into);
  followLinks(root, into);
  return { ok: true, project: sorted(root, into) };
}

function resolveNamed(given: string, cwd: string): Named | null {
  const path = resolve(cwd, given);
  try {
    const stat = statSync(path);
    const absolute = realpathSync(path);
    if (stat.isDirectory()) return { given, absolute, place: absolute, kind: 'folder' };
    const place = join(realpathSync(dirname(path)), basename(path));
    return { given, absolute, place, kind: stat.isFile() ? 'file' : 'special' };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') return null;
    return { given, absolute: path, place: path, kind: 'unreadable', error };
  }
}

function excluder(patterns: readonly string[]): Collection['isExcluded'] | undefined {
  if (patterns.length === 0) return undefined;
  const rules = ignore({ ignorecase: false }).add([...patterns]);
  return (shown, isFolder) => rules.ignores(isFolder ? `${shown}/` : shown);
}

function rootOf(named: readonly Named[], wanted: string | undefined): string {
  const common = commonRoot(named);
  return wanted !== undefined && isInside(common, wanted) ? wanted : common;
}

function commonRoot(paths: readonly Named[]): string {
  const folders = paths.map((path) => (path.kind === 'folder' ? path.place : dirname(path.place)));
  let root = folders[0] ?? sep;
  while (!folders.every((folder) => isInside(folder, root))) root = dirname(root);
  return root;
}

function addNamedFolder(absolute: string, root: string, into: Collection): void {
  const shown = shownPath(root, absolute);
  const rules = into.useIgnoreFiles ? rulesAbove(absolute, root) : NO_RULES;
  walk({ absolute, shown, rules, vendored: isVendored(shown), named: true }, into);
}

function addNamedFile(path: Named, root: string, into: Collection): void {
  const shown = shownPath(root, path.place);
  const vendored = isVendored(posix.dirname(shown));
  if (path.kind === 'unreadable') into.problems.push(unreadable(path.given, 'path', path.error));
  else if (path.kind === 'special') into.problems.push(notRegular(shown));
  else if (formByName(shown) !== null || manifestKind(shown) !== null) {
    addFile({ absolute: path.absolute, path: shown, vendored }, into);
  } else addAsScript({ absolute: path.absolute, path: shown, vendored }, into);
}

/** A named file is read as Python whatever it is called. */
function addAsScript(file: { absolute: string; path: string; vendored: boolean }, into: Collection): void {
  const stat = statSync(file.absolute, { throwIfNoEntry: false });
  if (stat === undefined || into.files.has(file.absolute)) return;
  into.files.set(file.absolute, { ...file, form: 'script', bytes: stat.size });
}

function isVendored(folder: string): boolean {
  return folder.split('/').some(isVendorFolder);
}

function shownPath(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join('/');
}

function sorted(root: string, into: Collection): Project {
  return {
    root,
    files: [...into.files.values()].sort((a, b) => compareText(a.path, b.path)),
    manifests: [...into.manifests.values()].sort((a, b) => compareText(a.path, b.path)),
    artefacts: artefactsOf(into.artefacts),
    problems: into.problems.sort((a, b) => compareText(a.file, b.file) || compareText(a.code, b.code)),
  };
}

/**
 * The walk through folders: iterative, one listing a folder, links put aside until everything ordinary is known.
 * Fills a collection; knows nothing of arguments or of what the files contain.
 */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { type ArtefactCollection, isArtefact, newArtefacts, noteArtefact } from './artefacts.js';
import { isInstallTarget, isVirtualEnvironment, mayBeScript, startsPython } from './classify.js';
import { formByName, isNeverEntered, isVendorFolder, manifestKind, mayBeBuildOutput } from './defaults.js';
import { type IgnoreRules, isIgnored, isTracked, NO_RULES, rulesInside } from './ignored.js';
import { notRegular, unreadable } from './problems.js';
import type { FoundFile, Manifest, Problem } from './types.js';

/** A folder still to be listed. */
export interface PendingFolder {
  /** Real absolute path: no part of it is a link. */
  absolute: string;
  /** Path to show, relative to the root; empty for the root. */
  shown: string;
  rules: IgnoreRules;
  vendored: boolean;
  /** The user named it, so no convention may hide it. */
  named: boolean;
}

/** A link met on the way. */
export interface PendingLink {
  absolute: string;
  shown: string;
  vendored: boolean;
}

/** What the walk has found so far. Files are keyed by real path, so that none is read twice. */
export interface Collection {
  files: Map<string, FoundFile>;
  manifests: Map<string, Manifest>;
  artefacts: ArtefactCollection;
  problems: Problem[];
  links: PendingLink[];
  /** Real paths of the folders listed or given up. */
  folders: Set<string>;
  useIgnoreFiles: boolean;
  /** Whether the settings leave out what lies at a path relative to the root. */
  isExcluded(shown: string, isFolder: boolean): boolean;
}

/** An empty collection. */
export function newCollection(
  useIgnoreFiles: boolean,
  isExcluded: Collection['isExcluded'] = () => false,
): Collection {
  return {
    files: new Map(),
    manifests: new Map(),
    artefacts: newArtefacts(),
    problems: [],
    links: [],
    folders: new Set(),
    useIgnoreFiles,
    isExcluded,
  };
}

/** Lists `start` and everything below it. Links are left in `into.links`. */
export function walk(start: PendingFolder, into: Collection): void {
  const pending = [start];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    if (into.folders.has(folder.absolute)) continue;
    into.folders.add(folder.absolute);
    // Not by spreading: a folder with 100,000 folders in it would overflow the stack.
    for (const below of listFolder(folder, into)) pending.push(below);
  }
}

/** The manifests that stand directly in a folder; the folder itself is not walked. */
export function collectManifests(folder: string, into: Collection): void {
  const problems: Problem[] = [];
  for (const entry of listing({ absolute: folder, shown: '' }, problems)) {
    if (entry.isFile()) addManifest(entry.name, into);
  }
}

/** A file to be recorded. */
export interface NewFile {
  absolute: string;
  path: string;
  vendored: boolean;
  /** The names in its folder, where they are known. */
  siblings?: ReadonlySet<string>;
}

/** Records the file as Python as a manifest or as stored data, or leaves it. `path` is shown, `absolute` read. */
export function addFile(found: NewFile, into: Collection): void {
  const { siblings, ...file } = found;
  if (!file.vendored) {
    addManifest(file.path, into);
    noteArtefact(found, into.artefacts);
  }
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const form = formByName(name);
  if ((form === null && name.includes('.')) || into.files.has(file.absolute)) return;
  try {
    const bytes = lstatSync(file.absolute).size;
    if (form !== null) into.files.set(file.absolute, { ...file, form, bytes });
    else if (mayBeScript(name, bytes) && startsPython(file.absolute)) {
      into.files.set(file.absolute, { ...file, form: 'script', bytes });
    }
  } catch (error) {
    into.problems.push(unreadable(file.path, 'file', error));
  }
}

function listFolder(folder: PendingFolder, into: Collection): PendingFolder[] {
  const entries = listing(folder, into.problems);
  const names = new Set(entries.map((entry) => entry.name));
  if (!folder.named && (isVirtualEnvironment(folder.absolute, names) || isBuildOutput(folder, names)))
    return [];
  const rules = into.useIgnoreFiles ? rulesInside(folder.rules, folder.absolute, names) : NO_RULES;
  const vendored = folder.vendored || (!folder.named && isInstallTarget(names));
  const below: PendingFolder[] = [];
  const base = folder.absolute.endsWith(sep) ? folder.absolute : folder.absolute + sep;
  for (const entry of entries) {
    // Not `join`, which looks at every character of every path.
    const absolute = base + entry.name;
    const shown = folder.shown === '' ? entry.name : `${folder.shown}/${entry.name}`;
    if (entry.isDirectory()) {
      if (isNeverEntered(entry.name) || isIgnored(rules, absolute, true) || into.isExcluded(shown, true))
        continue;
      const copied = vendored || isVendorFolder(entry.name);
      below.push({ absolute, shown, rules, vendored: copied, named: false });
    } else if (
      !mayMatter(entry, shown, names) ||
      isIgnored(rules, absolute, false) ||
      into.isExcluded(shown, false)
    ) {
    } else if (entry.isSymbolicLink()) {
      into.links.push({ absolute, shown, vendored });
    } else if (entry.isFile()) {
      addFile({ absolute, path: shown, vendored, siblings: names }, into);
    } else {
      into.problems.push(notRegular(shown));
    }
  }
  return below;
}

/** A link may lead to a folder, so its name decides nothing. */
function mayMatter(entry: Dirent, shown: string, names: ReadonlySet<string>): boolean {
  if (entry.isSymbolicLink()) return !isNeverEntered(entry.name);
  if (formByName(entry.name) !== null) return true;
  if (!entry.isFile()) return false;
  return !entry.name.includes('.') || manifestKind(shown) !== null || isArtefact(entry.name, names);
}

/** `build` or `dist` is output unless it is a package or git tracks it. */
function isBuildOutput(folder: PendingFolder, names: ReadonlySet<string>): boolean {
  const name = folder.shown.slice(folder.shown.lastIndexOf('/') + 1);
  if (!mayBeBuildOutput(name) || names.has('__init__.py')) return false;
  return !isTracked(folder.rules, folder.absolute);
}

function addManifest(path: string, into: Collection): void {
  const kind = manifestKind(path);
  if (kind !== null) into.manifests.set(path, { path, kind });
}

function listing(folder: { absolute: string; shown: string }, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder.absolute, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder.shown === '' ? '.' : folder.shown, 'folder', error));
    return [];
  }
}

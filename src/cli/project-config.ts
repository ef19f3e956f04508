/** Finds the settings of a project: `advise.toml`, or `[tool.advise]` of a `pyproject.toml`. Reads files, decides nothing. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Config, ConfigFault } from '../config/config.js';
import type { NestedConfig } from '../config/policy.js';
import { emptyConfig, readConfig } from '../config/read.js';
import { systemReason, userError } from './errors.js';

/** The settings that count for a run. */
export interface ProjectConfig {
  /** The folder that paths are relative to; null where nothing says. */
  root: string | null;
  config: Config;
  /** The file they are from, relative to the root; null where there is none. */
  file: string | null;
}

/** How the command line says where settings are. */
export interface ConfigOptions {
  /** A file; `false` for none. */
  config?: string | false;
}

const NAMES = [
  ['advise.toml', 'advise'],
  ['pyproject.toml', 'pyproject'],
] as const;

/**
 * The settings above what is named: of all files up to the top of the repository the highest is that of the project, those below
 * it count for their folders.
 */
export function findConfig(paths: readonly string[], { config: named }: ConfigOptions): ProjectConfig {
  if (named === false) return { root: null, config: emptyConfig(), file: null };
  if (named !== undefined) return namedConfig(named);
  const above = foldersAbove(commonFolder(paths));
  for (const folder of above.reverse()) {
    const found = configIn(folder, false);
    if (found) return { root: folder, ...found };
  }
  return { root: null, config: emptyConfig(), file: null };
}

/** The settings of folders below the root, for those files; outer ones first. */
export function nestedConfigs(root: string, files: readonly string[]): NestedConfig[] {
  const folders = new Set(files.flatMap((file) => ancestors(file)));
  return [...folders].sort().flatMap((folder) => {
    const found = configIn(join(root, folder), true, folder);
    return found ? [{ folder, config: found.config }] : [];
  });
}

/** The top of the repository around what is named, or the folder that holds it all. */
export function projectTop(paths: readonly string[]): string {
  const above = foldersAbove(commonFolder(paths));
  return above.at(-1) !== undefined && existsSync(join(above.at(-1) as string, '.git'))
    ? (above.at(-1) as string)
    : (above[0] as string);
}

/** What the file of the settings says; null where there is none. */
export function configText({
  root,
  file,
}: ProjectConfig): { text: string; form: 'advise' | 'pyproject' } | null {
  if (root === null || file === null) return null;
  return { text: textOf(join(root, file)), form: formOf(file) };
}

const formOf = (path: string) => (path.endsWith('pyproject.toml') ? 'pyproject' : 'advise');

function namedConfig(path: string): ProjectConfig {
  const root = dirname(real(path));
  const reading = readConfig(textOf(path), formOf(path));
  if (reading !== null && 'faults' in reading) throw broken(path, reading.faults);
  return { root, config: reading?.config ?? emptyConfig(), file: relative(root, real(path)) };
}

function configIn(folder: string, nested: boolean, shown = ''): { config: Config; file: string } | null {
  for (const [name, form] of NAMES) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const reading = readConfig(textOf(path), form, nested);
    if (reading === null) continue;
    const file = shown === '' ? name : `${shown}/${name}`;
    if ('faults' in reading) throw broken(file, reading.faults);
    return { config: reading.config, file };
  }
  return null;
}

function broken(file: string, faults: readonly ConfigFault[]) {
  const [first] = faults as [ConfigFault, ...ConfigFault[]];
  const place = first.line === null ? file : `${file}:${first.line}`;
  const more = faults.length > 1 ? ` There are ${faults.length - 1} more mistakes in it.` : '';
  return userError('bad-config', { place, wrong: first.message, more });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw userError('config-unreadable', { path, detail: systemReason(error) });
  }
}

/** The folder that holds everything named. A path that is missing is told of later, with what it may have meant. */
function commonFolder(paths: readonly string[]): string {
  const folders = (paths.length > 0 ? paths : ['.']).map(folderOf);
  let common = folders[0] as string;
  while (!folders.every((folder) => folder === common || folder.startsWith(withSeparator(common)))) {
    common = dirname(common);
  }
  return common;
}

const withSeparator = (folder: string) => (folder.endsWith(sep) ? folder : folder + sep);

function folderOf(path: string): string {
  const absolute = real(path);
  return isFolder(absolute) ? absolute : dirname(absolute);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** From a folder up to the top of its repository, or to the top of the disk. */
function foldersAbove(start: string): string[] {
  const folders = [start];
  for (let at = start; !existsSync(join(at, '.git')) && dirname(at) !== at; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

/** `a/b/c.py`: `a`, `a/b`. */
function ancestors(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

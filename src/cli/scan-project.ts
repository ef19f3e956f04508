/** A scan as every command makes it: the settings of the project, over them what was typed, and a word on how far it is. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Assessment } from '../assess/assessment.js';
import { nearest } from '../base/nearest.js';
import { type AnswerOptions, readAnswers } from './answers.js';
import { userError } from './errors.js';
import type { Io } from './io.js';
import { readDay } from './options.js';
import { readRules } from './own-rules.js';
import { watchProgress } from './progress.js';
import { type ConfigOptions, findConfig, type ProjectConfig, projectTop } from './project-config.js';
import { makeTiming } from './timing.js';

/** What a scan depends on beside the files. */
export type ScanOptions = AnswerOptions &
  ConfigOptions & { asOf?: string; quiet?: boolean; timing?: boolean };

/** A scan and the settings it was made with. */
export interface Scanned {
  assessment: Assessment;
  found: ProjectConfig;
  /** The paths that were read, as commands would name them. */
  named: readonly string[];
}

/** The same, where paths have to mean the same in every run. */
export interface ScannedProject extends Scanned {
  /** Absolute; paths of the assessment are relative to it. */
  root: string;
  /** Whether this run read a file, if it is there. */
  isLookedAt(file: string): boolean;
}

/** Paths of the report are relative to the folder of the settings; where there are none, to what was named. */
export async function scanWithConfig(
  paths: readonly string[],
  options: ScanOptions,
  io: Io,
  commands: readonly string[],
): Promise<Scanned> {
  const found = findConfig(paths, options);
  return scanIn(found.root, { paths, found, commands }, options, io);
}

/** Paths are relative to the folder of the settings, or to the top of the repository. */
export async function scanProject(
  paths: readonly string[],
  options: ScanOptions,
  io: Io,
  commands: readonly string[],
): Promise<ScannedProject> {
  const found = findConfig(paths, options);
  const root = found.root ?? projectTop(paths);
  const scanned = await scanIn(root, { paths, found, commands }, options, io);
  const inside = scanned.named.map((path) => relative(root, resolve(path)).split(sep).join('/'));
  const isLookedAt = (file: string) =>
    inside.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  return { ...scanned, root, isLookedAt };
}

/** One share of the same. */
export async function shardWithConfig(
  paths: readonly string[],
  share: { number: number; of: number },
  options: ScanOptions,
  io: Io,
): Promise<string> {
  const found = findConfig(paths, options);
  const named = namedPaths(paths, found);
  for (const path of named) checkPath(path, []);
  const progress = watchProgress(io, options.quiet ?? false);
  try {
    const shard = await io.loadSharder();
    return await shard(named, share, progress.update, whereOf(found.root, found));
  } finally {
    progress.stop();
  }
}

function whereOf(root: string | null, { config, root: home }: ProjectConfig) {
  const own = home === null || config.rules.length === 0 ? null : readRules(home, config.rules);
  return {
    ...(own && { own }),
    ...(root !== null && { root }),
    ...(config.exclude.length > 0 && { exclude: config.exclude }),
    ...(Object.keys(config.wrappers).length > 0 && { wrappers: config.wrappers }),
  };
}

interface Named {
  paths: readonly string[];
  found: ProjectConfig;
  commands: readonly string[];
}

async function scanIn(
  root: string | null,
  { paths, found, commands }: Named,
  options: ScanOptions,
  io: Io,
): Promise<Scanned> {
  const { config } = found;
  const named = namedPaths(paths, found);
  for (const path of named) checkPath(path, commands);
  const answers = readAnswers({ ...config.answers, ...options });
  const day = options.asOf ?? config.asOf;
  const progress = watchProgress(io, options.quiet ?? false);
  const timing = makeTiming(() => performance.now());
  const told: typeof progress.update = (step) => {
    timing.update(step);
    progress.update(step);
  };
  try {
    const scan = await io.loadScanner();
    const assessment = await scan(named, told, {
      answers,
      ...(day !== undefined && { asOf: readDay(day) }),
      ...whereOf(root, found),
    });
    return { assessment, found, named };
  } finally {
    progress.stop();
    if (options.timing) io.err(timing.text(performance.now()));
  }
}

function namedPaths(paths: readonly string[], { config, root }: ProjectConfig): readonly string[] {
  if (paths.length > 0) return paths;
  if (config.paths.length === 0 || root === null) return ['.'];
  return config.paths.map((path) => relative('.', join(root, path)) || '.');
}

/** A path that is there but cannot be read is a problem in the report; one that is not there is a mistake. */
export function checkPath(path: string, commands: readonly string[]): void {
  if (exists(path)) return;
  const command = nearest(path, commands);
  const sibling = nearest(basename(path), siblings(path));
  const meant = command ? `advise ${command}` : sibling && join(dirname(path), sibling);
  throw userError('path-missing', { path }, meant ? `Did you mean \`${meant}\`?` : '');
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EACCES' || code === 'ELOOP';
  }
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path)).sort();
  } catch {
    return [];
  }
}

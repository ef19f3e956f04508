/**
 * `.gitignore` as git reads it: nested files, the nearest one first, `.git/info/exclude` last, and a file that git
 * tracks is never ignored. Knows rules and paths; walks nothing.
 */
import { dirname, join, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { enclosingRepository, openRepository, type Repository, readSmall } from './git.js';

/** One file of rules, and the rules of the folders above it. */
interface Layer {
  /** Absolute folder the rules are relative to. */
  base: string;
  rules: Ignore;
  above: Layer | null;
}

/** The rules in force inside one folder. */
export interface IgnoreRules {
  layer: Layer | null;
  repository: Repository | null;
}

/** No rules at all: what `useIgnoreFiles: false` asks for. */
export const NO_RULES: IgnoreRules = { layer: null, repository: null };

/**
 * The rules that the folders above a starting point lay on it, from the top of its repository (without one: from
 * `root`) down to its parent. Rules that ignore the starting point itself are left out: it was named.
 */
export function rulesAbove(start: string, root: string): IgnoreRules {
  const repository = enclosingRepository(start);
  const top = repository?.top ?? root;
  let layer = repository === null ? null : addRules(null, top, repository.exclude);
  for (const folder of foldersBetween(top, start)) {
    layer = addRules(layer, folder, readSmall(join(folder, '.gitignore')));
  }
  return { layer: withoutRulesAgainst(layer, start), repository };
}

/** The rules inside a folder that was just listed: `names` says whether it has rules of its own or is a repository. */
export function rulesInside(outer: IgnoreRules, folder: string, names: ReadonlySet<string>): IgnoreRules {
  let { layer, repository } = outer;
  if (names.has('.git') && repository?.top !== folder) {
    const nested = openRepository(folder);
    if (nested !== null) {
      repository = nested;
      layer = addRules(null, folder, nested.exclude);
    }
  }
  if (names.has('.gitignore')) layer = addRules(layer, folder, readSmall(join(folder, '.gitignore')));
  return layer === outer.layer && repository === outer.repository ? outer : { layer, repository };
}

/** Whether the rules hide this file or folder (absolute path). */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (let layer = rules.layer; layer !== null; layer = layer.above) {
    const result = layer.rules.test(relativeTo(layer.base, path) + (isFolder ? '/' : ''));
    if (result.unignored) return false;
    if (result.ignored) return !isTracked(rules, path);
  }
  return false;
}

/** Whether git tracks this file or something in this folder. */
export function isTracked(rules: IgnoreRules, path: string): boolean {
  return rules.repository?.tracks(relativeTo(rules.repository.top, path)) ?? false;
}

function addRules(above: Layer | null, base: string, text: string | null): Layer | null {
  if (text === null || text.trim() === '') return above;
  return { base, rules: ignore({ ignorecase: false }).add(text), above };
}

function withoutRulesAgainst(layer: Layer | null, start: string): Layer | null {
  if (layer === null) return null;
  const above = withoutRulesAgainst(layer.above, start);
  const hidden = start !== layer.base && layer.rules.test(`${relativeTo(layer.base, start)}/`).ignored;
  return hidden ? above : { ...layer, above };
}

/** The folders from `top` down to the parent of `start`, outermost first; none where `start` is `top`. */
function foldersBetween(top: string, start: string): string[] {
  const folders: string[] = [];
  for (let at = start; at !== top && dirname(at) !== at; ) {
    at = dirname(at);
    folders.unshift(at);
  }
  return folders;
}

function relativeTo(base: string, path: string): string {
  const rest = path.slice(base.endsWith(sep) ? base.length : base.length + 1);
  return sep === '/' ? rest : rest.split(sep).join('/');
}

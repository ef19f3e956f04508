/**
 * Which file an import means. Knows paths and packages, not what is inside them, and nothing of TensorFlow beyond
 * the question `isFrameworkRoot`.
 */
import { compareText } from '../base/location.js';

/** A module or package of the project. */
export interface ModuleRef {
  /** Index of its file; -1 for a folder without `__init__.py`. */
  file: number;
  /** The package's folder; null for a plain module. */
  dir: string | null;
}

export interface ModuleTable {
  /** `import a.b.c` seen from a file; null where the project has no such module. */
  absolute(from: number, dotted: string): ModuleRef | null;
  /** `from ..a.b import`; level 1 is the file's own package. */
  relative(from: number, level: number, dotted: string): ModuleRef | null;
  /** The project has a package of that first name itself, so that it is nobody else's. */
  owns(from: number, first: string): boolean;
  /** A submodule of a package. */
  child(parent: ModuleRef, name: string): ModuleRef | null;
}

interface Tree {
  /** Module path without extension, and package folders -> file index. */
  modules: Map<string, number>;
  packages: Map<string, number>;
  dirs: Set<string>;
  /** First segment of a dotted name -> folders that have it. */
  homes: Map<string, string[]>;
}

/**
 * Builds the table. `paths` are the files that have a summary, by their index; `others` the rest of the project, which
 * answer for their names but have nothing to say (`file` is -1).
 */
export function createModuleTable(
  paths: readonly string[],
  isFrameworkRoot: (name: string) => boolean,
  others: readonly string[] = [],
): ModuleTable {
  const tree = plant(paths, others);
  const child = (parent: ModuleRef, name: string): ModuleRef | null =>
    parent.dir === null ? null : inDir(tree, parent.dir, name);
  const walk = (start: ModuleRef | null, segments: readonly string[]): ModuleRef | null => {
    let at = start;
    for (const segment of segments) at = at && child(at, segment);
    return at;
  };
  const cache = new Map<string, ModuleRef | null>();
  return {
    child,
    owns: (from, first) =>
      candidates(tree, parentOf(paths[from] as string), first, isFrameworkRoot(first)).some(
        (dir) => rank(dir) < 3,
      ),
    relative(from, level, dotted) {
      let dir = parentOf(paths[from] as string);
      for (let i = 1; i < level; i++) {
        if (dir === '') return null;
        dir = parentOf(dir);
      }
      const base: ModuleRef = { file: tree.packages.get(dir) ?? -1, dir };
      return walk(base, dotted === '' ? [] : dotted.split('.'));
    },
    absolute(from, dotted) {
      const own = parentOf(paths[from] as string);
      const key = `${own}\0${dotted}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const [first, ...rest] = dotted.split('.') as [string, ...string[]];
      let found: ModuleRef | null = null;
      for (const dir of candidates(tree, own, first, isFrameworkRoot(first))) {
        const at = inDir(tree, dir, first);
        found = walk(at, rest);
        if (found) break;
      }
      cache.set(key, found);
      return found;
    },
  };
}

function plant(paths: readonly string[], others: readonly string[]): Tree {
  const tree: Tree = { modules: new Map(), packages: new Map(), dirs: new Set(['']), homes: new Map() };
  [...paths, ...others].forEach((path, i) => {
    const file = i < paths.length ? i : -1;
    const match = /^(.*?)(?:\.(py|pyi|ipynb))?$/.exec(path);
    const stem = match?.[1] ?? path;
    if (match?.[2] === 'ipynb') return;
    if (match?.[2] === 'pyi' && tree.modules.has(stem)) return;
    const dir = parentOf(path);
    for (let d = dir; d !== '' && !tree.dirs.has(d); d = parentOf(d)) {
      tree.dirs.add(d);
      addHome(tree, baseOf(d), parentOf(d));
    }
    if (baseOf(stem) === '__init__') tree.packages.set(dir, file);
    else {
      tree.modules.set(stem, file);
      addHome(tree, baseOf(stem), dir);
    }
  });
  return tree;
}

function addHome(tree: Tree, name: string, dir: string): void {
  const homes = tree.homes.get(name);
  if (!homes) tree.homes.set(name, [dir]);
  else if (!homes.includes(dir)) homes.push(dir);
}

function inDir(tree: Tree, dir: string, name: string): ModuleRef | null {
  const path = dir === '' ? name : `${dir}/${name}`;
  const init = tree.packages.get(path);
  if (init !== undefined) return { file: init, dir: path };
  const module = tree.modules.get(path);
  if (module !== undefined) return { file: module, dir: null };
  return tree.dirs.has(path) ? { file: -1, dir: path } : null;
}

/**
 * Folders where an absolute import may start, best first: the file's own folder and its parents (scripts run from
 * anywhere), then `src`, then any folder that is no package itself.
 */
function candidates(tree: Tree, own: string, first: string, framework: boolean): string[] {
  const homes = tree.homes.get(first);
  if (!homes) return [];
  if (framework) return homes.filter((dir) => isThatPackage(tree, dir, first)).sort(byRank);
  const up = ancestors(own).filter((dir) => homes.includes(dir));
  const roots = homes.filter((dir) => !tree.packages.has(dir) && !up.includes(dir));
  return [...up, ...roots.sort(byRank)];
}

function byRank(a: string, b: string): number {
  return rank(a) - rank(b) || a.length - b.length || compareText(a, b);
}

/** What tells the package itself from a project folder that only shares its name. */
const INSIDE: Readonly<Record<string, string>> = {
  tensorflow: 'python',
  keras: 'layers',
  tf_keras: 'layers',
};

/** A folder with a `setup.py` is no package to its own insides, even where it has an `__init__.py`; nor is the root. */
function isCheckout(tree: Tree, dir: string): boolean {
  return dir === '' || tree.modules.has(`${dir}/setup`);
}

/**
 * A framework's name is the framework's, unless the project has that package: a regular package in a folder that is
 * none itself; for TensorFlow and Keras at a source root and with their own insides.
 */
function isThatPackage(tree: Tree, dir: string, name: string): boolean {
  const path = dir === '' ? name : `${dir}/${name}`;
  if (!tree.packages.has(path) || (tree.packages.has(dir) && !isCheckout(tree, dir))) return false;
  const inside = Object.hasOwn(INSIDE, name) ? INSIDE[name] : undefined;
  return inside === undefined || (rank(dir) < 3 && tree.packages.has(`${path}/${inside}`));
}

function rank(dir: string): number {
  return dir === '' ? 0 : dir === 'src' ? 1 : /(^|\/)src$/.test(dir) ? 2 : 3;
}

/** The folder and all above it, nearest first; the root is ''. */
function ancestors(dir: string): string[] {
  const out = [dir];
  for (let d = dir; d !== ''; ) {
    d = parentOf(d);
    out.push(d);
  }
  return out;
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

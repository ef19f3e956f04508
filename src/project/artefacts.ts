/**
 * The stored models and data of a project, gathered while it is walked: shards of one file are one entry, and many files
 * of one kind in a folder are one entry too. Looks into native sources alone, for operations they register.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { compareText } from '../base/location.js';
import { artefactNamed } from './artefact-kinds.js';
import type { Artefact, ArtefactKind } from './types.js';

/** What was seen so far. */
export interface ArtefactCollection {
  /** Folder and kind, with a line feed between -> names without shard numbers -> how many files. */
  seen: Map<string, Map<string, number>>;
  /** Sources in C++ and CUDA, and build files: to be looked into at the end. */
  native: Map<string, string>;
  /** Files that end in `.pb`, which any protocol buffer may: to be looked into as well. */
  graphs: Map<string, string>;
}

/** An empty collection. */
export function newArtefacts(): ArtefactCollection {
  return { seen: new Map(), native: new Map(), graphs: new Map() };
}

const NATIVE = /\.(?:cc|cpp|cxx|cu)$|^BUILD(?:\.bazel)?$/;
/** Names kept of one kind in one folder; data sets have a hundred thousand. */
const MAX_NAMES = 50_000;
/** More of one kind in one folder are shown as the folder. */
const MAX_LISTED = 5;
const MAX_ARTEFACTS = 2000;
const MAX_NATIVE = 1000;
const MAX_GRAPHS = 200;
const LOOKED_AT = 200 * 1024;

/** Whether a file of this name is noted; `siblings` are the names beside it. */
export function isArtefact(name: string, siblings: ReadonlySet<string>): boolean {
  return artefactNamed(name) !== null || NATIVE.test(name) || isTensorflowJs(name, siblings);
}

/** TensorFlow.js keeps a `model.json` beside its shards; other files of that name are anything. */
function isTensorflowJs(name: string, siblings: ReadonlySet<string>): boolean {
  if (name !== 'model.json') return false;
  for (const sibling of siblings) if (/shard\d+of\d+(?:\.bin)?$/.test(sibling)) return true;
  return false;
}

/** Notes a file, where its name says that it is one. */
export function noteArtefact(
  file: { path: string; absolute: string; siblings?: ReadonlySet<string> },
  into: ArtefactCollection,
): void {
  const slash = file.path.lastIndexOf('/');
  const folder = file.path.slice(0, Math.max(0, slash));
  const name = file.path.slice(slash + 1);
  const found = artefactNamed(name);
  if (found?.kind === 'frozen-graph') {
    if (into.graphs.size < MAX_GRAPHS) into.graphs.set(file.path, file.absolute);
  } else if (found?.kind === 'saved-model') note(folder, { kind: 'saved-model', name: '' }, into);
  else if (found !== null) note(folder, found, into);
  else if (isTensorflowJs(name, file.siblings ?? new Set())) note(folder, { kind: 'tfjs', name }, into);
  else if (NATIVE.test(name) && into.native.size < MAX_NATIVE) into.native.set(file.path, file.absolute);
}

function note(folder: string, found: { kind: ArtefactKind; name: string }, into: ArtefactCollection): void {
  const key = `${folder}\n${found.kind}`;
  const names = into.seen.get(key) ?? new Map<string, number>();
  if (names.size < MAX_NAMES) names.set(found.name, (names.get(found.name) ?? 0) + 1);
  into.seen.set(key, names);
}

/** What there is, sorted. A path that ends in `/` stands for the files of that kind in the folder. */
export function artefactsOf(collected: ArtefactCollection): Artefact[] {
  const out: Artefact[] = [];
  for (const [key, names] of collected.seen) {
    const [folder = '', kind] = key.split('\n') as [string, ArtefactKind];
    const inFolder = (name: string): string => [folder, name].filter((part) => part !== '').join('/') || '.';
    if (names.size > MAX_LISTED) {
      const files = [...names.values()].reduce((sum, count) => sum + count, 0);
      out.push({ path: `${inFolder('')}/`, kind, files });
    } else for (const [name, files] of names) out.push({ path: inFolder(name), kind, files });
  }
  for (const [path, absolute] of collected.native) {
    if (REGISTERS.test(head(absolute))) out.push({ path, kind: 'custom-op', files: 1 });
  }
  for (const [path, absolute] of collected.graphs) {
    if (HOLDS_NODES.test(head(absolute))) out.push({ path, kind: 'frozen-graph', files: 1 });
  }
  return withoutParts(out)
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.kind, b.kind))
    .slice(0, MAX_ARTEFACTS);
}

/** The numbers of a SavedModel are no checkpoint of their own, and the list of the newest ones stands for none. */
function withoutParts(found: readonly Artefact[]): Artefact[] {
  const models = new Set(found.filter(({ kind }) => kind === 'saved-model').map(({ path }) => path));
  const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const isState = ({ path }: Artefact): boolean => /(?:^|\/)checkpoint$/.test(path);
  const checkpoints = found.filter((one) => one.kind === 'checkpoint' && !isState(one));
  const folders = new Set(checkpoints.map(({ path }) => folderOf(path)));
  return found.filter((one) => {
    if (one.kind !== 'checkpoint') return true;
    const folder = folderOf(one.path);
    if (/(?:^|\/)variables$/.test(folder) && models.has(folderOf(folder) || '.')) return false;
    return !isState(one) || !folders.has(folder);
  });
}

/** `REGISTER_OP("Name")` in a source, a rule for one in a build file. */
const REGISTERS = /\bREGISTER_OP\s*\(\s*"|\btf_custom_op_(?:py_)?library\s*\(|\btf_gen_op_wrapper_py\s*\(/;
/** Nearly every graph starts with one of these; a pointer of Git LFS tells nothing and counts by its name. */
const HOLDS_NODES = /Placeholder|\bConst\b|VariableV2|VarHandleOp|^version https:\/\/git-lfs/;

/** The beginning of a file, a byte a character. */
function head(absolute: string): string {
  try {
    const descriptor = openSync(absolute, 'r');
    try {
      const buffer = Buffer.alloc(LOOKED_AT);
      return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, LOOKED_AT, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // What cannot be opened is no evidence; nothing but a mark is looked for.
    return '';
  }
}

/**
 * The texts of a project's manifests. Reads each file once, only regular ones, only below a limit, and never out of the
 * root; what the texts say is for `environment`.
 */
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../base/location.js';
import { decodeText } from './decode.js';
import { isInside } from './links.js';
import { notRegular, systemCode, unreadable } from './problems.js';
import type { Manifest, ManifestText, Problem, Project } from './types.js';

/** Lock files of large projects have one or two megabytes. */
const MAX_LOCK_BYTES = 8 * 1024 * 1024;
/** No system has longer ones. */
const MAX_PATH = 4096;
/** What people write by hand stays far below. */
const MAX_BYTES = 1024 * 1024;

/** The lists of requirements that a manifest names, as paths relative to the root. */
export type NamedLists = (manifest: ManifestText) => string[];

/** What was read. Sorted by path. */
export interface ManifestTexts {
  texts: ManifestText[];
  problems: Problem[];
}

/**
 * Reads the manifests, and the lists they name wherever those lie in the project, in circles too. A list that is not
 * there is no problem here: whoever names it knows the line.
 */
export function readManifests(
  project: Pick<Project, 'root' | 'manifests'>,
  namedLists: NamedLists = () => [],
): ManifestTexts {
  const texts = new Map<string, ManifestText>();
  const problems: Problem[] = [];
  const tried = new Set<string>();
  // What is listed comes first, so that a list others name as well keeps its own kind.
  const pending = project.manifests.map((manifest) => ({ manifest, named: false }));
  for (let at = 0; at < pending.length; at++) {
    const { manifest, named } = pending[at] as (typeof pending)[number];
    if (tried.has(manifest.path)) continue;
    tried.add(manifest.path);
    const read = readOne(project.root, manifest, named);
    if (read === null) continue;
    problems.push(...read.problems);
    if (read.text === null) continue;
    texts.set(manifest.path, named ? { ...read.text, named } : read.text);
    for (const path of namedLists(read.text)) {
      pending.push({ manifest: { path, kind: 'requirements' }, named: true });
    }
  }
  return {
    texts: [...texts.values()].sort((a, b) => compareText(a.path, b.path)),
    problems: problems.sort((a, b) => compareText(a.file, b.file)),
  };
}

interface ReadOne {
  text: ManifestText | null;
  problems: Problem[];
}

/** Null where a list that was only named is not there or lies elsewhere. */
function readOne(root: string, manifest: Manifest, named: boolean): ReadOne | null {
  const { path } = manifest;
  const absolute = join(root, path);
  if (path.length > MAX_PATH || path.includes('\0') || !isInside(absolute, root)) return null;
  const failed = (problem: Problem): ReadOne => ({ text: null, problems: [problem] });
  try {
    const real = realpathSync(absolute);
    if (!isInside(real, root)) return null;
    const stat = lstatSync(real);
    if (!stat.isFile()) return named ? null : failed(notRegular(path));
    const limit = manifest.kind === 'lock' ? MAX_LOCK_BYTES : MAX_BYTES;
    if (stat.size > limit) return failed(tooLarge(path, stat.size, limit));
    return decoded(manifest, readFileSync(real));
  } catch (error) {
    const code = systemCode(error);
    if (named && (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')) return null;
    return failed(unreadable(path, 'file', error));
  }
}

function decoded(manifest: Manifest, bytes: Buffer): ReadOne {
  const { text, problem } = decodeText(bytes);
  const file = manifest.path;
  if (problem?.code === 'not-text') {
    const message =
      'This file has the name of a manifest, but its content is binary. Nothing it may declare is known. Rename or exclude it.';
    return { text: null, problems: [{ file, code: 'not-text', message }] };
  }
  return { text: { ...manifest, text }, problems: problem === undefined ? [] : [{ file, ...problem }] };
}

function tooLarge(file: string, bytes: number, limit: number): Problem {
  const [size, most] = [bytes, limit].map((count) => (count / 1024 / 1024).toFixed(1).replace(/\.0$/, ''));
  const message = `This manifest holds ${size} MB, more than the ${most} MB that are read. What it declares is not known. Split or exclude it.`;
  return { file, code: 'too-large', message };
}

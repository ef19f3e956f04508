/**
 * What a git repository says about the files in it: where its top is, what it excludes, and what it tracks. Reads the
 * index itself and never runs `git`, which a hostile repository could make run programs of its own.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A repository met on the way. */
export interface Repository {
  /** Absolute folder that holds `.git`. */
  top: string;
  /** Text of `.git/info/exclude`; empty where there is none. */
  exclude: string;
  /** Whether git tracks this file, or any file in this folder. Path relative to `top`, `/` between segments. */
  tracks(path: string): boolean;
}

/** An index larger than this has some two million entries; reading it would cost more than it tells. */
const MAX_INDEX_BYTES = 256 * 1024 * 1024;
const MAX_SMALL_FILE_BYTES = 1024 * 1024;

const HEADER_BYTES = 12;
/** Times, device, inode, mode, owner, size, object name and flags of one entry. */
const ENTRY_BYTES = 62;
const FLAGS_OFFSET = 60;
const EXTENDED_FLAG = 0x4000;

/** Opens the repository whose top is `folder`; null where `folder` holds no `.git`. */
export function openRepository(folder: string): Repository | null {
  const gitFolder = findGitFolder(join(folder, '.git'));
  if (gitFolder === null) return null;
  const common = readSmall(join(gitFolder, 'commondir'));
  const shared = common === null ? gitFolder : resolve(gitFolder, common.trim());
  let tracked: Set<string> | undefined;
  return {
    top: folder,
    exclude: readSmall(join(shared, 'info', 'exclude')) ?? '',
    tracks(path) {
      tracked ??= withFolders(readIndex(join(gitFolder, 'index')));
      return tracked.has(path);
    },
  };
}

/** The nearest repository that contains `folder`, `folder` itself included. */
export function enclosingRepository(folder: string): Repository | null {
  for (let at = folder; ; at = dirname(at)) {
    const found = openRepository(at);
    if (found !== null) return found;
    if (dirname(at) === at) return null;
  }
}

/** Text of a small regular file; null where there is none. A link or a pipe is not opened. */
export function readSmall(path: string): string | null {
  return readRegular(path, MAX_SMALL_FILE_BYTES)?.toString('utf8') ?? null;
}

/** `.git` is a folder, or in worktrees and submodules a file that names one. */
function findGitFolder(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (stat.isDirectory()) return path;
  const target = /^gitdir: *(.+?)\s*$/m.exec(readSmall(path) ?? '')?.[1];
  return target === undefined ? null : resolve(dirname(path), target);
}

function readRegular(path: string, limit: number): Buffer | null {
  try {
    const stat = lstatSync(path);
    return stat.isFile() && stat.size <= limit ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

function readIndex(path: string): string[] {
  const bytes = readRegular(path, MAX_INDEX_BYTES);
  if (bytes === null || bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 4) !== 'DIRC') return [];
  return indexPaths(bytes);
}

/** Paths in an index of version 2, 3 or 4; those before the damage where it is damaged. */
export function indexPaths(bytes: Buffer): string[] {
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  const paths: string[] = [];
  let at = HEADER_BYTES;
  let previous = '';
  while (paths.length < count && at + ENTRY_BYTES < bytes.length) {
    const extended = (bytes.readUInt16BE(at + FLAGS_OFFSET) & EXTENDED_FLAG) !== 0;
    const start = at + ENTRY_BYTES + (version >= 3 && extended ? 2 : 0);
    const name = version >= 4 ? readVariable(bytes, start) : { value: 0, next: start };
    const end = bytes.indexOf(0, name.next);
    if (end < 0) break;
    const kept = version >= 4 ? previous.slice(0, Math.max(0, previous.length - name.value)) : '';
    // Version 4 counts the bytes to drop, so names are kept as bytes until the end.
    previous = kept + bytes.toString('latin1', name.next, end);
    paths.push(Buffer.from(previous, 'latin1').toString('utf8'));
    at = version >= 4 ? end + 1 : at + padded(end - at);
  }
  return paths;
}

/** Entries of versions 2 and 3 end in one to eight zero bytes, up to a multiple of eight. */
function padded(length: number): number {
  return (length + 8) & ~7;
}

/** Git's offset encoding: seven bits a byte, and each continuation adds one. */
function readVariable(bytes: Buffer, start: number): { value: number; next: number } {
  let next = start;
  let byte = bytes[next++] ?? 0;
  let value = byte & 127;
  while ((byte & 128) !== 0 && next < bytes.length) {
    byte = bytes[next++] ?? 0;
    value = (value + 1) * 128 + (byte & 127);
  }
  return { value, next };
}

function withFolders(paths: readonly string[]): Set<string> {
  const all = new Set(paths);
  for (const path of paths) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash);
      if (all.has(folder)) break;
      all.add(folder);
    }
  }
  return all;
}

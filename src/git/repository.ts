/**
 * What a repository held at a commit, asked of `git` itself. Only commands that read objects are run, and all that a configuration could make
 * them run or fetch is switched off: no hook, no filter, no diff driver, no file system monitor, no transport, no pager, no lazy fetch.
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** Why something cannot be asked. */
export type GitFault =
  | { fault: 'no git' }
  | { fault: 'no repository'; detail: string }
  | { fault: 'no commit'; ref: string }
  | { fault: 'shallow'; ref: string }
  | { fault: 'unrelated'; ref: string };

export interface Repository {
  /** Absolute, links resolved. */
  top: string;
  /** The commit that a branch and `HEAD` parted at: what a pull request is compared with. */
  mergeBase(ref: string): { commit: string } | GitFault;
  commit(ref: string): { commit: string } | GitFault;
  /** What files held at a commit, by their absolute paths; null where there was none. */
  contents(commit: string, paths: readonly string[]): Map<string, Buffer | null>;
}

const SAFE = [
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never'].flatMap((each) => [
    '-c',
    each,
  ]),
];

const MAX_OUTPUT = 1024 * 1024 * 1024;

/** The repository around a folder. */
export function openRepository(folder: string): Repository | GitFault {
  const found = git(folder, ['rev-parse', '--show-toplevel']);
  if (found.missing) return { fault: 'no git' };
  if (found.status !== 0) return { fault: 'no repository', detail: firstLine(found.err) };
  const top = realpathSync(found.out.toString('utf8').replace(/\r?\n$/, ''));
  const commit = (ref: string) => {
    const { status, out } = git(top, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    ]);
    return status === 0 ? { commit: out.toString('utf8').trim() } : ({ fault: 'no commit', ref } as const);
  };
  return {
    top,
    commit,
    mergeBase(ref) {
      const theirs = commit(ref);
      if ('fault' in theirs) return isShallow(top) ? { fault: 'shallow', ref } : theirs;
      const ours = commit('HEAD');
      if ('fault' in ours) return ours;
      const { status, out } = git(top, ['merge-base', theirs.commit, ours.commit]);
      if (status === 0) return { commit: out.toString('utf8').trim().split('\n')[0] as string };
      return isShallow(top) ? { fault: 'shallow', ref } : { fault: 'unrelated', ref };
    },
    contents: (at, paths) => contentsAt(top, at, paths),
  };
}

const isShallow = (top: string): boolean =>
  git(top, ['rev-parse', '--is-shallow-repository']).out.toString('utf8').trim() === 'true';

/** One process for all files. A name with a line end cannot be asked for and counts as new. */
function contentsAt(top: string, commit: string, paths: readonly string[]): Map<string, Buffer | null> {
  const asked = paths.filter((path) => !path.includes('\n'));
  const input = asked.map((path) => `${commit}:${relative(top, path).split(sep).join('/')}\n`).join('');
  const contents = new Map<string, Buffer | null>(paths.map((path) => [path, null]));
  if (asked.length === 0) return contents;
  const { out } = git(top, ['cat-file', '--batch'], input);
  let at = 0;
  for (const path of asked) {
    const end = out.indexOf(10, at);
    if (end < 0) break;
    const [, type, size] = /^\S+ (\w+) (\d+)$/.exec(out.subarray(at, end).toString('utf8')) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') contents.set(path, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

interface Ran {
  missing: boolean;
  status: number | null;
  out: Buffer;
  err: string;
}

function git(folder: string, args: readonly string[], input?: string): Ran {
  const { status, stdout, stderr, error } = spawnSync('git', [...SAFE, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    maxBuffer: MAX_OUTPUT,
    ...(input !== undefined && { input }),
  });
  return {
    missing: error !== undefined && 'code' in error && error.code === 'ENOENT',
    status,
    out: stdout ?? Buffer.alloc(0),
    err: String(stderr ?? ''),
  };
}

const firstLine = (text: string) => text.split('\n')[0]?.replace(/^fatal: /, '') ?? '';

/** `.gitignore` as git reads it, checked against git itself where it is installed. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexPaths } from '../../src/project/git.js';
import { folderWith, found, pathsIn } from './folder.js';

const TREE = {
  '.gitignore': '*.tmp.py\n/data/\n!keep.tmp.py\nlogs\n# comment\n\n*.PYI\n',
  'a.py': '',
  'a.tmp.py': '',
  'keep.tmp.py': '',
  'b.pyi': '',
  'data/x.py': '',
  'src/data/y.py': '',
  'src/logs/z.py': '',
  'src/.gitignore': '!a.tmp.py\nsecret*.py\n/only_here.py\n',
  'src/a.tmp.py': '',
  'src/secret1.py': '',
  'src/only_here.py': '',
  'src/deep/only_here.py': '',
  'src/deep/.gitignore': '!secret*.py\n',
  'src/deep/secret2.py': '',
};
const VISIBLE = [
  'a.py',
  'b.pyi',
  'keep.tmp.py',
  'src/a.tmp.py',
  'src/data/y.py',
  'src/deep/only_here.py',
  'src/deep/secret2.py',
];

const hasGit = spawnSync('git', ['--version']).status === 0;

function git(cwd: string, ...args: string[]): string {
  // In a git hook the variables name the repository of the hook.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  const run = spawnSync('git', args, { cwd, encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

describe('.gitignore', () => {
  test('nested files, negation, anchors; with or without a repository', () => {
    expect(pathsIn(found([folderWith(TREE)]))).toEqual(VISIBLE);
  });

  test('can be switched off', () => {
    expect(pathsIn(found([folderWith(TREE)], { useIgnoreFiles: false }))).toHaveLength(12);
  });

  test('the rules above a named folder hold inside it, up to the top of the repository', () => {
    const root = folderWith({ ...TREE, '.git/info/exclude': 'y.py\n' });
    expect(pathsIn(found([join(root, 'src')]))).toEqual(['a.tmp.py', 'deep/only_here.py', 'deep/secret2.py']);
  });

  test('a rule that ignores the named folder itself is left out, the others stay', () => {
    const root = folderWith({ ...TREE, '.git/': '', 'data/a.tmp.py': '' });
    expect(pathsIn(found([join(root, 'data')]))).toEqual(['a.tmp.py', 'x.py']);
  });

  test('a repository inside the tree has rules of its own only', () => {
    const root = folderWith({ '.gitignore': 'x.py\n', 'x.py': '', 'inner/.git/': '', 'inner/x.py': '' });
    expect(pathsIn(found([root]))).toEqual(['inner/x.py']);
  });

  test.runIf(hasGit)('agrees with `git ls-files`', () => {
    const root = folderWith(TREE);
    git(root, 'init', '-q');
    const listed = git(root, 'ls-files', '--others', '--exclude-standard').split('\n');
    expect(pathsIn(found([root]))).toEqual(listed.filter((path) => /\.pyi?$/.test(path)).sort());
  });

  test.runIf(hasGit).each(['2', '4'])('what git tracks is never ignored (index version %s)', (version) => {
    const root = folderWith({ ...TREE, 'build/run.py': '', 'build/é/same-prefix.py': '', 'dist/out.py': '' });
    git(root, 'init', '-q');
    git(root, 'config', 'index.version', version);
    git(root, 'add', '-f', 'data', 'src/secret1.py', 'build');
    const expected = [...VISIBLE, 'build/run.py', 'build/é/same-prefix.py', 'data/x.py', 'src/secret1.py'];
    expect(pathsIn(found([root]))).toEqual(expected.sort());
  });

  test.runIf(hasGit)('a worktree, whose `.git` is a file, has the index and the excludes of its own', () => {
    const root = folderWith({ 'main/.gitignore': 'x.py\n', 'main/x.py': '', 'main/y.py': '' });
    const main = join(root, 'main');
    git(main, 'init', '-q');
    git(main, 'add', '-f', 'x.py', '.gitignore');
    git(main, '-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', 'x');
    git(main, 'worktree', 'add', '-q', '../tree');
    rmSync(join(main, 'y.py'));
    expect(pathsIn(found([join(root, 'tree')]))).toEqual(['x.py']);
  });
});

describe('a damaged index', () => {
  test('gives the entries before the damage and ends', () => {
    const header = Buffer.alloc(12);
    header.write('DIRC');
    header.writeUInt32BE(4, 4);
    header.writeUInt32BE(0xffffffff, 8);
    expect(indexPaths(header)).toEqual([]);
    expect(indexPaths(Buffer.concat([header, Buffer.alloc(500, 0xff)]))).toEqual([]);
  });
});

/** What a repository held, asked of the real git; and that its settings make git run nothing. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRepository, type Repository } from '../../src/git/repository.js';
import { folderOf } from '../scanned/scanned.js';

let folder: string;
const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  ).trim();

beforeAll(() => {
  folder = folderOf({ 'a.py': 'one\n', 'sub/ü b.py': 'two\n' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
  git('checkout', '-qb', 'work');
  writeFileSync(join(folder, 'a.py'), 'more\n');
  git('commit', '-qam', 'second');
  git('checkout', '-q', 'main');
  writeFileSync(join(folder, 'new.py'), 'on main\n');
  git('add', '-A');
  git('commit', '-qm', 'third');
  git('checkout', '-q', 'work');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openRepository(join(folder, 'sub')) as Repository;

test('what files held where two branches parted', () => {
  const base = open().mergeBase('main');
  expect(base).toEqual({ commit: git('merge-base', 'main', 'work') });
  const paths = ['a.py', 'sub/ü b.py', 'new.py', 'sub'].map((path) => join(folder, path));
  const contents = open().contents((base as { commit: string }).commit, paths);
  expect(paths.map((path) => contents.get(path)?.toString() ?? null)).toEqual(['one\n', 'two\n', null, null]);
});

test.each(['nope', '--upload-pack=x', 'main..work', ''])('there is no commit %j', (ref) => {
  expect(open().commit(ref)).toEqual({ fault: 'no commit', ref });
});

test('a clone of one commit says that it is shallow, a folder that it is none', () => {
  const clone = folderOf({});
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, join(clone, 'c')]);
  expect((openRepository(join(clone, 'c')) as Repository).mergeBase('main')).toEqual({
    fault: 'shallow',
    ref: 'main',
  });
  expect(openRepository(clone)).toMatchObject({ fault: 'no repository' });
  rmSync(clone, { recursive: true, force: true });
});

test('nothing that a configuration names is run', () => {
  const mark = join(folder, '.git', 'was-run');
  const script = join(folder, '.git', 'script.sh');
  writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\n`);
  chmodSync(script, 0o755);
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'diff.external',
    'filter.x.clean',
    'filter.x.smudge',
    'core.sshCommand',
    'core.alternateRefsCommand',
  ]) {
    git('config', key, script);
  }
  git('config', 'core.hooksPath', join(folder, '.git'));
  writeFileSync(join(folder, '.gitattributes'), '* filter=x diff=x\n');
  writeFileSync(join(folder, 'a.py'), 'touched\n');
  const base = open().mergeBase('main') as { commit: string };
  open().contents(base.commit, [join(folder, 'a.py')]);
  expect(existsSync(mark)).toBe(false);
});

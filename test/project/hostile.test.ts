/** Input that breaks naive tools: each becomes a problem, and the rest of the run goes on. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MAX_PYTHON_BYTES } from '../../src/project/decode.js';
import { readSource } from '../../src/project/read.js';
import type { FoundFile } from '../../src/project/types.js';
import { folderWith, found, pathsIn, problemsIn } from './folder.js';

const HOSTILE = fileURLToPath(new URL('../../fixtures/hostile', import.meta.url));

/** Runs `action` as a user without rights, as tests often run as root, for whom nothing is unreadable. */
function unprivileged<T>(action: () => T): T {
  if (process.getuid?.() !== 0) return action();
  process.seteuid?.(65534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

function canList(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

function fileAt(absolute: string, form: FoundFile['form'] = 'python', bytes = 1): FoundFile {
  return { path: 'x.py', absolute, form, vendored: false, bytes };
}

describe('links', () => {
  test('out of the root, nowhere and in a circle are problems', () => {
    const outside = folderWith({ 'secret.py': 'x' });
    const root = folderWith({ 'a.py': '', 'pkg/b.py': '' });
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'secret.py'), join(root, 'secret.py'));
    symlinkSync('missing.py', join(root, 'broken.py'));
    symlinkSync('..', join(root, 'pkg/up'));
    symlinkSync('ring2', join(root, 'ring1'));
    symlinkSync('ring1', join(root, 'ring2'));
    const project = found([root]);
    expect(pathsIn(project)).toEqual(['a.py', 'pkg/b.py']);
    expect(problemsIn(project)).toEqual([
      'unreadable broken.py',
      'symlink-outside out',
      'symlink-loop pkg/up',
      'symlink-loop ring1',
      'symlink-loop ring2',
      'symlink-outside secret.py',
    ]);
  });

  test('what is read under its own name is not read again', () => {
    const root = folderWith({ 'pkg/b.py': '', 'pkg/sub/c.py': '' });
    symlinkSync('pkg', join(root, 'again'));
    symlinkSync('pkg/sub', join(root, 'part'));
    symlinkSync('pkg/b.py', join(root, 'b.py'));
    const project = found([root]);
    expect(pathsIn(project)).toEqual(['pkg/b.py', 'pkg/sub/c.py']);
    expect(problemsIn(project)).toEqual([]);
  });

  test('what lies in the root but was not walked is read under the name of the link', () => {
    const root = folderWith({ 'one/a.py': '', 'shared/lib/b.py': '', 'shared/c.py': '', 'two/d.py': '' });
    symlinkSync('../shared/lib', join(root, 'one/lib'));
    symlinkSync('../shared/c.py', join(root, 'one/c.py'));
    symlinkSync('../../one', join(root, 'shared/lib/back'));
    const project = found([join(root, 'one'), join(root, 'two')]);
    expect(pathsIn(project)).toEqual(['one/a.py', 'one/c.py', 'one/lib/b.py', 'two/d.py']);
    expect(problemsIn(project)).toEqual([]);
  });

  test('a link into an environment does not make it part of the project', () => {
    const root = folderWith({ 'a.py': '', '.venv/lib/x.py': '' });
    symlinkSync('.venv/lib', join(root, 'lib'));
    expect(pathsIn(found([root]))).toEqual(['a.py']);
  });

  test('a named link to a folder is followed, and its target is the root', () => {
    const root = folderWith({ 'pkg/a.py': '' });
    symlinkSync('pkg', join(root, 'link'));
    expect(found([join(root, 'link')]).root).toBe(join(root, 'pkg'));
  });

  test('a named link to a file is read once, under its own name', () => {
    const outside = folderWith({ 'shared.py': 'x = 1\n' });
    const root = folderWith();
    symlinkSync(join(outside, 'shared.py'), join(root, 'link.py'));
    const project = found([join(root, 'link.py')]);
    expect(pathsIn(project)).toEqual(['link.py']);
    expect(readSource(project.files[0]!).text).toBe('x = 1\n');
  });
});

describe('what cannot be read', () => {
  test('folders and files without permission', ({ skip }) => {
    const root = folderWith({
      'a.py': '',
      'locked/b.py': '',
      'c.py': 'x',
      script: '#!/usr/bin/env python\n',
    });
    const locked = ['locked', 'c.py', 'script'].map((path) => join(root, path));
    chmodSync(root, 0o755);
    skip(!unprivileged(() => canList(root)), 'the folder for temporary files is closed to other users');
    for (const path of locked) chmodSync(path, 0);
    const [project, source] = unprivileged(() => {
      const project = found([root]);
      return [project, readSource(project.files.find((file) => file.path === 'c.py')!)];
    });
    for (const path of locked) chmodSync(path, 0o755);
    expect(pathsIn(project)).toEqual(['a.py', 'c.py']);
    expect(problemsIn(project)).toEqual(['unreadable locked', 'unreadable script']);
    const message =
      'This file could not be read: permission was denied. Nothing in it is part of the report. Make it readable or exclude it.';
    expect(source.problems).toEqual([{ file: 'c.py', code: 'unreadable', message }]);
  });

  test('a file that went away or turned into a folder since the walk', () => {
    const root = folderWith({ 'x.py/': '' });
    expect(readSource(fileAt(join(root, 'x.py'))).problems[0]?.message).toContain('it is a folder');
    expect(readSource(fileAt(join(root, 'gone.py'))).problems).toMatchObject([
      { code: 'unreadable', file: 'x.py' },
    ]);
  });

  test('a pipe is not opened: it would block for ever', () => {
    const root = folderWith({ 'a.py': '' });
    expect(
      spawnSync('mkfifo', [join(root, 'p.py'), join(root, 'pipe'), join(root, '.gitignore')]).status,
    ).toBe(0);
    const project = found([root]);
    expect(pathsIn(project)).toEqual(['a.py']);
    expect(problemsIn(project)).toEqual(['unreadable p.py']);
    expect(problemsIn(found([join(root, 'pipe')]))).toEqual(['unreadable pipe']);
  });

  test('folders too deep for the system end the branch, not the walk', () => {
    const root = folderWith({ 'a.py': '' });
    const start = process.cwd();
    try {
      process.chdir(root);
      for (let depth = 0; depth < 30; depth++) {
        mkdirSync('d'.repeat(200));
        process.chdir('d'.repeat(200));
      }
    } finally {
      process.chdir(start);
    }
    const project = found([root]);
    expect(pathsIn(project)).toEqual(['a.py']);
    expect(project.problems).toHaveLength(1);
    expect(project.problems[0]?.message).toContain('longer than the system allows');
    expect(spawnSync('rm', ['-rf', root]).status).toBe(0);
  });
});

describe('names', () => {
  test('line feeds and escape codes are data like any other', () => {
    const names = [
      '\u001b[31mred.py',
      'a b.py',
      'line\nfeed.py',
      '<img src=x>.py',
      '..py',
      '-rf.py',
      'back\\slash.py',
    ];
    const root = folderWith(Object.fromEntries(names.map((name) => [name, 'x = 1\n'])));
    const project = found([root]);
    expect(pathsIn(project)).toEqual([...names].sort());
    expect(project.files.map((file) => readSource(file).text)).toEqual(names.map(() => 'x = 1\n'));
  });

  test('a name that is not UTF-8 is a problem, as it cannot be opened by its text', () => {
    const root = folderWith({ 'a.py': '' });
    const made = spawnSync('sh', ['-c', `touch "$1/$(printf 'b\\351.py')"`, 'sh', root]);
    expect(made.status).toBe(0);
    const project = found([root]);
    expect(pathsIn(project)).toEqual(['a.py']);
    expect(problemsIn(project)).toEqual(['unreadable b\ufffd.py']);
  });
});

describe('size', () => {
  test('50 MB in one line is refused by its size and not even opened', () => {
    const root = folderWith({ 'big.py': `x = [${'1, '.repeat((50 * 1024 * 1024) / 3)}]\n`, 'a.py': 'x\n' });
    const project = found([root]);
    const started = performance.now();
    const [a, big] = project.files.map(readSource);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(a?.problems).toEqual([]);
    expect(big).toMatchObject({ text: '', problems: [{ file: 'big.py', code: 'too-large' }] });
    expect(big?.problems[0]?.message).toContain('50 MB, more than the 2 MB');
  });

  test('a file that grew since the walk is refused as well', () => {
    const root = folderWith({ 'big.py': 'x'.repeat(MAX_PYTHON_BYTES + 1) });
    expect(readSource(fileAt(join(root, 'big.py'))).problems).toMatchObject([{ code: 'too-large' }]);
  });

  test('a line as long as the limit allows is read', () => {
    const root = folderWith({ 'big.py': 'x'.repeat(MAX_PYTHON_BYTES) });
    expect(readSource(found([root]).files[0]!).text).toHaveLength(MAX_PYTHON_BYTES);
  });
});

describe('fixtures/hostile', () => {
  test('every file gives the problem its name says, and all are read', () => {
    const project = found([HOSTILE], { useIgnoreFiles: false });
    const seen = project.files.map((file) => {
      const codes = readSource(file).problems.map((problem) => problem.code);
      return `${file.path}: ${codes.join(' ') || 'fine'}`;
    });
    expect(seen).toEqual([
      'bad-encoding-line-2.py: bad-encoding',
      'bad-encoding-unknown.py: bad-encoding',
      'fine-cp1252.py: fine',
      'fine-form-feed-and-crlf.py: fine',
      'fine-python2.py: fine',
      'fine-utf16.py: fine',
      'not-text.py: not-text',
      'notebook-empty.ipynb: notebook-empty',
      'notebook-invalid-lfs.ipynb: notebook-invalid',
      'notebook-invalid.ipynb: notebook-invalid',
    ]);
  });
});

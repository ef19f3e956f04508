/** Which files are found: arguments, roots, forms, defaults, manifests. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/project/discover.js';
import { folderWith, found, pathsIn, problemsIn } from './folder.js';

describe('arguments', () => {
  test('a missing path is an error that names each missing path as given', () => {
    const root = folderWith({ 'a.py': '' });
    expect(discover(['a.py', 'nope', 'a.py/x'], { cwd: root })).toEqual({
      ok: false,
      missing: ['nope', 'a.py/x'],
    });
  });

  test('a broken link that is named is missing', () => {
    const root = folderWith();
    symlinkSync('nowhere', join(root, 'link.py'));
    expect(discover(['link.py'], { cwd: root })).toEqual({ ok: false, missing: ['link.py'] });
  });

  test('no path means the current folder', () => {
    const root = folderWith({ 'a.py': '' });
    expect(pathsIn(found([], { cwd: root }))).toEqual(['a.py']);
  });

  test('one folder is the root; a file has its folder as root', () => {
    const root = folderWith({ 'pkg/a.py': '', 'pkg/b.py': '' });
    expect(found([join(root, 'pkg')]).root).toBe(join(root, 'pkg'));
    const single = found([join(root, 'pkg/a.py')]);
    expect(single.root).toBe(join(root, 'pkg'));
    expect(pathsIn(single)).toEqual(['a.py']);
  });

  test('several paths share the nearest folder above them, and nothing else in it is read', () => {
    const root = folderWith({ 'one/a.py': '', 'two/b.py': '', 'three/c.py': '', 'one-more.py': '' });
    const project = found([join(root, 'two'), join(root, 'one')]);
    expect(project.root).toBe(root);
    expect(pathsIn(project)).toEqual(['one/a.py', 'two/b.py']);
  });

  test('paths that overlap are read once', () => {
    const root = folderWith({ 'pkg/a.py': '' });
    expect(pathsIn(found([root, join(root, 'pkg'), join(root, 'pkg/a.py'), root]))).toEqual(['pkg/a.py']);
  });

  test('a named file is read whatever hides it and whatever it is called', () => {
    const root = folderWith({
      '.gitignore': '*.py\n',
      'a.py': '',
      'node_modules/b.py': '',
      'train.txt': 'x = 1',
    });
    const project = found(['a.py', 'node_modules/b.py', 'train.txt'].map((path) => join(root, path)));
    expect(project.files.map((file) => `${file.form} ${file.path}`)).toEqual([
      'python a.py',
      'python node_modules/b.py',
      'script train.txt',
    ]);
  });

  test('a named folder is walked even where it is ignored or called like build output', () => {
    const root = folderWith({
      '.git/': '',
      '.gitignore': 'build/\n',
      'build/a.py': '',
      '.venv/pyvenv.cfg': '',
      '.venv/b.py': '',
    });
    expect(pathsIn(found([join(root, 'build')]))).toEqual(['a.py']);
    expect(pathsIn(found([join(root, '.venv')]))).toEqual(['b.py']);
    expect(pathsIn(found([root]))).toEqual([]);
  });
});

describe('forms', () => {
  test('endings, shebangs and notebooks', () => {
    const root = folderWith({
      'a.py': '',
      'b.pyi': '',
      'c.ipynb': '{}',
      '.ipynb_checkpoints/c.ipynb': '{}',
      'd.PY': '',
      run: '#!/usr/bin/env python3\nprint(1)\n',
      train: '#!/usr/bin/python2.7 -u\n',
      lint: '#!/usr/bin/env -S uv run --script\n',
      shell: '#!/bin/sh\npython x.py\n',
      LICENSE: 'python\n',
      'notes.txt': '#!/usr/bin/env python\n',
      '.py': '',
    });
    expect(found([root]).files.map((file) => `${file.form} ${file.path}`)).toEqual([
      'python a.py',
      'stub b.pyi',
      'notebook c.ipynb',
      'python d.PY',
      'script lint',
      'script run',
      'script train',
    ]);
  });

  test('sizes are those on disk', () => {
    const root = folderWith({ 'a.py': 'x = 1\n' });
    expect(found([root]).files[0]?.bytes).toBe(6);
  });

  test('files are sorted by code units, not by locale', () => {
    const root = folderWith({ 'b.py': '', 'B.py': '', 'a/z.py': '', 'a.py': '', 'ä.py': '' });
    expect(pathsIn(found([root]))).toEqual(['B.py', 'a.py', 'a/z.py', 'b.py', 'ä.py']);
  });
});

describe('folders', () => {
  test('environments, caches and installed packages are not entered', () => {
    const root = folderWith({
      'a.py': '',
      'myenv/pyvenv.cfg': '',
      'myenv/lib/python3.11/site-packages/tf.py': '',
      'old/bin/activate': '',
      'old/lib/x.py': '',
      'conda/conda-meta/history': '',
      'conda/y.py': '',
      'node_modules/gyp/z.py': '',
      '__pycache__/a.py': '',
      '.tox/py311/b.py': '',
      '.eggs/c.py': '',
      'a.egg-info/d.py': '',
      'lib/site-packages/e.py': '',
    });
    expect(pathsIn(found([root]))).toEqual(['a.py']);
  });

  test('a package called `env`, `venv` or `bin` is the project’s own', () => {
    const root = folderWith({ 'env/__init__.py': '', 'venv/a.py': '', 'bin/run.py': '', 'lib/b.py': '' });
    expect(pathsIn(found([root]))).toEqual(['bin/run.py', 'env/__init__.py', 'lib/b.py', 'venv/a.py']);
  });

  test('`build` and `dist` are output unless they are packages', () => {
    const root = folderWith({
      'build/lib/a.py': '',
      'dist/b.py': '',
      'src/build/__init__.py': '',
      'src/build/c.py': '',
    });
    expect(pathsIn(found([root]))).toEqual(['src/build/__init__.py', 'src/build/c.py']);
  });

  test('vendored copies are marked, not dropped', () => {
    const root = folderWith({
      'a.py': '',
      'third_party/slim/nets.py': '',
      'src/_vendor/six.py': '',
      'libs/x/x.py': '',
      'libs/x-1.0.dist-info/METADATA': '',
      'libs/y-1.0.dist-info/METADATA': '',
      'wheel/y/y.py': '',
      'wheel/y-1.0.dist-info/METADATA': '',
    });
    const vendored = Object.fromEntries(found([root]).files.map((file) => [file.path, file.vendored]));
    expect(vendored).toEqual({
      'a.py': false,
      'third_party/slim/nets.py': true,
      'src/_vendor/six.py': true,
      'libs/x/x.py': true,
      'wheel/y/y.py': false,
    });
  });

  test('a vendored folder that is itself named is the project', () => {
    const root = folderWith({ 'third_party/slim/nets.py': '' });
    expect(found([join(root, 'third_party')]).files[0]?.vendored).toBe(false);
  });
});

describe('manifests', () => {
  test('each kind by name and place', () => {
    const root = folderWith({
      'requirements.txt': '',
      'requirements-dev.txt': '',
      'requirements/base.in': '',
      'setup.py': '',
      'setup.cfg': '',
      'pyproject.toml': '',
      Pipfile: '',
      'poetry.lock': '',
      'uv.lock': '',
      'environment.yml': '',
      'docker/Dockerfile.gpu': '',
      '.travis.yml': '',
      '.github/workflows/test.yml': '',
      'tox.ini': '',
      'README.txt': '',
    });
    expect(Object.fromEntries(found([root]).manifests.map(({ path, kind }) => [path, kind]))).toEqual({
      '.github/workflows/test.yml': 'ci',
      '.travis.yml': 'ci',
      Pipfile: 'pipfile',
      'docker/Dockerfile.gpu': 'dockerfile',
      'environment.yml': 'conda',
      'poetry.lock': 'lock',
      'pyproject.toml': 'pyproject',
      'requirements-dev.txt': 'requirements',
      'requirements.txt': 'requirements',
      'requirements/base.in': 'requirements',
      'setup.cfg': 'setup.cfg',
      'setup.py': 'setup.py',
      'tox.ini': 'ci',
      'uv.lock': 'lock',
    });
  });

  test('the manifests beside a named file count; those of vendored copies do not', () => {
    const root = folderWith({ 'a.py': '', 'requirements.txt': '', 'vendor/x/setup.py': '' });
    expect(found([join(root, 'a.py')]).manifests.map(({ path }) => path)).toEqual(['requirements.txt']);
    expect(found([root]).manifests.map(({ path }) => path)).toEqual(['requirements.txt']);
  });

  test('a folder without Python is no problem', () => {
    const root = folderWith({ 'README.md': '#', 'docs/index.html': '' });
    const project = found([root]);
    expect([pathsIn(project), problemsIn(project)]).toEqual([[], []]);
    const empty = found([folderWith()]);
    expect([pathsIn(empty), problemsIn(empty)]).toEqual([[], []]);
  });
});

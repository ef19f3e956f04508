/** Whether files are ported: what is left, what is gone, what a test has to meet. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { targetNamesIn } from '../../src/done/target-names.js';
import { folderOf } from '../scanned/scanned.js';

const names = (text: string) =>
  targetNamesIn(text).map(({ name, line, column }) => `${line}:${column} ${name}`);

describe('names of the target', () => {
  test.each([
    [
      'import torch.nn.functional as F\ny = F.upsample(x)\n',
      ['1:30 torch.nn.functional', '2:4 torch.nn.functional.upsample'],
    ],
    ['import torch.nn\ntorch . nn.Linear(1, 2)\n', ['1:7 torch.nn', '2:0 torch.nn.Linear']],
    [
      'from flax import (linen as nn,\n    nnx)\nnnx.Linear\n',
      ['1:27 flax.linen', '2:4 flax.nnx', '3:0 flax.nnx.Linear'],
    ],
    [
      'from jax.tree_util import tree_map as m\nm(f, x)\n',
      ['1:38 jax.tree_util.tree_map', '2:0 jax.tree_util.tree_map'],
    ],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected));

  test.each([
    'import torch\n# torch.range\ns = "torch.range"\nx.torch.range\n',
    'import torchmetrics\ntorchmetrics.x\n',
    'torch.range(3)\n',
  ])('%j has none that is used', (text) => {
    expect(names(text).filter((name) => name.includes('range'))).toEqual([]);
  });
});

describe('advise check --done', () => {
  const ENTRY = ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('test/cli/entry.ts')];
  let folder: string;
  beforeAll(() => {
    folder = folderOf({
      'model.py': 'import tensorflow as tf\ny = tf.nn.conv2d(x, w, 2, "SAME")\nz = tf.nn.relu(y)\n',
      'old.py': 'import tensorflow as tf\nx = tf.square(1)\n',
      'compat.py': 'import tensorflow as tf\n',
      'sly.py': 'from compat import tf\nx = tf.square(1)\n',
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'first');
    writeFileSync(
      join(folder, 'model.py'),
      'import torch.nn.functional as F\ny = F.conv2d(x, w, stride=2)\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const advise = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...ENTRY, 'check', '--done', ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '1', FORCE_COLOR: undefined },
    });
    return { status, stdout, stderr };
  };

  test('a ported file is done; the original tells what a test has to meet', () => {
    expect(advise('model.py')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Done, as far as can be read: 1 file.'),
    });
    const { status, stdout } = advise('model.py', '--was', 'main');
    expect(status).toBe(0);
    expect(stdout).toContain('model.py  done');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'SAME padding with a stride is asymmetric (line 2 of the original). Ignored, it was off by',
    );
  });

  test('what is left is named, also what comes from another file of the project', () => {
    expect(advise('old.py')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/left: `tensorflow as tf` in line 1 and `tf\.square`\s+in line 2\./),
    });
    const { status, stdout } = advise('sly.py', 'model.py');
    expect(status).toBe(1);
    expect(stdout).toContain('sly.py  not done');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Not done: 1 of 2 files.');
  });

  test('names that are gone fail, those that are going are told', () => {
    writeFileSync(
      join(folder, 'dead.py'),
      'import torch\nx = torch.set_default_tensor_type(y)\nz = torch.symeig(x)\n',
    );
    const { status, stdout } = advise('dead.py');
    expect(status).toBe(1);
    expect(stdout).toMatch(/ ! `torch\.symeig` in line 3 is gone since/);
    expect(stdout).toMatch(/ ~ `torch\.set_default_tensor_type` in line 2 is deprecated since/);
  });

  test('a folder, other formats, and mistakes', () => {
    expect(JSON.parse(advise('.', '-f', 'json').stdout).files).toHaveLength(5);
    expect(advise('model.py', '--was', 'main', '-f', 'markdown').stdout).toContain('- [ ] SAME padding');
    expect(advise()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('needs the files that are ported'),
    });
    expect(advise('model.py', '--was', 'nope')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no commit `nope`'),
    });
    expect(advise('none.py')).toMatchObject({ status: 2 });
  });
});

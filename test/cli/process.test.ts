/** The command line as a real process over real files: exit codes, streams, pipes. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ENTRY = ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('test/cli/entry.ts')];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'advise-process-'));
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'tf'));
  mkdirSync(join(folder, 'plain'));
  writeFileSync(join(folder, 'plain', 'numbers.py'), 'import numpy as np\nx = np.zeros(3)\n');
  writeFileSync(
    join(folder, 'tf', 'train.py'),
    'import tensorflow as tf\n\nx = tf.placeholder(tf.float32, [None, 784])\nloss = tf.reduce_mean(tf.square(x))\n',
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function advise(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...ENTRY, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', FORCE_COLOR: undefined, NO_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

test('--version is the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(advise('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('a folder with TensorFlow', () => {
  const { status, stdout, stderr } = advise('tf');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^This is TensorFlow 1 code/);
  expect(stdout).toContain('4 uses of TensorFlow in 1 of 1 Python file (4 lines).');
});

test('JSON is one document, the same twice, without an absolute path', () => {
  const first = advise('tf', '--format', 'json');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(first.stdout).usages.map(({ symbol }: { symbol: string }) => symbol)).toContain(
    'tf.placeholder',
  );
  expect(first.stdout).not.toContain(folder);
  expect(advise('tf', '--format', 'json').stdout).toBe(first.stdout);
});

test('an absolute path given by the user does not enter the result', () => {
  expect(advise(join(folder, 'tf'), '--format', 'json').stdout).not.toContain(folder);
});

test('render shows what the scan showed', () => {
  expect(advise('tf', '--output', 'saved.json', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
  const upToCommands = (text: string) => text.slice(0, text.indexOf('advise plan'));
  const rendered = advise('render', 'saved.json');
  expect(rendered).toMatchObject({ status: 0, stderr: '' });
  expect(upToCommands(rendered.stdout)).toBe(upToCommands(advise('tf').stdout));
  expect(upToCommands(rendered.stdout)).toContain('TensorFlow 1 code');
});

describe('nothing to report', () => {
  test.each([
    ['empty', 'There is no Python here.'],
    ['plain', 'There is no TensorFlow here.'],
  ])('%s', (path, sentence) => {
    const { status, stdout } = advise(path);
    expect(status).toBe(0);
    expect(stdout.startsWith(sentence)).toBe(true);
  });
});

test('a missing path is exit code 2', () => {
  expect(advise('tff')).toMatchObject({ status: 2, stdout: '' });
});

test('a reader that leaves early is no error', async () => {
  const lines = Array.from({ length: 4000 }, (_, index) => `y${index} = tf.frobnicate(${index})`);
  writeFileSync(join(folder, 'tf', 'long.py'), `import tensorflow as tf\n${lines.join('\n')}\n`);
  const child = spawn(process.execPath, [...ENTRY, 'tf', '--format', 'json'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((done) => child.on('close', done));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

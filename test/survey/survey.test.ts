/** Many repositories on one page. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesFor, pathsIn, surveyRow } from '../../src/survey/survey.js';
import { folderOf, scanned } from '../scanned/scanned.js';

test('a list has comments and blank lines', () => {
  expect(pathsIn('# all\na/b\r\n\n  c d  # why\n/x#1\n')).toEqual(['a/b', 'c d', '/x#1']);
});

test.each([
  [
    ['a/x', 'b/y'],
    ['x', 'y'],
  ],
  [
    ['a/x', 'b/x', './c/'],
    ['a/x', 'b/x', 'c'],
  ],
  [
    ['x', 'x'],
    ['x', 'x'],
  ],
  [['.'], ['.']],
])('%j are called %j', (paths, names) => expect(namesFor(paths)).toEqual(names));

test('a row says what it is, which way it goes, and what is wrong today', async () => {
  const row = surveyRow(
    'a',
    await scanned({
      'a.py': 'import tensorflow as tf\nx = tf.placeholder(tf.float32)\n',
      'requirements.txt': 'tensorflow==1.15\n',
    }),
  );
  expect(row).toMatchObject({
    usages: 2,
    places: 2,
    choice: 'pytorch',
    silent: 0,
    reach: { tensorflow: '1.15.0', python: '3.7', over: true },
    understood: 2,
  });
  expect(surveyRow('b', await scanned({ 'a.py': 'x = 1\n' }))).toMatchObject({
    usages: 0,
    choice: null,
    effort: null,
    style: null,
  });
});

describe('advise --list', () => {
  const ENTRY = ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('test/cli/entry.ts')];
  let folder: string;
  beforeAll(() => {
    folder = folderOf({
      'one/a.py': 'import tensorflow as tf\nx = tf.square(1)\n',
      'a|<b>/b.py': 'x = 1\n',
      'bad/advise.toml': 'fail_on = 1\n',
      'bad/c.py': 'import keras\n',
    });
    writeFileSync(join(folder, 'list.txt'), 'one\na|<b>\nbad\nnone\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const advise = (...argv: string[]) =>
    spawnSync(process.execPath, [...ENTRY, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
    });

  test('reads all it can, says what it cannot, and links the report of each', () => {
    const outputs = ['index.html', 'index.md', 'index.csv', 'index.json'].flatMap((name) => ['-o', name]);
    expect(advise('--list', 'list.txt', '--each', 'out', '-q', ...outputs)).toMatchObject({
      status: 0,
      stderr: '',
    });
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    const { rows, faults } = JSON.parse(text('index.json'));
    expect(rows.map(({ name, usages }: { name: string; usages: number }) => `${name} ${usages}`)).toEqual([
      'one 1',
      'a|<b> 0',
    ]);
    expect(faults.map(({ name }: { name: string }) => name)).toEqual(['bad', 'none']);
    expect(faults[1].fault).not.toContain(folder);
    expect(faults[0].fault).toContain('There is no setting `fail_on`');
    expect(text('index.html')).toContain('<a href="out/one.html">one</a>');
    expect(text('index.html')).not.toContain('<b>');
    expect(text('index.md')).toContain('| [`a\\|<b>`](<out/a__b__.html>) |');
    expect(text('index.csv').trimEnd().split('\r\n')).toHaveLength(5);
    expect(existsSync(join(folder, 'out', 'one.json'))).toBe(true);
  });

  test('in the terminal', () => {
    const { stdout } = advise('--list', 'list.txt', '-q');
    expect(stdout).toMatch(/^2 repositories with 3 lines of Python; 1 of them uses TensorFlow, 1 time\./);
    expect(stdout).toMatch(/^one +2 +1 +1 {2}(PyTorch|JAX|Keras 3|staying)/m);
  });

  test('without anything to read', () => {
    writeFileSync(join(folder, 'empty.txt'), '# nothing\n');
    expect(advise('--list', 'empty.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('names no repository'),
    });
    expect(advise('--list', 'nope.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be read'),
    });
  });
});

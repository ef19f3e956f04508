/** `advise explain` as a command: arguments, standard input, files, formats and exit codes. Needs a build, as the program does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { advise } from './fake-io.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'advise-explain-'));
  writeFileSync(
    join(folder, 'train.log'),
    "AttributeError: module 'tensorflow' has no attribute 'placeholder'\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a symbol', async () => {
  const { exit, stdout, stderr } = await advise(['explain', 'tf.layers.dense']);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toContain('nn.Linear(?in_features, units, bias=use_bias)');
});

test('words without quotes are one message', async () => {
  const { exit, stdout } = await advise([
    'explain',
    'module',
    'tensorflow',
    'has',
    'no',
    'attribute',
    'Session',
  ]);
  expect(exit).toBe(0);
  expect(stdout).toContain('error/session-gone');
});

test('standard input', async () => {
  const { exit, stdout } = await advise(['explain', '-'], { stdin: "No module named 'tensorflow.contrib'" });
  expect(exit).toBe(0);
  expect(stdout).toContain('error/contrib-gone');
});

test('a file, and into a file whose name says the format', async () => {
  const out = join(folder, 'answer.json');
  const { exit, stdout, stderr } = await advise([
    'explain',
    '--file',
    join(folder, 'train.log'),
    '--output',
    out,
  ]);
  expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: '', stderr: `Wrote ${out}.\n` });
  expect(JSON.parse(readFileSync(out, 'utf8')).answers[0].id).toBe('error/placeholder-gone');
});

test('JSON is one document, in Markdown it has a title', async () => {
  const json = await advise(['explain', 'caveat/same-padding-stride', '--format', 'json']);
  expect(JSON.parse(json.stdout).answers[0].is).toBe('caveat');
  const markdown = await advise(['explain', 'tf.concat', '-f', 'markdown']);
  expect(markdown.stdout).toMatch(/^## `tf\.concat`/);
});

test('nothing known is exit code 1, with what is near', async () => {
  const { exit, stdout, stderr } = await advise(['explain', 'tf.layers.dens']);
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
  expect(stdout).toContain('`tf.layers.dense`');
});

test.each([
  [['explain'], 'There is nothing to explain.'],
  [['explain', ''], 'There is nothing to explain.'],
  [['explain', '   '], 'There is nothing to explain.'],
  [['explain', '-'], 'There is nothing to explain.'],
  [['explain', '--file', '/no/such.log'], 'The log `/no/such.log` cannot be read: there is no such'],
  [['explain', '--file', '/'], 'The log `/` cannot be read: it is a folder.'],
  [['explain', 'tf.concat', '--format', 'sarif'], '`--format` does not know `sarif`.'],
  [['explan', 'tf.concat'], 'Did you mean `advise explain`?'],
])('advise %j is wrong usage', async (argv, words) => {
  const { exit, stdout, stderr } = await advise(argv);
  expect(stderr).toContain(words);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
});

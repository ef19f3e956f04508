/** `advise weights` from the command line: what a path may be, and what is said where it is none of that. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { advise } from './fake-io.js';

const FIXTURES = 'test/weights/fixtures';
const scratch = mkdtempSync(join(tmpdir(), 'advise-weights-'));
const file = (name: string, content: string) => {
  writeFileSync(join(scratch, name), content);
  return join(scratch, name);
};

test.each([
  ['an index', `${FIXTURES}/saver/model.ckpt-7.index`],
  ['a data file', `${FIXTURES}/saver/model.ckpt-7.data-00000-of-00001`],
  ['the prefix that TensorFlow takes', `${FIXTURES}/saver/model.ckpt-7`],
])('%s', async (_, path) => {
  const { exit, stdout } = await advise(['weights', path, '--format', 'json']);
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ source: { path, format: 'TensorFlow checkpoint' } });
});

test('a folder is code', async () => {
  const { exit, stdout } = await advise(['weights', 'fixtures/projects/mnist-session', '-t', 'jax']);
  expect(exit).toBe(0);
  expect(stdout).toContain('hidden1.kernel = weights');
});

test('a folder without code names the files of weights in it', async () => {
  const { stdout } = await advise(['weights', FIXTURES]);
  expect(stdout).toContain(`\`${FIXTURES}/model.h5\``);
});

test('the name of the output says that a script is wanted', async () => {
  const output = join(scratch, 'port.py');
  const { exit, stderr } = await advise(['weights', `${FIXTURES}/model.h5`, '-t', 'pytorch', '-o', output]);
  expect([exit, stderr]).toEqual([0, `Wrote ${output}.\n`]);
  expect(readFileSync(output, 'utf8')).toContain('def load(model, path):');
});

test.each([
  [['weights'], '`advise weights` needs a path.', 'Name a repository'],
  [['weights', 'a', 'b'], '`advise weights` takes one path.', 'Name one repository'],
  [['weights', 'nowhere.h5'], 'There is no file or folder `nowhere.h5`.', 'Name a folder'],
  [
    ['weights', `${FIXTURES}/model.h6`],
    'There is no file or folder',
    `Did you mean \`${FIXTURES}/model.h5\`?`,
  ],
  [['weights', `${FIXTURES}/v1/model.ckpt`], 'format V1', 'save it again'],
  [['weights', 'package.json'], 'it is neither Python nor a file of weights', 'Name a repository'],
  [['weights', file('empty.h5', '')], 'it is empty', 'Name a file that Keras saved'],
  [['weights', file('text.keras', 'hello')], 'it is no HDF5 file', 'Name a file that Keras saved'],
  [['weights', file('text.index', 'hello')], 'it is no index', 'ends in `.index`'],
  [['weights', file('x.data-00000-of-00001', '')], '`x.index`, is missing', 'Copy the index beside it'],
  [['weights', '/dev/null'], 'it is no regular file', 'Name a file or a folder'],
  [
    ['weights', `${FIXTURES}/model.h5`, '-f', 'script'],
    'A porting script is for one target.',
    '--target pytorch',
  ],
  [
    ['weights', `${FIXTURES}/model.h5`, '-f', 'scrpt'],
    '`--format` does not know `scrpt`.',
    'Did you mean `script`?',
  ],
])('advise %j', async (argv, title, hint) => {
  const { exit, stdout, stderr } = await advise(argv);
  expect(stderr).toContain(title);
  expect(stderr).toContain(hint);
  expect([exit, stdout]).toEqual([2, '']);
});

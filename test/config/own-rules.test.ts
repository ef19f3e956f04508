/** Own mappings and idioms: what they do, and what is told of mistakes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.js';
import { readOwnRules } from '../../src/config/own-rules.js';
import { folderOf } from '../scanned/scanned.js';

/** The examples of the documentation, taken from it. */
const BLOCKS = readFileSync('docs/OWN-RULES.md', 'utf8')
  .split(/\n(?! {4})/)
  .filter((block) => block.includes('    [['));
const EXAMPLES = BLOCKS.map((block) =>
  block.replace(/^[^\n]*\n|^ {4}/gm, (part) => (part.trim() === '' ? '' : part)).replace(/^ {4}/gm, ''),
).join('\n');

const CODE = `import mylib
from mylib.layers import block
y = block(x, 64, name="b")
mylib.Runner(y)
import tensorflow as tf
tf.square(y)
`;

describe('own rules', () => {
  const ENTRY = ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('test/cli/entry.ts')];
  let folder: string;
  beforeAll(() => {
    folder = folderOf({
      'a.py': CODE,
      'advise.toml': 'rules = ["own/"]\nwrappers = { "mylib.Runner" = "tf.Session" }\n',
      'own/a.toml': '',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const advise = (...argv: string[]) =>
    spawnSync(process.execPath, [...ENTRY, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
    });
  const result = (): Assessment => JSON.parse(advise('-f', 'json').stdout);

  test('find own names and rewrite them over the arguments of the reader', () => {
    const mapping = EXAMPLES.slice(EXAMPLES.indexOf('[[mapping]]'), EXAMPLES.indexOf('[[idiom]]'));
    writeFileSync(join(folder, 'own', 'a.toml'), mapping);
    const { findings, tool, rules } = result();
    const found = findings.find(({ symbol }) => symbol === 'mylib.layers.block')!;
    expect(found).toMatchObject({
      rule: 'api/mylib.layers.block',
      line: 3,
      advice: { pytorch: { code: 'self.?block(x)', proof: { state: 'not run' } } },
    });
    expect(found.advice.keras.places.init).toBe('self.?block = Block(64, 3)');
    expect(found.advice.jax).toMatchObject({
      kind: 'redesign',
      note: 'There is none yet: write it with `nnx.Conv`.',
    });
    expect(rules['api/mylib.layers.block']?.title).toBe('Our residual block');
    expect(tool.catalogVersion).toMatch(/\+own$/);
  });

  test('stand before ours, and a target that is not written says so', () => {
    writeFileSync(
      join(folder, 'own', 'a.toml'),
      '[[mapping]]\nsymbol = "tf.square"\nparams = "x, name=None"\npytorch = "ours.square(x)"\n',
    );
    const found = result().findings.find(({ symbol }) => symbol === 'tf.square')!;
    expect(found.advice.pytorch.code).toBe('ours.square(y)');
    expect(found.advice.jax.note).toBe('Your own mapping of `tf.square` says nothing for jax.');
  });

  test('idioms gather what they name', () => {
    const idiom = EXAMPLES.slice(EXAMPLES.indexOf('[[idiom]]')).replace('mylib.Runner', 'tf.Session');
    writeFileSync(join(folder, 'own', 'a.toml'), idiom);
    const found = result().findings.find(({ rule }) => rule === 'idiom/our-runner')!;
    expect(found).toMatchObject({
      line: 4,
      title: 'Loops by our Runner',
      advice: { pytorch: { code: 'for batch in ?batches:\n    step(batch)' } },
    });
  });

  test('a mistake stops the run, with its file and line', () => {
    writeFileSync(join(folder, 'own', 'a.toml'), '\n[[mapping]]\nsymbol = "mylib.f"\npytorch = "f(("\n');
    expect(advise()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/`own\/a\.toml`: `mylib\.f` cannot be read: /),
    });
    writeFileSync(join(folder, 'own', 'a.toml'), '\n[[mapping]]\nsymbol = "mylib.f"\ntorch = "f()"\n');
    expect(advise()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('`own/a.toml:3`: mylib.f has no `torch`.'),
    });
    rmSync(join(folder, 'own'), { recursive: true });
    expect(advise()).toMatchObject({ status: 2, stderr: expect.stringContaining('`own/` cannot be read') });
  });
});

test.each([
  ['x = 1\n', 'There is no `x` here'],
  ['[[mapping]]\nsymbol = "conv"\n', 'needs a `symbol`, a dotted name'],
  ['[[mapping]]\nsymbol = "a.b"\n', 'advises for no target'],
  ['[[mapping]]\nsymbol = "a.b"\npytorch = 3\n', 'is a text of Python'],
  ['[[mapping]]\nsymbol = "a.b"\npytorch = { kind = "same" }\n', 'The `kind` of'],
  ['[[mapping]]\nsymbol = "a.b"\nparams = 3\n', 'are Python'],
  ['[[idiom]]\nid = "Our"\n', 'needs an `id`'],
  ['[[idiom]]\nid = "our"\n', 'needs a `title`'],
  [
    '[[idiom]]\nid = "our"\ntitle = "x"\ntext = "y."\nparts = { a = { symbols = "tf.x" } }\n',
    'needs a table for `pytorch`',
  ],
  ['[[mapping\n', 'no valid TOML'],
])('%j is told', (text, message) => {
  const read = readOwnRules(text);
  expect('fault' in read && read.fault.message).toContain(message);
});

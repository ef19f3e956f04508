/** `--shard` and `merge`: one scan in parts, the same to the byte. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { merge, scan, shard } from '../../src/advise.js';
import { renderJson } from '../../src/report/json.js';
import { folderOf } from '../scanned/scanned.js';

const ENTRY = ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('test/cli/entry.ts')];
const PROJECT = 'fixtures/projects/mnist-session';
const ODD = {
  'a.py': 'import tensorflow as tf\nfrom b import g\nx = g(tf.square(1))  # advise: ignore\n',
  'b.py': 'def g(x):\n    return x.eval()\n',
  'broken.py': 'import tensorflow as tf\nx = tf.abs(\ny = (\n',
  'c.ipynb':
    '{"cells": [{"cell_type": "code", "source": ["import tensorflow as tf\\n", "!pip install tensorflow==1.15\\n", "tf.Session()"]}]}',
  'latin.py': '# \u00e9\nimport keras\n',
  'requirements.txt': 'tensorflow==1.15\n-r none.txt\n',
};

let folder: string;
beforeAll(() => {
  folder = folderOf(ODD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = (assessment: Parameters<typeof renderJson>[0]) => renderJson(assessment).text;

test.each([1, 2, 3, 7])('%d shares are one scan to the byte', async (of) => {
  for (const path of [PROJECT, folder]) {
    const whole = json(await scan([path]));
    const texts = await Promise.all(
      Array.from({ length: of }, (_, index) => shard([path], { number: index + 1, of })),
    );
    const documents = texts.map((text, index) => ({ name: `${index}`, text })).reverse();
    const merged = merge(documents);
    if ('fault' in merged) throw new Error(JSON.stringify(merged));
    expect(json(merged)).toBe(whole);
    for (const text of texts) expect(text).not.toContain(folder);
  }
});

describe('what is no whole', () => {
  const documents = async (of: number, path = folder) =>
    Promise.all(
      Array.from({ length: of }, async (_, index) => ({
        name: `${index + 1}.json`,
        text: await shard([path], { number: index + 1, of }),
      })),
    );

  test('is told', async () => {
    const [one, two, three] = (await documents(3)) as [Doc, Doc, Doc];
    const [foreign] = (await documents(3, PROJECT)) as [Doc];
    const other = { name: 'o', text: two.text.replace('"adviseShard":1', '"adviseShard":9') };
    const older = { name: 'o', text: two.text.replace(/"tool":"[^"]*"/, '"tool":"0.0.1 x"') };
    expect(merge([one, two])).toEqual({ fault: 'missing', missing: '3/3' });
    expect(merge([one, one, two])).toMatchObject({ fault: 'twice', share: '1/3' });
    expect(merge([one, two, foreign])).toMatchObject({ fault: 'other project', first: '1.json' });
    expect(merge([one, other, three])).toMatchObject({ fault: 'other version', found: '9' });
    expect(merge([one, older, three])).toMatchObject({ fault: 'other tool', found: '0.0.1 x' });
    expect(merge([{ name: 'x', text: '{' }])).toEqual({ fault: 'not json', name: 'x' });
    expect(merge([{ name: 'x', text: '[1]' }])).toEqual({ fault: 'not a shard', name: 'x' });
    expect(merge([{ name: 'x', text: one.text.replace('"files":[', '"flies":[') }])).toEqual({
      fault: 'not a shard',
      name: 'x',
    });
  });

  test('also where a file changed between two shares', async () => {
    const [one] = (await documents(2)) as [Doc];
    writeFileSync(join(folder, 'b.py'), 'def g(x):\n    return x.eval() \n');
    const [, two] = (await documents(2)) as [Doc, Doc];
    writeFileSync(join(folder, 'b.py'), ODD['b.py']);
    expect(merge([one, two])).toMatchObject({ fault: 'other project' });
  });
});

type Doc = { name: string; text: string };

test('from the command line', () => {
  const advise = (...argv: string[]) =>
    spawnSync(process.execPath, [...ENTRY, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
    });
  const out = folderOf({});
  const at = (name: string) => join(out, name);
  expect(advise('.', '-q', '-o', at('whole.json')).status).toBe(0);
  for (const share of [1, 2])
    expect(advise('.', '-q', '--shard', `${share}/2`, '-o', at(`${share}.json`)).status).toBe(0);
  expect(advise('merge', at('2.json'), at('1.json'), '-q', '-o', at('merged.json')).status).toBe(0);
  expect(readFileSync(at('merged.json'), 'utf8')).toBe(readFileSync(at('whole.json'), 'utf8'));
  expect(advise('merge', at('1.json'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('There is no share 2/2.'),
  });
  expect(advise('.', '--shard', '3/2')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('`--shard` does not take `3/2`'),
  });
  rmSync(out, { recursive: true, force: true });
});

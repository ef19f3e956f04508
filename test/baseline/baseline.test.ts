/** What a team accepted: as a file, and held against later findings. */
import { describe, expect, test } from 'vitest';
import { type Accepted, accept, baselineText, parseBaseline } from '../../src/baseline/baseline.js';
import { compareToBaseline } from '../../src/baseline/compare.js';
import { scanned } from '../scanned/scanned.js';

const HEAD = 'import tensorflow as tf\n';
const findings = async (files: Record<string, string>) =>
  (await scanned(files)).findings.filter(({ partOf }) => partOf === undefined);

const BEFORE = { 'a.py': `${HEAD}x = tf.reduce_mean(y)\nz = tf.reduce_sum(y, 1)\nw = tf.square(y)\n` };
const accepted = accept(await findings(BEFORE));

async function compared(
  files: Record<string, string>,
  entries: readonly Accepted[] = accepted,
  seen: (file: string) => boolean = () => true,
) {
  const { fresh, fixed, unseen } = compareToBaseline(await findings(files), entries, seen);
  return {
    fresh: fresh.map(({ rule, line }) => `${rule}:${line}`),
    fixed: fixed.map(({ rule }) => rule),
    unseen: unseen.length,
  };
}
const NOTHING = { fresh: [], fixed: [], unseen: 0 };

describe('the file', () => {
  test('comes back as it was, one finding a line, without line numbers', () => {
    const text = baselineText(accepted);
    expect(parseBaseline(text)).toEqual({ version: 1, accepted });
    expect(text.split('\n').filter((line) => line.includes('"a.py"'))).toHaveLength(3);
    expect(text).not.toMatch(/"line"/);
  });

  test.each([
    ['{', 'not json'],
    ['[]', 'not a baseline'],
    ['{"adviseBaseline": 2, "accepted": []}', 'other version'],
    ['{"adviseBaseline": 1, "accepted": {}}', 'not a baseline'],
    ['{"adviseBaseline": 1, "accepted": [{"file": "a.py"}]}', 'wrong entry'],
  ])('%s is %s', (text, fault) => expect(parseBaseline(text)).toMatchObject({ fault }));
});

describe('nothing is new', () => {
  test.each<[string, Record<string, string>]>([
    ['where nothing changed', BEFORE],
    ['where lines moved', { 'a.py': `# A comment.\n\n\n${BEFORE['a.py']}` }],
    ['where it was laid out anew', { 'a.py': BEFORE['a.py'].replace('(y, 1)', '(\n    y,\n    1,\n)') }],
    [
      'where it went into a function',
      { 'a.py': `${HEAD}def f():\n  w = tf.square(y)\n  x = tf.reduce_mean(y)\n  z = tf.reduce_sum(y, 1)\n` },
    ],
    ['where the file has another name', { 'b/c.py': BEFORE['a.py'] }],
    ['where an expression was edited', { 'a.py': BEFORE['a.py'].replace('(y)', '(other_name)') }],
  ])('%s', async (_, files) => expect(await compared(files)).toEqual(NOTHING));
});

test('one more of the same is new, and only that one', async () => {
  expect(await compared({ 'a.py': `${BEFORE['a.py']}v = tf.square(y)\n` })).toEqual({
    ...NOTHING,
    fresh: ['api/tf.square:5'],
  });
});

test('another rule is new, whatever was taken out', async () => {
  expect(await compared({ 'a.py': BEFORE['a.py'].replace('tf.square(y)', 'tf.abs(y)') })).toEqual({
    ...NOTHING,
    fresh: ['api/tf.abs:4'],
    fixed: ['api/tf.square'],
  });
});

test('what was not looked at stays, and stands for nothing else', async () => {
  const result = await compared({ 'b.py': BEFORE['a.py'] }, accepted, (file) => file === 'b.py');
  expect(result.unseen).toBe(3);
  expect(result.fresh).toHaveLength(3);
});

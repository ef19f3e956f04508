/** A verdict: what fails, what passes, and why. */
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/baseline/baseline.js';
import { type Against, judge } from '../../src/check/judge.js';
import { DEFAULT_POLICY, type Policy } from '../../src/check/policy.js';
import { scanned } from '../scanned/scanned.js';

const CODE = `import tensorflow as tf
x = tf.reduce_mean(y)
p = tf.placeholder(tf.float32)  # advise: ignore[api/tf.placeholder] -- the server feeds it
# advise: ignore[api/tf.abs]
q = tf.square(y)
`;
const assessment = await scanned({
  'src/a.py': CODE,
  'new/b.py': 'import tensorflow as tf\nz = tf.square(y)\n',
});

const verdict = (policy: Partial<Policy> = {}, against: Against = {}) =>
  judge(assessment, { ...DEFAULT_POLICY, targets: ['pytorch'], ...policy }, against);
const lines = (policy: Partial<Policy> = {}, against: Against = {}) =>
  verdict(policy, against).judged.map(
    ({ finding, level, standing }) =>
      `${finding.file}:${finding.line} ${finding.symbol} ${level} ${standing}`,
  );

test('what will not run fails; a comment hides what it names', () => {
  expect(lines()).toEqual([
    'new/b.py:2 tf.square must change fails',
    'src/a.py:2 tf.reduce_mean must change fails',
    'src/a.py:3 tf.placeholder must change suppressed',
    'src/a.py:3 tf.float32 must change fails',
    'src/a.py:5 tf.square must change fails',
  ]);
  expect(verdict()).toMatchObject({ ok: false, excess: [{ about: [], count: 4, max: 0 }], baseline: null });
});

test('a comment that hides nothing is told', () => {
  expect(verdict().unused.map(({ line }) => line)).toEqual([4]);
});

describe('the policy', () => {
  const failing = (policy: Partial<Policy>) => lines(policy).filter((line) => line.endsWith('fails')).length;

  test.each<[string, Partial<Policy>, number]>([
    ['never fails', { failOn: 'never' }, 0],
    ['wants more work', { minEffort: 'hours' }, 0],
    ['selects rules', { select: ['api/tf.reduce_*'] }, 1],
    ['ignores rules', { ignore: ['api/tf.square'] }, 2],
    [
      'turns a rule off, and another one on again',
      {
        severity: [
          ['api/*', 'off'],
          ['api/tf.square', 'check'],
        ],
        failOn: 'check',
      },
      2,
    ],
    ['makes one optional', { severity: [['api/tf.square', 'optional']] }, 2],
    ['lets a folder pass', { parts: [{ paths: ['src/'], rules: [], failOn: 'never' }] }, 1],
    [
      'lets a rule pass in a folder',
      { parts: [{ paths: ['src/'], rules: ['api/tf.square'], failOn: 'never' }] },
      3,
    ],
    [
      'has other rules in a folder',
      { parts: [{ paths: ['src/'], rules: [], ignore: ['api/tf.float32'] }] },
      3,
    ],
  ])('%s', (_, policy, count) => expect(failing(policy)).toBe(count));

  test('counts over the whole, and in parts by themselves', () => {
    expect(verdict({ max: 4 }).ok).toBe(true);
    expect(verdict({ max: 3 }).excess).toEqual([{ about: [], count: 4, max: 3 }]);
    const parts = [{ paths: ['src/'], rules: [], max: 2 }];
    expect(verdict({ max: 1, parts }).excess).toEqual([{ about: ['src/'], count: 3, max: 2 }]);
  });

  test('asks for reasons', () => {
    const { ok, wrong } = verdict({ max: 9, requireReason: true });
    expect({ ok, lines: wrong.map(({ suppression }) => suppression.line) }).toEqual({
      ok: false,
      lines: [4],
    });
  });
});

test('a folder that is to have none fails on every use, also an import', () => {
  const { ok, trespasses } = verdict({ failOn: 'never', clean: ['new/'] });
  expect(ok).toBe(false);
  expect(trespasses.map(({ usage, standing }) => `${usage.role} ${usage.line} ${standing}`)).toEqual([
    'import 1 fails',
    'call 2 fails',
  ]);
});

test('a baseline accepts, and tells what is gone', () => {
  const counted = assessment.findings.filter(({ partOf }) => partOf === undefined);
  const gone = { file: 'src/a.py', rule: 'api/tf.exp', fingerprint: 'f', content: 'c' };
  const { ok, baseline } = verdict({}, { accepted: [...accept(counted), gone] });
  expect({ ok, baseline }).toEqual({ ok: true, baseline: { fixed: [gone], unseen: 0 } });
});

test('lines that did not change are let pass', () => {
  const isChanged = ({ file }: { file: string }) => file === 'new/b.py';
  expect(lines({}, { isChanged }).filter((line) => line.endsWith('fails'))).toEqual([
    'new/b.py:2 tf.square must change fails',
  ]);
});

test('a file that could not be read fails unless that is let pass', async () => {
  const broken = await scanned({ 'a.py': 'x = 1\n', 'b.ipynb': '{"cells": 5' });
  expect(judge(broken, DEFAULT_POLICY)).toMatchObject({ ok: false, problems: [{ file: 'b.ipynb' }] });
  expect(judge(broken, { ...DEFAULT_POLICY, allowProblems: true }).ok).toBe(true);
});

/** The assessment: sorted, counted, independent of the order in which things were found. */
import { describe, expect, test } from 'vitest';
import { type AssessInput, assess } from '../../src/assess/assess.js';
import { styleOf } from '../../src/assess/styles.js';
import type { Finding } from '../../src/match/finding.js';
import { EMPTY_INPUT, finding, TOOL, usage } from '../report/builders.js';

const nothing = { kind: 'rename', code: 'x' } as const;
const sameAdvice = { pytorch: nothing, jax: nothing, keras: nothing };

function about(id: string, given: Partial<Parameters<typeof usage>[0]> & { rule?: string; partOf?: string }) {
  const { rule, partOf, ...rest } = given;
  const of = usage({ id, symbol: 'tf.concat', line: 1, ...rest });
  const made = finding({ of, advice: sameAdvice, ...(rule ? { rule } : {}), ...(partOf ? { partOf } : {}) });
  return { of, made };
}

const PAIRS = [
  about('a', { file: 'z.py', line: 3 }),
  about('b', { file: 'a.py', line: 20 }),
  about('c', { file: 'a.py', line: 3, column: 9, symbol: 'tf.contrib.foo', rule: 'namespace/tf.contrib' }),
  about('d', {
    file: 'a.py',
    line: 3,
    column: 2,
    symbol: 'tf.foo',
    rule: 'unknown/tf.foo',
    certainty: 'guess',
  }),
  about('e', { file: 'n.ipynb', cell: 10, line: 1, api: null }),
  about('f', { file: 'n.ipynb', cell: 9, line: 40, partOf: 'loop' }),
];

const INPUT: AssessInput = {
  ...EMPTY_INPUT,
  tool: { ...TOOL, pins: { torch: '2.13.0', jax: '0.10.2' } },
  usages: PAIRS.map(({ of }) => of),
  findings: PAIRS.map(({ made }) => made),
  unresolved: [
    { reason: 'b', count: 1 },
    { reason: 'a', count: 1 },
    { reason: 'c', count: 5 },
  ],
};

describe('order', () => {
  test('is by path, cell, line and column', () => {
    const { findings, usages } = assess(INPUT);
    expect(usages.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'f', 'e', 'a']);
    expect(findings.flatMap(({ usages: ids }) => ids)).toEqual(['d', 'c', 'b', 'f', 'e', 'a']);
  });

  test('of findings at one place is by rule, whatever their ends', () => {
    const of = usage({ id: 'x', symbol: 'tf.concat', line: 1 });
    const long = { ...finding({ of, advice: sameAdvice, rule: 'idiom/a' }), endLine: 9 };
    const short = finding({ of, advice: sameAdvice, rule: 'idiom/b' });
    const { findings } = assess({ ...EMPTY_INPUT, findings: [short, long] });
    expect(findings.map(({ rule }) => rule)).toEqual(['idiom/a', 'idiom/b']);
  });

  test('of the input is irrelevant', () => {
    const reversed = {
      ...INPUT,
      usages: [...INPUT.usages].reverse(),
      findings: [...INPUT.findings].reverse(),
      unresolved: [...INPUT.unresolved].reverse(),
      tool: { ...INPUT.tool, pins: { jax: '0.10.2', torch: '2.13.0' } },
    };
    expect(JSON.stringify(assess(reversed))).toBe(JSON.stringify(assess(INPUT)));
  });

  test('leaves the input as it was', () => {
    const before = JSON.stringify(INPUT);
    assess(INPUT);
    expect(JSON.stringify(INPUT)).toBe(before);
  });
});

describe('coverage', () => {
  const { coverage } = assess(INPUT);

  test('tells own rows, namespace answers and unknown symbols apart', () => {
    expect(coverage).toMatchObject({ usages: 6, ownRow: 4, namespaceOnly: 1, unknown: 1 });
    expect(coverage.unknownSymbols).toEqual([{ symbol: 'tf.foo', count: 1 }]);
    expect(coverage.namespaceSymbols).toEqual([{ symbol: 'tf.contrib.foo', count: 1 }]);
  });

  test('counts by certainty and API version', () => {
    expect(coverage.byCertainty).toEqual({ certain: 5, likely: 0, guess: 1 });
    expect(coverage.byApi).toEqual({ v1: 5, v2: 0, unknown: 1 });
  });

  test('puts the most frequent reason first', () => {
    expect(coverage.unresolved.map(({ reason }) => reason)).toEqual(['c', 'a', 'b']);
  });

  test('a usage that nobody answered for is unknown', () => {
    const of = usage({ id: 'x', symbol: 'tf.bar', line: 1 });
    expect(assess({ ...EMPTY_INPUT, usages: [of] }).coverage).toMatchObject({ ownRow: 0, unknown: 1 });
  });

  test('a usage whose row says that nothing changes has an answer', () => {
    const of = usage({ id: 'x', symbol: 'tf.bar', line: 1 });
    const { coverage: settled } = assess({ ...EMPTY_INPUT, usages: [of], settled: ['x'] });
    expect(settled).toMatchObject({ ownRow: 1, unknown: 0 });
  });

  test('an idiom answers for a usage whose symbol has no row', () => {
    const of = usage({ id: 'x', symbol: 'tf.bar', line: 1 });
    const findings = ['unknown/tf.bar', 'idiom/loop'].map((rule) =>
      finding({ of, advice: sameAdvice, rule }),
    );
    expect(assess({ ...EMPTY_INPUT, usages: [of], findings }).coverage).toMatchObject({
      ownRow: 1,
      unknown: 0,
    });
  });

  test('imports are no uses', () => {
    const of = usage({ id: 'x', symbol: 'tf', line: 1, role: 'import' });
    const made = assess({ ...EMPTY_INPUT, usages: [of] });
    expect(made.coverage.usages).toBe(0);
    expect(made.project).toMatchObject({ filesWithUsages: 1, styles: [] });
  });
});

describe('targets', () => {
  const { targets, stay } = assess(INPUT);

  test('count findings that no idiom explains, once a kind, effort and consequence', () => {
    const { byKind, byEffort, mustChange, check, optional, notRun } = targets.pytorch;
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect([sum(byKind), sum(byEffort), mustChange + check + optional, notRun]).toEqual([5, 5, 5, 5]);
    expect(byKind).toMatchObject({ rename: 5, same: 0, none: 0 });
  });

  test('staying counts the same findings', () => {
    expect(stay).toEqual({ alive: 0, 'compat.v1 only': 5, 'needs tf_keras': 0, gone: 0, unknown: 0 });
  });
});

test('only texts that findings refer to are kept', () => {
  const of = usage({ id: 'x', symbol: 'tf.concat', line: 1 });
  const made: Finding = finding({
    of,
    advice: { ...sameAdvice, jax: { caveats: ['caveat/used'], helpers: ['helper/used'] } },
  });
  const ids = ['helper/used', 'caveat/unused', 'caveat/used', 'api/tf.concat'];
  const ruleText = (id: string) => (ids.includes(id) ? { id, title: id, text: '' } : null);
  const kept = assess({ ...EMPTY_INPUT, findings: [made], ruleText }).rules;
  expect(Object.keys(kept)).toEqual(['api/tf.concat', 'caveat/used', 'helper/used']);
});

test.each([
  ['tf.placeholder', 'tensorflow.placeholder', null, 'tf1'],
  ['tf.reshape', 'tensorflow.reshape', 'v1', 'tf1'],
  ['tf.reshape', 'tensorflow.reshape', 'v2', 'tf2'],
  ['tf.reshape', 'tensorflow.reshape', null, 'either'],
  ['tf.GradientTape', 'tensorflow.GradientTape', null, 'tf2'],
  ['tf.layers.dense', 'tensorflow.compat.v1.layers.dense', 'v1', 'compat.v1'],
  ['tf.reshape', 'tensorflow.compat.v2.reshape', 'v2', 'tf2'],
  ['tf.contrib.slim.conv2d', 'tensorflow.contrib.slim.conv2d', 'v1', 'tf.contrib'],
  ['tf.contrib.slim.conv2d', 'tf_slim.conv2d', null, 'tf.contrib'],
  ['tf.keras.layers.Dense', 'tensorflow.keras.layers.Dense', 'v2', 'tf.keras'],
  ['tf.keras.layers.Dense', 'keras.layers.Dense', null, 'keras'],
  ['tf.keras.layers.Dense', 'tf_keras.layers.Dense', null, 'tf_keras'],
  ['tf.estimator.Estimator', 'tensorflow.estimator.Estimator', 'v1', 'estimator'],
  ['horovod.tensorflow.init', 'horovod.tensorflow.init', null, 'horovod'],
] as const)('%s written %s under %s is %s', (symbol, qualified, api, style) => {
  expect(styleOf({ symbol, qualified, api })).toBe(style);
});

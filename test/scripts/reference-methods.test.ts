/** The Methods figure: labels by ancestry, counts by the smaller side. */
import { expect, it } from 'vitest';
import {
  addOurs,
  labelsBy,
  methodsFigure,
  parseMethodRows,
  relaxed,
} from '../../scripts/reference/method-rows.js';
import type { Own } from '../../scripts/reference/ours.js';
import { sampleOf, seeded } from '../../scripts/reference/random.js';

const CSV = `type,method,kind,how,total,repos
tf.Session,run,call,flow,2,1
tf.Session,run,call,name,50,1
tf.keras.layers.Layer,__call__,call,flow,3,1
tf.keras.Model,trainable_variables,attr,flow,4,1
tf.keras.Model,my_own_layer,call,flow,9,1
tf.flags.FLAGS,<flag>,attr,flow,1,1
`;

const BASES: Record<string, string[]> = {
  'tf.keras.layers.Dense': ['tf.keras.layers.Layer'],
  'tf.keras.Sequential': ['tf.keras.Model'],
  'tf.keras.Model': ['tf.keras.layers.Layer'],
};
const labels = labelsBy((name) => BASES[name] ?? []);

function method(symbol: string, receiver: string | null = null): Own {
  const place = {
    repo: 'r__r',
    file: 'a.py',
    line: 1,
    certainty: 'certain' as const,
    api: null,
    evidence: '',
  };
  return { ...place, role: 'method', symbol, receiver, written: symbol, qualified: symbol };
}

it('takes rows found by flow that are real attributes', () => {
  const { rows, leftOut } = parseMethodRows(CSV, (_type, name) => name !== 'my_own_layer');
  expect(rows.map((row) => [row.method, row.theirs])).toContainEqual(['run', 2]);
  expect(leftOut.map((row) => row.method)).toEqual(['my_own_layer']);
});

it('labels by the receiver first, then by the class in the symbol, through their ancestry', () => {
  const { rows } = parseMethodRows(CSV, (_type, name) => name !== 'my_own_layer');
  const ours = [
    method('tf.Session.run'),
    method('tf.keras.layers.Dense.__call__'),
    method('tf.keras.layers.Layer.trainable_variables', 'tf.keras.Sequential'),
    method('tf.flags.FLAGS'),
    method('tf.Graph.as_default'),
  ];
  const rest = addOurs(rows, ours, labels);
  expect(rest.map((own) => own.symbol)).toEqual(['tf.Graph.as_default']);
  expect(Object.fromEntries(rows.map((row) => [row.method, row.ours]))).toEqual({
    run: 1,
    __call__: 1,
    trainable_variables: 1,
    '<flag>': 1,
  });
  expect(methodsFigure(rows)).toEqual({ found: 4, all: 10 });
});

it('gives an inherited method of an unknown receiver to the label of its group that lacks most', () => {
  const { rows } = parseMethodRows(CSV, (_type, name) => name === 'trainable_variables');
  const rest = addOurs(rows, [method('tf.Module.trainable_variables')], labels);
  expect(rest).toEqual([]);
  expect(rows.map((row) => row.ours)).toEqual([1]);
});

it('never counts more of ours than they have', () => {
  const { rows } = parseMethodRows(CSV, (_type, name) => name === 'run');
  addOurs(
    rows,
    [1, 2, 3].map(() => method('tf.Session.run')),
    labels,
  );
  expect(methodsFigure(rows)).toEqual({ found: 2, all: 2 });
});

it('merges labels of one group in the relaxed figure', () => {
  const { rows } = parseMethodRows(CSV, () => true);
  expect(relaxed(rows).find((row) => row.method === '__call__')?.type).toBe('module');
});

it('draws the same sample for the same seed, without repetition', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const first = sampleOf(items, 10, seeded(7));
  expect(sampleOf(items, 10, seeded(7))).toEqual(first);
  expect(sampleOf(items, 10, seeded(8))).not.toEqual(first);
  expect(new Set(first).size).toBe(10);
  expect(sampleOf(items, 99, seeded(1))).toEqual(items);
});

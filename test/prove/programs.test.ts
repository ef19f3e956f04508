/** The programs an example stands for, and what advice makes of them. */
import { expect, test } from 'vitest';
import { casesOf } from '../../scripts/prove/cases.js';
import type { Generation } from '../../scripts/prove/source.js';
import { floats, ints, type RowText, redesign, table, trial } from '../../src/catalog/kit.js';
import { catalogOf } from '../catalog/support.js';

const both = (symbol: string) =>
  new Map<Generation, string>([
    ['v1', symbol],
    ['v2', symbol],
  ]);

function cases(rows: Record<string, RowText>) {
  return casesOf(catalogOf([table('tf', rows)]), both);
}

const same = (code: RowText['pytorch']) => ({ pytorch: code, jax: code, keras: code });

const softmax: RowText = {
  signatures: [
    { params: 'logits, axis=None', api: 'v2' },
    { params: 'logits, axis=None, dim=None', api: 'v1', rename: { dim: 'axis' } },
  ],
  ...same('f(logits, axis)'),
  pytorch: 'F.softmax(logits, dim=axis)',
  jax: 'jax.nn.softmax(logits, axis=axis)',
  keras: 'keras.ops.softmax(logits, axis=axis)',
};

test('a call is written by position, by keyword and in legacy spellings, under each generation', () => {
  const found = cases({ 'nn.softmax': { ...softmax, example: { logits: floats(2, 3), axis: 0 } } });
  expect(found.map(({ id, source }) => `${id} ${source.use}`)).toEqual([
    'tf.nn.softmax#0.natural.v1 result = tf.nn.softmax(logits, axis=0)',
    'tf.nn.softmax#0.keywords.v1 result = tf.nn.softmax(logits=logits, axis=0)',
    'tf.nn.softmax#0.positions.v1 result = tf.nn.softmax(logits, 0)',
    'tf.nn.softmax#0.dim.v1 result = tf.nn.softmax(logits, dim=0)',
    'tf.nn.softmax#0.natural.v2 result = tf.nn.softmax(logits, axis=0)',
    'tf.nn.softmax#0.keywords.v2 result = tf.nn.softmax(logits=logits, axis=0)',
    'tf.nn.softmax#0.positions.v2 result = tf.nn.softmax(logits, 0)',
  ]);
  for (const { targets } of found) {
    expect(targets.pytorch).toMatchObject({
      make: 'import torch.nn.functional as F',
      use: 'result = F.softmax(logits, dim=0)',
      variant: 0,
    });
  }
});

test('what is made once, its weights and its holes', () => {
  const [first] = cases({
    'layers.Dense': {
      signatures: [{ params: 'units' }],
      ...same(redesign('Write it.')),
      pytorch: { code: 'nn.Linear(?n, units)', holes: { n: 'The size.' }, weights: ['weight = kernel.T'] },
      example: trial({ units: 3 }, { api: 'v1', on: [floats(2, 5)], holes: { n: '5' } }),
    },
  });
  expect(first?.source).toEqual({ api: 'v1', make: 'made = tf.layers.Dense(3)', use: 'result = made(on_0)' });
  expect(first?.targets.pytorch).toMatchObject({
    make: 'from torch import nn\nmade = nn.Linear(5, 3)',
    weights: [{ object: 'made', templates: ['weight = kernel.T'] }],
  });
  expect(first?.without.jax).toBe('It is `redesign`.');
});

test('a hole without a value is said', () => {
  const [first] = cases({
    square: {
      signatures: [{ params: 'x' }],
      ...same({ code: 'f(x, ?n)', holes: { n: 'N.' } }),
      example: { x: ints(2) },
    },
  });
  expect(first?.without.pytorch).toBe('The example has nothing for the holes `n`.');
});

test('a scaffold puts the pieces of the advice where they belong', () => {
  const [first] = cases({
    'train.Adam': {
      signatures: [{ params: 'rate' }],
      ...same({ code: 'torch.optim.Adam(?model.parameters(), lr=rate)', holes: { model: 'M.' } }),
      example: trial(
        { rate: 0.1 },
        {
          api: 'v2',
          holes: { model: 'm' },
          pytorch: { make: 'm = nn.Module()\nopt = $code', use: 'result = 1' },
        },
      ),
    },
  });
  expect(first?.targets.pytorch).toMatchObject({
    make: 'import torch\nm = nn.Module()\nopt = torch.optim.Adam(m.parameters(), lr=0.1)',
    use: 'result = 1',
  });
});

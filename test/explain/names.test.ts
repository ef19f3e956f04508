/** Names in any spelling find their symbol, ids their rule; what is not known is said, with what is near. */
import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { Explanation, SymbolAnswer } from '../../src/explain/explanation.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { readKnowledge } from './knowledge.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await readKnowledge();
});

const symbolOf = ({ answers }: Explanation): string | undefined =>
  answers[0]?.is === 'symbol' ? answers[0].symbol : undefined;

test.each([
  ['tf.layers.dense', 'tf.layers.dense'],
  ['tensorflow.compat.v1.layers.dense', 'tf.layers.dense'],
  ['tf.compat.v1.layers.dense', 'tf.layers.dense'],
  ['layers.dense', 'tf.layers.dense'],
  ['dense', 'tf.layers.dense'],
  ['TF.Layers.Dense_', undefined],
  ['tf.contrib.slim.conv2d', 'tf.contrib.slim.conv2d'],
  ['slim.conv2d', 'tf.contrib.slim.conv2d'],
  ['tf_slim.conv2d', 'tf.contrib.slim.conv2d'],
  ['keras.layers.Dense', 'tf.keras.layers.Dense'],
  ['tf_keras.layers.Dense', 'tf.keras.layers.Dense'],
  ['tensorflow.keras.layers.Dense', 'tf.keras.layers.Dense'],
  ['keras.layers.core.Dense', 'tf.keras.layers.Dense'],
  ['Session.run', 'tf.Session.run'],
  ['reduce_mean', 'tf.reduce_mean'],
  ['Reduce_Mean', 'tf.reduce_mean'],
  ['tf.math.reduce_mean', 'tf.reduce_mean'],
  ['TF.REDUCE_MEAN', 'tf.reduce_mean'],
  ['`tf.concat`', 'tf.concat'],
  ['tf.concat(values, 1)', 'tf.concat'],
  ['@tf.function', 'tf.function'],
  ['import tensorflow.contrib.slim as slim', 'tf.contrib.slim'],
  ['from tensorflow.contrib import slim', 'tf.contrib.slim'],
  ['AdamOptimizer.minimize', 'tf.train.Optimizer.minimize'],
  ['K.mean', 'tf.keras.backend.mean'],
  ['api/tf.layers.dense', 'tf.layers.dense'],
  ['namespace/tf.contrib.slim', 'tf.contrib.slim'],
])('%s is %s', (asked, symbol) => {
  expect(symbolOf(explain(asked, knowledge))).toBe(symbol);
});

test('every row answers to its own name and to its rule id', () => {
  for (const symbol of Object.keys(knowledge.catalog.rows)) {
    for (const asked of [symbol, `api/${symbol}`]) {
      expect(explain(asked, knowledge).answers[0], asked).toMatchObject({ is: 'symbol', symbol, how: 'row' });
    }
  }
});

test('every namespace answers', () => {
  for (const name of Object.keys(knowledge.catalog.namespaces)) {
    const [answer] = explain(`namespace/${name}`, knowledge).answers;
    expect(answer, name).toMatchObject({ is: 'symbol' });
    expect((answer as SymbolAnswer).how, name).not.toBe('unknown');
  }
});

test('every caveat answers by id, bare id and title', () => {
  for (const { id, title } of Object.values(knowledge.catalog.caveats)) {
    for (const asked of [`caveat/${id}`, id, title, title.toUpperCase()]) {
      expect(explain(asked, knowledge).answers[0], asked).toMatchObject({ is: 'caveat', id: `caveat/${id}` });
    }
  }
});

test('a helper answers with who calls it', () => {
  expect(explain('conv2d_same', knowledge).answers[0]).toMatchObject({
    is: 'helper',
    targets: ['pytorch'],
    rules: expect.arrayContaining(['api/tf.nn.conv2d']),
  });
});

describe('a template', () => {
  const templates = (asked: string) => (explain(asked, knowledge).answers[0] as SymbolAnswer).targets;

  test('is Python over the names of the original', () => {
    expect(templates('tf.concat').pytorch.at(-1)?.places).toEqual({ code: 'torch.cat(values, dim=axis)' });
  });

  test('has places, holes, weights and imports', () => {
    const [asked, plain] = templates('tf.layers.dense').pytorch;
    expect(asked?.when).toBe('not absent(kernel_initializer) or not absent(bias_initializer)');
    expect(asked?.imports).toEqual(['from advise_helpers import initialised', 'from torch import nn']);
    expect(plain).toMatchObject({
      places: {
        init: 'self.?name = nn.Linear(?in_features, units, bias=use_bias)',
        code: 'activation(self.?name(inputs))',
        step: expect.stringContaining('loss = loss + kernel_regularizer(self.?name.weight)'),
      },
      holes: expect.arrayContaining([expect.objectContaining({ name: 'in_features' })]),
      converted: [expect.objectContaining({ name: 'activation' })],
      weights: ['weight = kernel.T', 'bias = bias'],
      imports: ['from torch import nn'],
    });
  });

  test('passes arguments on with dots', () => {
    expect(templates('tf.keras.layers.Dense').keras.at(-1)?.places.code).toBe('keras.layers.Dense(...)');
  });

  test('of every row prints without a gap', () => {
    for (const symbol of Object.keys(knowledge.catalog.rows)) {
      const text = JSON.stringify(templates(symbol));
      expect(text, symbol).not.toMatch(/undefined|\[object [A-Z]/);
    }
  });
});

describe('what is not known', () => {
  test.each([
    ['tf.layrs.dense', 'tf.layers.dense'],
    ['tf.layers.dens', 'tf.layers.dense'],
    ['reduce_maen', 'tf.reduce_mean'],
    ['caveat/same-padding-strides', 'caveat/same-padding-stride'],
    ['error/sesion-gone', 'error/session-gone'],
    ['conv2d_sme', 'conv2d_same'],
  ])('%s: nearest is %s', (asked, near) => {
    const { answers, near: found } = explain(asked, knowledge);
    expect(answers).toEqual([]);
    expect(found.map(({ ask }) => ask)).toContain(near);
  });

  test.each([
    ['xyzzy'],
    ['hello world'],
    ['%%%'],
    ['\u0000\u0001\u0002'],
    ['a'.repeat(300)],
    ['__proto__'],
    ['constructor'],
    ['caveat/__proto__'],
    ['api/constructor'],
    ['helper/toString'],
  ])('%j has no answer', (asked) => {
    expect(explain(asked, knowledge).answers).toEqual([]);
  });
});

/** Keywords that the target refuses, where a template hands on whatever the reader wrote. */
import { expect, test } from 'vitest';
import { table } from '../../src/catalog/kit.js';
import { adviseOn } from './support.js';

const rules = [
  table('tf.keras.layers', {
    Dense: {
      signatures: [{ params: 'units, *, input_shape=None, **kwargs' }],
      pytorch: 'nn.Linear(?in_features, units)',
      jax: 'nnx.Linear(?in_features, units)',
      keras: { code: 'keras.layers.Dense(...)', refuses: { weights: 'Set them after the layer is built.' } },
    },
  }),
];

test('they are left out, what to do instead is said, and the call counts as not run', () => {
  const advice = adviseOn(rules, 'tf.keras.layers.Dense(3, weights=[w], input_shape=(4,))', 'keras');
  expect(advice.code).toBe('keras.layers.Dense(3, input_shape=(4,))');
  expect(advice.note).toContain('Set them after the layer is built.');
  expect(advice.kind).toBe('arguments');
});

test('a call without them is handed on as it is', () => {
  const advice = adviseOn(rules, 'tf.keras.layers.Dense(3, input_shape=(4,))', 'keras');
  expect(advice.code).toBe('keras.layers.Dense(3, input_shape=(4,))');
  expect(advice.note ?? '').not.toContain('built');
});

/** A proof is cited only for calls that are wholly in the advice. */
import { expect, test } from 'vitest';
import { createAdviser } from '../../src/catalog/adviser.js';
import { elementwise, redesign, table } from '../../src/catalog/kit.js';
import { catalogOf, usagesIn } from './support.js';

const rules = [
  table('tf', {
    square: elementwise('square', 'x', { signatures: [{ params: 'x, name=None' }] }),
    'layers.dense': {
      signatures: [{ params: 'inputs, units, trainable=True' }],
      pytorch: 'self.dense(inputs, units)',
      jax: redesign('Write it.'),
      keras: redesign('Write it.'),
    },
  }),
];

/** The proof that the report cites for a call where every row was verified. */
function stateOf(text: string): string {
  const catalog = catalogOf(rules);
  for (const { advice } of Object.values(catalog.rows)) {
    for (const variant of advice.pytorch) {
      variant.proof = { state: 'verified', versions: { torch: '2.13' }, maxDifference: 0 };
    }
  }
  const usages = usagesIn(text);
  return createAdviser(catalog, usages).advise(usages[0]!, 'pytorch').advice.proof.state;
}

test('a call that is wholly in the advice', () => {
  expect(stateOf('tf.square(x)')).toBe('verified');
  expect(stateOf("tf.square(x, name='y')")).toBe('verified');
});

test('not an argument that has no place in it, nor one that nobody knows', () => {
  expect(stateOf('tf.layers.dense(x, 3)')).toBe('verified');
  expect(stateOf('tf.layers.dense(x, 3, trainable=False)')).toBe('not run');
  expect(stateOf('tf.square(x, zzz=1)')).toBe('not run');
});

test('not what stayed TensorFlow inside', () => {
  expect(stateOf('tf.square(tf.unheard_of(x))')).toBe('not run');
});

/** A proof is cited only for calls that are wholly in the advice. */
import { expect, test } from 'vitest';
import { createAdviser } from '../../src/catalog/adviser.js';
import { elementwise, redesign, table } from '../../src/catalog/kit.js';
import { catalogOf, usagesIn } from './support.js';

const rules = [
  table('tf', {
    square: elementwise('square', 'x', { signatures: [{ params: 'x, name=None' }] }),
    'layers.dense': {
      signatures: [{ params: 'inputs, units, trainable=True, threads=1' }],
      pytorch: { code: 'self.dense(inputs, units)', without: { threads: 'Threads are not chosen here.' } },
      jax: redesign('Write it.'),
      keras: redesign('Write it.'),
    },
  }),
];

/** The proof that the report cites for a call where every row was verified. */
function adviceOn(text: string) {
  const catalog = catalogOf(rules);
  for (const { advice } of Object.values(catalog.rows)) {
    for (const variant of advice.pytorch) {
      variant.proof = { state: 'verified', versions: { torch: '2.13' }, maxDifference: 0 };
    }
  }
  const usages = usagesIn(text);
  return createAdviser(catalog, usages).advise(usages[0]!, 'pytorch').advice;
}

const stateOf = (text: string) => adviceOn(text).proof.state;

test('a call that is wholly in the advice', () => {
  expect(stateOf('tf.square(x)')).toBe('verified');
  expect(stateOf("tf.square(x, name='y')")).toBe('verified');
});

test('not an argument that has no place in it, nor one that nobody knows', () => {
  expect(stateOf('tf.layers.dense(x, 3)')).toBe('verified');
  expect(stateOf('tf.layers.dense(x, 3, trainable=False)')).toBe('not run');
  expect(stateOf('tf.square(x, zzz=1)')).toBe('not run');
});

test('with an argument that means nothing to the target, and the sentence that says so', () => {
  const advice = adviceOn('tf.layers.dense(x, 3, threads=2)');
  expect(advice.proof.state).toBe('verified');
  expect(advice.note).toBe('Threads are not chosen here.');
  expect(adviceOn('tf.layers.dense(x, 3)').note).toBeNull();
});

test('not what stayed TensorFlow inside', () => {
  expect(stateOf('tf.square(tf.unheard_of(x))')).toBe('not run');
});

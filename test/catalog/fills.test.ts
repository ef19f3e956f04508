/** Holes that the call itself fills, lines of the loop that go, keywords that say what is so anyway. */
import { expect, test } from 'vitest';
import { NO_FACTS } from '../../src/catalog/compile/facts.js';
import { redesign, table } from '../../src/catalog/kit.js';
import { adviseOn } from './support.js';

const rules = [
  table('tf', {
    dense: {
      signatures: [{ params: 'units, init=None, penalty=None, input_shape=None, **kwargs' }],
      pytorch: {
        code: 'nn.Linear(?size, units)',
        step: 'loss = loss + penalty(?layer.weight)',
        holes: { size: 'The size.', layer: 'The layer.' },
        fills: { size: ['last(input_shape)'] },
        without: { batch_size: 'A module takes any batch.' },
      },
      jax: redesign('Write it.'),
      keras: 'keras.layers.Dense(units, kernel_initializer=init(init))',
    },
    l2: {
      signatures: [{ params: 'rate' }],
      pytorch: 'lambda w: rate * (w ** 2).sum()',
      jax: 'rate',
      keras: 'rate',
    },
  }),
];
const on = (text: string) => adviseOn(rules, text, 'pytorch');

test('a hole is filled by the last element of what the reader wrote, and stays where nothing tells', () => {
  expect(on('tf.dense(3, input_shape=(28, 4))').code).toBe('nn.Linear(4, 3)');
  expect(on('tf.dense(3, input_shape=shape)').code).toBe('nn.Linear(shape[-1], 3)');
  expect(on('tf.dense(3, input_shape=None)').code).toBe('nn.Linear(?size, 3)');
  expect(on('tf.dense(3)').holes.map(({ name }) => name)).toEqual(['size']);
});

test('a line of the loop that calls what was not given goes', () => {
  expect(on('tf.dense(3)').places.step).toBeUndefined();
  expect(on('tf.dense(3, penalty=None)').places.step).toBeUndefined();
  expect(on('tf.dense(3, penalty=own)').places.step).toBe('loss = loss + own(?layer.weight)');
});

test('a lambda that is called on a name is its body', () => {
  const { step } = on('tf.dense(3, penalty=tf.l2(0.1))').places;
  expect(step).toBe('loss = loss + 0.1 * (?layer.weight ** 2).sum()');
});

test('a keyword among others that means nothing', () => {
  expect(on('tf.dense(3, batch_size=8)').note).toBe('A module takes any batch.');
  expect(on('tf.dense(3, batch_size=8, other=1)').note).toContain('`other=1` has no place');
});

test("an initializer that is the target's own default goes, whoever wrote it", () => {
  const facts = {
    ...NO_FACTS,
    targets: { 'keras.layers.Dense': { params: "units, kernel_initializer='glorot_uniform'" } },
  };
  const keras = (text: string) => adviseOn(rules, text, 'keras', undefined, facts).code;
  expect(keras('tf.dense(3)')).toBe('keras.layers.Dense(3)');
  expect(keras("tf.dense(3, init='glorot_uniform')")).toBe('keras.layers.Dense(3)');
  expect(keras("tf.dense(3, init='zeros')")).toBe("keras.layers.Dense(3, kernel_initializer='zeros')");
});

/** The fourth column, from what the live TensorFlow answered. */
import { expect, test } from 'vitest';
import { loadFacts } from '../../src/facts/load.js';
import { createStayLookup, type Vocabulary } from '../../src/facts/stay.js';

const stay = createStayLookup(loadFacts<Vocabulary>('vocabulary.json'));

test.each([
  ['tf.reduce_mean', 'alive'],
  ['tf.keras.layers.Dense', 'alive'],
  ['tf.Session.run', 'compat.v1 only'],
  ['tf.placeholder', 'compat.v1 only'],
  ['tf.layers.dense', 'needs tf_keras'],
  ['tf.nn.rnn_cell.LSTMCell', 'needs tf_keras'],
  ['tf.contrib.slim.conv2d', 'gone'],
  ['tf.estimator.Estimator', 'gone'],
])('%s: %s', (symbol, state) => {
  expect(stay(symbol)?.state).toBe(state);
});

test('a name that v2 spells otherwise is alive under the other spelling', () => {
  expect(stay('tf.FixedLenFeature')).toEqual({ state: 'alive', spelling: 'tf.io.FixedLenFeature' });
});

test('what v1 meant by a name that v2 gave to something else is left to compat.v1', () => {
  expect(stay('tf.nn.dropout', 'v1')?.state).toBe('compat.v1 only');
  expect(stay('tf.nn.dropout', 'v2')?.state).toBe('alive');
});

test('what nobody was asked about has no answer', () => {
  expect(stay('horovod.tensorflow.size')).toBeNull();
});

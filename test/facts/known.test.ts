/** Names nobody knows are told from names the facts merely say little about. */
import { expect, test } from 'vitest';
import { createIsKnown } from '../../src/facts/known.js';
import { loadFacts, loadLinkFacts } from '../../src/facts/load.js';
import type { Vocabulary } from '../../src/facts/stay.js';

const isKnown = createIsKnown(loadLinkFacts(), loadFacts<Vocabulary>('vocabulary.json'));

test.each(['tf.layers.dens', 'tf.nonexistent_thing', 'tf.nn.relu7', 'tf.keras.layers.Dens'])(
  '%s is unknown',
  (name) => {
    expect(isKnown(name)).toBe(false);
  },
);

test.each([
  'tf.layers.dense',
  'tf.nn.relu',
  'tf.Session.run',
  'tf.float32',
  'tf.contrib.slim.conv2d',
  'tf.python.ops.anything',
  'horovod.tensorflow.init',
  'tf.keras.layers.Dense.anything',
])('%s is not', (name) => {
  expect(isKnown(name)).toBe(true);
});

/** Names as imported -> symbols, over the generated facts. Says nothing of files or scopes. */
import { describe, expect, test } from 'vitest';
import { canonicalSymbol, createCanonicalizer } from '../../src/facts/canonical.js';
import { loadLinkFacts } from '../../src/facts/load.js';
import { foldRoot, packageRoots } from '../../src/facts/roots.js';

const facts = loadLinkFacts();
const canonical = createCanonicalizer(facts);

describe('spellings of one symbol', () => {
  test.each([
    ['tensorflow.compat.v1.layers.dense', 'tf.layers.dense', 'v1'],
    ['tensorflow.compat.v2.nn.relu', 'tf.nn.relu', 'v2'],
    ['tensorflow._api.v2.nn.relu', 'tf.nn.relu', 'v2'],
    ['tensorflow.contrib.slim.conv2d', 'tf.contrib.slim.conv2d', 'v1'],
    ['tensorflow.contrib.layers.conv2d', 'tf.contrib.slim.conv2d', 'v1'],
    ['tf_slim.conv2d', 'tf.contrib.slim.conv2d', 'v1'],
    ['tensorflow.app.flags.FLAGS', 'tf.flags.FLAGS', null],
    ['tensorflow.math.log', 'tf.log', null],
    ['tensorflow.contrib.rnn.BasicLSTMCell', 'tf.nn.rnn_cell.BasicLSTMCell', 'v1'],
    ['tensorflow.optimizers.Adam', 'tf.keras.optimizers.Adam', null],
  ])('%s is %s', (written, symbol, api) => {
    expect(canonical(written)).toMatchObject({ symbol, api, public: true });
  });
});

describe('Keras wherever it was kept', () => {
  test.each([
    ['keras.layers.Dense', 'tf.keras.layers.Dense'],
    ['tf_keras.models.Model', 'tf.keras.Model'],
    ['keras.layers.core.Dense', 'tf.keras.layers.Dense'],
    ['keras.engine.topology.Layer', 'tf.keras.layers.Layer'],
    ['keras.src.layers.core.dense.Dense', 'tf.keras.layers.Dense'],
    ['tensorflow.python.keras.layers.core.Dense', 'tf.keras.layers.Dense'],
    ['tensorflow.compat.v1.keras.models.Model.fit', 'tf.keras.Model.fit'],
  ])('%s is %s', (written, symbol) => {
    expect(canonical(written)).toMatchObject({ symbol, public: true });
  });
});

describe('internals', () => {
  test.each([
    ['tensorflow.python.ops.array_ops.concat', 'tf.concat'],
    ['tensorflow.python.ops.standard_ops.sqrt', 'tf.sqrt'],
    ['tensorflow.python.ops.standard_ops.reduce_sum', 'tf.reduce_sum'],
    ['tensorflow.python.ops.rnn_cell_impl.LSTMCell', 'tf.nn.rnn_cell.LSTMCell'],
    ['tensorflow.python.util.nest.map_structure', 'tf.nest.map_structure'],
    ['tensorflow.python.util.nest.is_sequence', 'tf.nest.is_sequence'],
    ['tensorflow_core.python.framework.ops.Tensor', 'tf.Tensor'],
    ['tensorflow.python.estimator.model_fn.ModeKeys.PREDICT', 'tf.estimator.ModeKeys.PREDICT'],
  ])('%s takes the public name %s', (written, symbol) => {
    expect(canonical(written)).toMatchObject({ symbol, public: true });
  });

  test('one without a public name keeps its own and is not public', () => {
    const found = canonical('tensorflow.python.ops.control_flow_ops.with_dependencies');
    expect(found).toMatchObject({
      symbol: 'tf.python.ops.control_flow_ops.with_dependencies',
      public: false,
    });
  });
});

describe('names that must stay apart', () => {
  test.each([
    ['tf.losses.mean_squared_error', 'tf.keras.losses.mean_squared_error'],
    ['tf.metrics.mean', 'tf.keras.metrics.Mean'],
    ['tf.layers.Dense', 'tf.keras.layers.Dense'],
    ['tf.zeros_initializer', 'tf.keras.initializers.Zeros'],
    ['tf.image.resize', 'tf.image.resize_images'],
    ['tf.nn.softmax_cross_entropy_with_logits', 'tf.nn.softmax_cross_entropy_with_logits_v2'],
  ])('%s is not %s', (one, other) => {
    expect(canonical(one).symbol).not.toBe(canonical(other).symbol);
  });
});

test('a spelling of no package of ours is nothing public', () => {
  expect(canonical('numpy.mean')).toEqual({
    symbol: 'numpy.mean',
    api: null,
    public: false,
    name: 'numpy.mean',
  });
  expect(packageRoots().has('numpy')).toBe(false);
});

test('a canonical name stands for itself, and no alias points at another alias', () => {
  for (const symbol of new Set(Object.values(facts.aliases))) expect(canonical(symbol).symbol).toBe(symbol);
});

test('a resolver and a single question agree', () => {
  const written = 'tensorflow.compat.v1.train.AdamOptimizer';
  expect(canonicalSymbol(written, facts)).toEqual(canonical(written));
  expect(foldRoot(written)).toEqual({ name: 'tf.train.AdamOptimizer', api: 'v1' });
});

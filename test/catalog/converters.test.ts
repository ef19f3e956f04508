/** Each converter in each target, for literals, names of TensorFlow, and what is not known. */
import { describe, expect, test } from 'vitest';
import { table } from '../../src/catalog/kit.js';
import type { Target } from '../../src/match/finding.js';
import { adviseOn } from './support.js';

function converted(template: string, argument: string, target: Target = 'pytorch') {
  const params = 'x=None, data_format=None';
  const row = { signatures: [{ params }], pytorch: template, jax: template, keras: template };
  const glorot = {
    signatures: [{ params: 'seed=None' }],
    pytorch: 'nn.init.xavier_uniform_',
    jax: '0',
    keras: '0',
  };
  const constant = {
    signatures: [{ params: 'value=0' }],
    pytorch: 'functools.partial(nn.init.constant_, val=value)',
    jax: 'nnx.initializers.constant(value)',
    keras: 'keras.initializers.Constant(value)',
  };
  const rows = table('tf', { f: row, glorot_uniform_initializer: glorot, constant_initializer: constant });
  return adviseOn([rows], `tf.f(${argument})`, target);
}
const code = (template: string, argument: string, target?: Target) =>
  converted(template, argument, target).code;

describe('dtype', () => {
  test.each([
    ['tf.float32', 'torch.float32', 'jnp.float32', "'float32'"],
    ["'int64'", 'torch.int64', 'jnp.int64', "'int64'"],
    ['np.uint8', 'torch.uint8', 'jnp.uint8', "'uint8'"],
    ['tf.bool', 'torch.bool', 'jnp.bool_', "'bool'"],
    ['tf.half', 'torch.float16', 'jnp.float16', "'float16'"],
    ['None', 'None', 'None', 'None'],
    ['y.dtype', 'y.dtype', 'y.dtype', 'y.dtype'],
  ])('%s', (argument, torch, jax, keras) => {
    expect(code('dtype(x)', argument)).toBe(torch);
    expect(code('dtype(x)', argument, 'jax')).toBe(jax);
    expect(code('dtype(x)', argument, 'keras')).toBe(keras);
  });
  test('a name stays, with a word on what it has to hold', () => {
    expect(converted('dtype(x)', 'FLAGS_dtype')).toMatchObject({
      code: 'FLAGS_dtype',
      note: '`FLAGS_dtype` has to hold a dtype of the target.',
    });
  });
  test('it brings its import', () => {
    expect(converted('dtype(x)', 'tf.float32', 'jax').imports).toEqual(['import jax.numpy as jnp']);
  });
});

describe('act', () => {
  test.each([
    ['tf.nn.relu', 'F.relu(h)', 'jax.nn.relu(h)', 'keras.activations.relu(h)'],
    ["'tanh'", 'torch.tanh(h)', 'jnp.tanh(h)', 'keras.activations.tanh(h)'],
    ['tf.nn.softmax', 'F.softmax(h, dim=-1)', 'jax.nn.softmax(h)', 'keras.activations.softmax(h)'],
    ['None', 'h', 'h', 'h'],
    ["'linear'", 'h', 'h', 'h'],
    [
      'tf.nn.leaky_relu',
      'F.leaky_relu(h, negative_slope=0.2)',
      'jax.nn.leaky_relu(h, negative_slope=0.2)',
      'keras.activations.leaky_relu(h)',
    ],
    ['my_act', 'my_act(h)', 'my_act(h)', 'my_act(h)'],
    ['lambda t: t', '(lambda t: t)(h)', '(lambda t: t)(h)', '(lambda t: t)(h)'],
  ])('%s called', (argument, torch, jax, keras) => {
    expect(code('act(x)(?h)', argument)?.replace('?h', 'h')).toBe(torch);
    expect(code('act(x)(?h)', argument, 'jax')?.replace('?h', 'h')).toBe(jax);
    expect(code('act(x)(?h)', argument, 'keras')?.replace('?h', 'h')).toBe(keras);
  });
  test('handed on', () => {
    expect(code('act(x)', 'tf.nn.relu')).toBe('F.relu');
    expect(code('act(x)', 'tf.nn.softmax')).toBe('functools.partial(F.softmax, dim=-1)');
    expect(code('act(x)', "'relu'", 'keras')).toBe("'relu'");
    expect(code('act(x)', 'None')).toBe('None');
  });
});

describe('init', () => {
  test('called on a weight, a partial is called with its arguments in place', () => {
    const advice = converted('init(x)(?w)', 'tf.constant_initializer(0.1)');
    expect(advice.code).toBe('nn.init.constant_(?w, val=0.1)');
    expect(advice.imports).toEqual(['from torch import nn']);
  });
  test.each([
    ['None', 'nn.init.xavier_uniform_(?w)'],
    ["'zeros'", 'nn.init.zeros_(?w)'],
    ['tf.glorot_uniform_initializer()', 'nn.init.xavier_uniform_(?w)'],
    ["'he_normal'", "nn.init.kaiming_normal_(?w, nonlinearity='relu')"],
    ['mine', 'mine(?w)'],
  ])('%s', (argument, expected) => expect(code('init(x)(?w)', argument)).toBe(expected));
  test('handed on', () => {
    expect(code('init(x)', "'glorot_uniform'", 'jax')).toBe('nnx.initializers.glorot_uniform()');
    expect(code('init(x)', 'tf.constant_initializer(0.1)', 'jax')).toBe('nnx.initializers.constant(0.1)');
    expect(code('init(x)', "'glorot_uniform'", 'keras')).toBe("'glorot_uniform'");
  });
});

describe('shapes and literals', () => {
  test.each([
    ['hw(x)', '3', '(3, 3)'],
    ['hw(x)', '[3, 5]', '(3, 5)'],
    ['hw(x)', '(k, k)', '(k, k)'],
    ['hw(x)', '[1, 2, 2, 1]', '(2, 2)'],
    ['hw(x)', "[1, 1, 2, 2], data_format='NCHW'", '(2, 2)'],
    ['hw(x)', 'k', 'k'],
    ['axes(x)', '[1, 2]', '(1, 2)'],
    ['axes(x)', '[0]', '(0,)'],
    ['axes(x)', '-1', '-1'],
    ['axes(x)', '[tf.newaxis]', '(tf.newaxis,)'],
    ['lower(x)', "'SAME'", "'same'"],
    ['lower(x)', 'padding', 'padding.lower()'],
    ['lower(x)', 'None', 'None'],
    ['lit(x)', "b'a'", "'a'"],
    ['lit(x)', '[1, [2]]', '(1, (2,))'],
  ])('%s of %s', (template, argument, expected) => expect(code(template, argument)).toBe(expected));
});

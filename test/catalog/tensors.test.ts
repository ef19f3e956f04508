/** Numbers, displays and sizes where TensorFlow takes tensors. */
import { expect, test } from 'vitest';
import { elementwise, table } from '../../src/catalog/kit.js';
import type { Target } from '../../src/match/finding.js';
import { adviseOn } from './support.js';

const rules = [
  table('tf', {
    log: elementwise('log', 'x', { signatures: [{ params: 'x' }] }),
    shape: {
      signatures: [{ params: 'input' }],
      pytorch: 'input.shape',
      jax: 'input.shape',
      keras: 'keras.ops.shape(input)',
    },
    stack: {
      signatures: [{ params: 'values' }],
      pytorch: 'torch.stack(tensors(values))',
      jax: 'jnp.stack(tensors(values))',
      keras: 'keras.ops.stack(tensors(values))',
    },
  }),
];
const code = (text: string, target: Target) => adviseOn(rules, text, target).code;

test.each([
  ['tf.log(x)', 'torch.log(x)', 'jnp.log(x)'],
  ['tf.log(10.)', 'torch.log(torch.as_tensor(10.))', 'jnp.log(10.)'],
  ['tf.log([1., 2.])', 'torch.log(torch.as_tensor([1., 2.]))', 'jnp.log(jnp.asarray([1., 2.]))'],
  ['tf.log([x])', 'torch.log(torch.stack([x]))', 'jnp.log(jnp.asarray([x]))'],
  ['tf.stack([x, y])', 'torch.stack([x, y])', 'jnp.stack([x, y])'],
  ['tf.stack(xs)', 'torch.stack(xs)', 'jnp.stack(xs)'],
  ['tf.stack([x, 1])', 'torch.stack([x, torch.as_tensor(1)])', 'jnp.stack([x, 1])'],
  [
    'tf.stack([tf.shape(x), [2, 1]])',
    'torch.stack([torch.as_tensor(x.shape), torch.as_tensor([2, 1])])',
    'jnp.stack([jnp.asarray(x.shape), jnp.asarray([2, 1])])',
  ],
  [
    'tf.stack([tf.shape(x)[0], y])',
    'torch.stack([torch.as_tensor(x.shape[0]), y])',
    'jnp.stack([x.shape[0], y])',
  ],
])('%s', (source, pytorch, jax) => {
  expect(code(source, 'pytorch')).toBe(pytorch);
  expect(code(source, 'jax')).toBe(jax);
});

test('what is called is imported', () => {
  expect(adviseOn(rules, 'tf.log([1.])', 'jax').imports).toEqual(['import jax.numpy as jnp']);
  expect(code('tf.stack([tf.shape(x), [1]])', 'keras')).toBe(
    'keras.ops.stack([keras.ops.convert_to_tensor(keras.ops.shape(x)), keras.ops.convert_to_tensor([1])])',
  );
});

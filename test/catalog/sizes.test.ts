/** Sizes that the reader calculates with, and shapes made of them. */
import { expect, test } from 'vitest';
import { table } from '../../src/catalog/kit.js';
import type { Target } from '../../src/match/finding.js';
import { adviseOn } from './support.js';

const rules = [
  table('tf', {
    shape: {
      signatures: [{ params: 'input' }],
      pytorch: 'input.shape',
      jax: 'input.shape',
      keras: 'keras.ops.shape(input)',
    },
    stack: {
      signatures: [{ params: 'values, axis=0' }],
      pytorch: 'torch.stack(values, dim=axis)',
      jax: 'jnp.stack(values, axis=axis)',
      keras: 'keras.ops.stack(values, axis=axis)',
    },
    concat: {
      signatures: [{ params: 'values, axis' }],
      pytorch: 'torch.cat(values, dim=axis)',
      jax: 'jnp.concatenate(values, axis=axis)',
      keras: 'keras.ops.concatenate(values, axis=axis)',
    },
    cast: {
      signatures: [{ params: 'x, dtype' }],
      pytorch: 'owned(x).to(dtype)',
      jax: 'x.astype(dtype)',
      keras: 'keras.ops.cast(x, dtype)',
    },
    maximum: {
      signatures: [{ params: 'x, y' }],
      pytorch: 'torch.clamp(tensor(x), min=y)',
      jax: 'jnp.maximum(x, y)',
      keras: 'keras.ops.maximum(x, y)',
    },
    reshape: {
      signatures: [{ params: 'tensor, shape' }],
      pytorch: 'torch.reshape(tensor, sizes(shape))',
      jax: 'jnp.reshape(tensor, sizes(shape))',
      keras: 'keras.ops.reshape(tensor, sizes(shape))',
    },
  }),
];
const code = (text: string, target: Target) => adviseOn(rules, text, target).code;

test.each([
  ['tf.reshape(x, tf.stack([n, 3]))', 'torch.reshape(x, [n, 3])'],
  ['tf.reshape(x, tf.stack([tf.shape(y)[0], -1]))', 'torch.reshape(x, [y.shape[0], -1])'],
  ['tf.reshape(x, tf.concat([tf.shape(y)[:-1], [3]], 0))', 'torch.reshape(x, [*y.shape[:-1], 3])'],
  ['tf.reshape(x, tf.concat([sizes, tf.stack([n])], axis=0))', 'torch.reshape(x, [*sizes, n])'],
  ['tf.reshape(x, 2 * tf.shape(y))', 'torch.reshape(x, (2 * np.asarray(y.shape)).tolist())'],
  ['tf.reshape(x, tf.shape(y)[1:] * 2)', 'torch.reshape(x, (np.asarray(y.shape[1:]) * 2).tolist())'],
  ['tf.reshape(x, [tf.shape(y)[0] * 2, -1])', 'torch.reshape(x, [y.shape[0] * 2, -1])'],
  ['tf.reshape(x, shape)', 'torch.reshape(x, shape)'],
  // What is no shape in one axis is left to the reader.
  ['tf.reshape(x, tf.stack([n, 3], 1))', 'torch.reshape(x, torch.stack([n, 3], dim=1).tolist())'],
  ['tf.cast(tf.shape(x)[0] * 32, d)', 'torch.as_tensor(x.shape[0] * 32).to(d)'],
  ['tf.cast(tf.shape(x)[1:] * 32, d)', 'torch.as_tensor(np.asarray(x.shape[1:]) * 32).to(d)'],
  ['tf.cast(scale * 32, d)', '(scale * 32).to(d)'],
  ['tf.cast(len(x), d)', 'torch.as_tensor(len(x)).to(d)'],
  ['tf.cast(np.zeros((2,)), d)', 'torch.as_tensor(np.zeros((2,))).to(d)'],
  ['tf.cast(np.zeros(2) + x, d)', '(np.zeros(2) + x).to(d)'],
  ['tf.maximum(tf.shape(x)[0] - 3, 0)', 'torch.clamp(torch.as_tensor(x.shape[0] - 3), min=0)'],
])('%s', (text, pytorch) => {
  expect(code(text, 'pytorch')).toBe(pytorch);
});

test('the other targets take no traced array and no array for a shape either', () => {
  const joined = 'tf.reshape(x, tf.concat([tf.shape(y)[:-1], [3]], 0))';
  expect(code(joined, 'jax')).toBe('jnp.reshape(x, [*y.shape[:-1], 3])');
  expect(code(joined, 'keras')).toBe('keras.ops.reshape(x, [*keras.ops.shape(y)[:-1], 3])');
  expect(code('tf.reshape(x, tf.shape(y) * 2)', 'keras')).toBe(
    'keras.ops.reshape(x, (np.asarray(keras.ops.shape(y)) * 2).tolist())',
  );
});

/**
 * Rows that make arrays at the root of `tf`: zeros, ones, constants, tensors of other values.
 * A default that the targets do not share is written out by a variant.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { floats, keep, none, py, table, trial } from '../../src/catalog/kit.js';

/** `tf.zeros` and `tf.ones`: a shape and perhaps a type. */
function filled(name: 'zeros' | 'ones'): RowText {
  return {
    pytorch: [
      { when: 'absent(dtype)', code: `torch.${name}(shape)` },
      { code: `torch.${name}(shape, dtype=dtype(dtype))` },
    ],
    jax: [
      { when: 'absent(dtype)', code: `jnp.${name}(shape)` },
      { code: `jnp.${name}(shape, dtype=dtype(dtype))` },
    ],
    keras: [
      { when: 'absent(dtype)', code: `keras.ops.${name}(shape)` },
      { code: `keras.ops.${name}(shape, dtype=dtype(dtype))` },
    ],
    examples: [{ shape: [2, 3] }, { shape: [2], dtype: py('tf.int32') }],
  };
}

/** `tf.zeros_like` and `tf.ones_like`. */
function like(name: 'zeros_like' | 'ones_like'): RowText {
  return {
    signatures: [
      { params: 'tensor, dtype=None, name=None, optimize=True', api: 'v1', rename: { tensor: 'input' } },
      { params: 'input, dtype=None, name=None', api: 'v2' },
    ],
    pytorch: [
      { when: 'dtype is None', code: `torch.${name}(input)` },
      { code: `torch.${name}(input, dtype=dtype(dtype))` },
    ],
    jax: [
      { when: 'dtype is None', code: `jnp.${name}(input)` },
      { code: `jnp.${name}(input, dtype=dtype(dtype))` },
    ],
    keras: [
      { when: 'dtype is None', code: `keras.ops.${name}(input)` },
      { code: `keras.ops.${name}(input, dtype=dtype(dtype))` },
    ],
    examples: [{ input: floats(2, 3) }, { input: floats(2, 3), dtype: py('tf.int32') }],
  };
}

const HINT = { dtype_hint: 'The hint counts only where no type is given.' };
const TEXT = { dtype: 'Text is a plain `str`.' };

export const madeArrays = table('tf', {
  zeros: filled('zeros'),
  ones: filled('ones'),
  zeros_like: like('zeros_like'),
  ones_like: like('ones_like'),
  fill: {
    pytorch: 'torch.full(dims, value)',
    jax: 'jnp.full(dims, value)',
    keras: 'keras.ops.full(dims, value)',
    examples: [
      { dims: [2, 3], value: 1.5 },
      { dims: py('tf.stack([2, 3])'), value: 1.5 },
    ],
    caveats: ['dtype-defaults'],
  },
  constant: {
    signatures: [
      { params: 'value, dtype=None, shape=None, name="Const"', api: 'v2' },
      { params: 'value, dtype=None, shape=None, name="Const", verify_shape=False', api: 'v1' },
    ],
    pytorch: [
      { when: 'is_str(value)', code: 'value', caveats: ['string-bytes'], without: TEXT },
      { when: 'shape is None and dtype is None', code: 'torch.tensor(value)' },
      { when: 'shape is None', code: 'torch.tensor(value, dtype=dtype(dtype))' },
      { when: 'is_number(value) and dtype is None', code: 'torch.full(shape, value)' },
      { when: 'is_number(value)', code: 'torch.full(shape, value, dtype=dtype(dtype))' },
      { when: 'dtype is None', code: 'torch.tensor(value).reshape(shape)' },
      { code: 'torch.tensor(value, dtype=dtype(dtype)).reshape(shape)' },
    ],
    jax: [
      { when: 'is_str(value)', code: 'value', caveats: ['string-bytes'], without: TEXT },
      { when: 'shape is None and dtype is None', code: 'jnp.array(value)' },
      { when: 'shape is None', code: 'jnp.array(value, dtype=dtype(dtype))' },
      { when: 'is_number(value) and dtype is None', code: 'jnp.full(shape, value)' },
      { when: 'is_number(value)', code: 'jnp.full(shape, value, dtype=dtype(dtype))' },
      { when: 'dtype is None', code: 'jnp.array(value).reshape(shape)' },
      { code: 'jnp.array(value, dtype=dtype(dtype)).reshape(shape)' },
    ],
    keras: [
      { when: 'is_str(value)', code: 'value', caveats: ['string-bytes'], without: TEXT },
      { when: 'shape is None and dtype is None', code: 'keras.ops.convert_to_tensor(value)' },
      { when: 'shape is None', code: 'keras.ops.convert_to_tensor(value, dtype=dtype(dtype))' },
      { when: 'is_number(value) and dtype is None', code: 'keras.ops.full(shape, value)' },
      { when: 'is_number(value)', code: 'keras.ops.full(shape, value, dtype=dtype(dtype))' },
      { when: 'dtype is None', code: 'keras.ops.reshape(keras.ops.convert_to_tensor(value), shape)' },
      { code: 'keras.ops.reshape(keras.ops.convert_to_tensor(value, dtype=dtype(dtype)), shape)' },
    ],
    examples: [
      { value: [1.0, 2.0] },
      { value: 3, dtype: py('tf.float32') },
      { value: 0.5, shape: [2, 3] },
      { value: [1, 2, 3, 4], dtype: py('tf.float32'), shape: [2, 2] },
      { value: [1.0, 2.0, 3.0, 4.0], shape: [2, 2] },
      { value: 100, shape: [2, 3], dtype: py('tf.float64') },
      { value: 'a text' },
      { value: 'a text', dtype: py('tf.string') },
    ],
    caveats: ['dtype-defaults'],
  },
  convert_to_tensor: {
    signatures: [
      {
        params: 'value, dtype=None, name=None, preferred_dtype=None, dtype_hint=None',
        api: 'v1',
        rename: { preferred_dtype: 'dtype_hint' },
      },
      { params: 'value, dtype=None, dtype_hint=None, name=None', api: 'v2' },
    ],
    pytorch: [
      { when: 'dtype is None and dtype_hint is None', code: 'torch.as_tensor(value)' },
      {
        when: 'dtype is None and (is_number(value) or is_list(value))',
        code: 'torch.as_tensor(value, dtype=dtype(dtype_hint))',
      },
      {
        when: 'dtype is None',
        code: "torch.as_tensor(value, dtype=None if hasattr(value, 'dtype') else dtype(dtype_hint))",
        note: 'The hint counts for Python numbers and lists only.',
      },
      { code: 'torch.as_tensor(value, dtype=dtype(dtype))', without: HINT },
    ],
    jax: [
      { when: 'dtype is None and dtype_hint is None', code: 'jnp.asarray(value)' },
      {
        when: 'dtype is None and (is_number(value) or is_list(value))',
        code: 'jnp.asarray(value, dtype=dtype(dtype_hint))',
      },
      {
        when: 'dtype is None',
        code: "jnp.asarray(value, dtype=None if hasattr(value, 'dtype') else dtype(dtype_hint))",
        note: 'The hint counts for Python numbers and lists only.',
      },
      { code: 'jnp.asarray(value, dtype=dtype(dtype))', without: HINT },
    ],
    keras: [
      { when: 'dtype is None and dtype_hint is None', code: 'keras.ops.convert_to_tensor(value)' },
      {
        when: 'dtype is None and (is_number(value) or is_list(value))',
        code: 'keras.ops.convert_to_tensor(value, dtype=dtype(dtype_hint))',
      },
      {
        when: 'dtype is None',
        code: "keras.ops.convert_to_tensor(value, dtype=None if hasattr(value, 'dtype') else dtype(dtype_hint))",
        note: 'The hint counts for Python numbers and lists only.',
      },
      { code: 'keras.ops.convert_to_tensor(value, dtype=dtype(dtype))', without: HINT },
    ],
    examples: [
      { value: [1.0, 2.0] },
      { value: [1, 2], dtype: py('tf.float32') },
      { value: [1, 2], dtype_hint: py('tf.float32') },
      { value: floats(3), dtype_hint: py('tf.int32') },
    ],
    caveats: ['dtype-defaults'],
  },
  newaxis: {
    pytorch: 'None',
    jax: 'None',
    keras: 'None',
    examples: ['result = x[:, tf.newaxis]', 'result = x[tf.newaxis, ..., tf.newaxis] * 2'].map((use) =>
      trial({}, { inputs: { x: floats(2, 3) }, source: { use } }),
    ),
  },
  IndexedSlices: {
    pytorch: none(
      'Gradients of embeddings are dense; `nn.Embedding(..., sparse=True)` gives a sparse COO tensor.',
    ),
    jax: none('Gradients are dense arrays: drop the special case for sparse ones.'),
    keras: keep('Only the TensorFlow backend produces it; on the others gradients are dense.'),
  },
});

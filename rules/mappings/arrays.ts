/**
 * Rows that cast, reshape and index arrays at the root of `tf`.
 * A default that the targets do not share is written out by a variant.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { bools, floats, ints, py, table, trial } from '../../src/catalog/kit.js';

const NUM = { num: 'How many there are is read from the shape.' };

/** `tf.to_float` and its like: TF1 names for a cast. */
function castTo(torchMethod: string, jnpType: string): RowText {
  return {
    signatures: [{ params: 'x, name=None' }],
    pytorch: `x.${torchMethod}()`,
    jax: `x.astype(jnp.${jnpType})`,
    keras: `keras.ops.cast(x, '${jnpType}')`,
    example: { x: ints(2, 3) },
    caveats: ['cast-overflow'],
  };
}

/** Types whose limits `finfo` knows. */
const FLOAT = ['tf.float16', 'tf.float32', 'tf.float64', 'tf.bfloat16']
  .map((name) => `symbol(dtype) == '${name}'`)
  .join(' or ');

export const arrays = table('tf', {
  cast: {
    pytorch: 'x.to(dtype(dtype))',
    jax: 'x.astype(dtype(dtype))',
    keras: 'keras.ops.cast(x, dtype(dtype))',
    examples: [
      { x: floats(2, 3), dtype: py('tf.int32') },
      { x: ints(2, 3), dtype: py('tf.float32') },
      { x: [1, 2], dtype: py('tf.float32') },
      trial({ x: py('tf.shape(y)[1]'), dtype: py('tf.float32') }, { inputs: { y: floats(2, 3) } }),
    ],
    caveats: ['cast-overflow'],
  },
  to_float: castTo('float', 'float32'),
  to_int32: castTo('int', 'int32'),
  to_int64: { ...castTo('long', 'int64'), caveats: ['cast-overflow', 'jax-64-bit'] },
  to_double: { ...castTo('double', 'float64'), caveats: ['cast-overflow', 'jax-64-bit'] },
  to_bfloat16: castTo('bfloat16', 'bfloat16'),
  to_complex64: castTo('cfloat', 'complex64'),
  to_complex128: { ...castTo('cdouble', 'complex128'), caveats: ['cast-overflow', 'jax-64-bit'] },
  saturate_cast: {
    pytorch: [
      {
        when: FLOAT,
        code: 'torch.clamp(value, torch.finfo(dtype(dtype)).min, torch.finfo(dtype(dtype)).max).to(dtype(dtype))',
      },
      {
        when: "symbol(dtype) == 'tf.uint8' or dtype == 'uint8'",
        code: 'torch.clamp(value, 0, 255).to(dtype(dtype))',
      },
      {
        code: 'torch.clamp(value, torch.iinfo(dtype(dtype)).min, torch.iinfo(dtype(dtype)).max).to(dtype(dtype))',
      },
    ],
    jax: [
      {
        when: FLOAT,
        code: 'jnp.clip(value, jnp.finfo(dtype(dtype)).min, jnp.finfo(dtype(dtype)).max).astype(dtype(dtype))',
      },
      {
        when: "symbol(dtype) == 'tf.uint8' or dtype == 'uint8'",
        code: 'jnp.clip(value, 0, 255).astype(dtype(dtype))',
      },
      {
        code: 'jnp.clip(value, jnp.iinfo(dtype(dtype)).min, jnp.iinfo(dtype(dtype)).max).astype(dtype(dtype))',
      },
    ],
    keras: [
      {
        when: FLOAT,
        code: 'keras.ops.saturate_cast(value, dtype(dtype))',
      },
      {
        when: "symbol(dtype) == 'tf.uint8' or dtype == 'uint8'",
        code: 'keras.ops.cast(keras.ops.clip(value, 0, 255), dtype(dtype))',
      },
      {
        code: 'keras.ops.cast(keras.ops.clip(value, np.iinfo(dtype(dtype)).min, np.iinfo(dtype(dtype)).max), dtype(dtype))',
      },
    ],
    examples: [
      { value: py('tf.constant([-3.5, 2.7, 254.9, 300.0])'), dtype: py('tf.uint8') },
      { value: py('tf.constant([-300.5, 2.7, 127.9, 300.0])'), dtype: py('tf.int8') },
      { value: py('tf.constant([-1e6, 2.5, 1e6])'), dtype: py('tf.float16') },
    ],
  },
  reshape: {
    pytorch: 'torch.reshape(tensor(tensor), shape)',
    jax: 'jnp.reshape(tensor(tensor), shape)',
    keras: 'keras.ops.reshape(tensor, shape)',
    examples: [
      { tensor: floats(2, 6), shape: [3, -1] },
      { tensor: [1.5, 2.5], shape: [2, 1] },
      { tensor: floats(2, 6), shape: py('tf.stack([tf.shape(tensor)[0], 3, -1])') },
      { tensor: floats(2, 6), shape: py('tf.concat([tf.shape(tensor)[:1], [3, 2]], 0)') },
      { tensor: floats(2, 2), shape: py('tf.shape(tensor) // 2 + [0, 3]') },
    ],
    caveats: ['channels-last'],
  },
  shape: {
    signatures: [
      { params: 'input, name=None, out_type=tf.int32', api: 'v1' },
      { params: 'input, out_type=tf.int32, name=None', api: 'v2' },
    ],
    pytorch: 'input.shape',
    jax: 'input.shape',
    keras: 'keras.ops.shape(input)',
    examples: [{ input: floats(2, 3) }, { input: floats(2, 3), out_type: py('tf.int64') }],
    without: { out_type: 'Sizes are plain integers of Python.' },
    caveats: ['shape-dynamic'],
  },
  concat: {
    signatures: [
      { params: 'values, axis, name="concat"' },
      {
        params: 'concat_dim, values, name="concat"',
        until: '0.12',
        when: 'is_int(concat_dim)',
        rename: { concat_dim: 'axis' },
      },
    ],
    pytorch: 'torch.cat(tensors(values), dim=axis)',
    jax: 'jnp.concatenate(tensors(values), axis=axis)',
    keras: 'keras.ops.concatenate(tensors(values), axis=axis)',
    examples: [
      { values: [floats(2, 3), floats(2, 3)], axis: 1 },
      { values: [[0.5], floats(3), [1.5, 2.5]], axis: 0 },
      trial({ values: [py('tf.shape(x)'), [1]], axis: 0 }, { inputs: { x: floats(2, 3) } }),
    ],
    aliases: ['tf.concat_v2'],
    caveats: ['dtype-promotion'],
  },
  expand_dims: {
    signatures: [
      { params: 'input, axis, name=None', api: 'v2' },
      { params: 'input, axis=None, name=None, dim=None', api: 'v1', rename: { dim: 'axis' } },
    ],
    pytorch: 'torch.unsqueeze(tensor(input), dim=axis)',
    jax: 'jnp.expand_dims(tensor(input), axis=axis)',
    keras: 'keras.ops.expand_dims(input, axis=axis)',
    examples: [
      { input: floats(2, 3), axis: 1 },
      { input: floats(2, 3), axis: -1 },
    ],
  },
  squeeze: {
    signatures: [
      { params: 'input, axis=None, name=None', api: 'v2' },
      {
        params: 'input, axis=None, name=None, squeeze_dims=None',
        api: 'v1',
        rename: { squeeze_dims: 'axis' },
      },
    ],
    pytorch: [
      { when: 'axis is None', code: 'torch.squeeze(input)' },
      { code: 'torch.squeeze(input, dim=axes(axis))' },
    ],
    jax: [
      { when: 'axis is None', code: 'jnp.squeeze(input)' },
      { code: 'jnp.squeeze(input, axis=axes(axis))' },
    ],
    keras: [
      { when: 'axis is None', code: 'keras.ops.squeeze(input)' },
      { code: 'keras.ops.squeeze(input, axis=axes(axis))' },
    ],
    examples: [
      { input: floats(1, 3, 1) },
      { input: floats(1, 3, 1), axis: 0 },
      { input: floats(3, 1, 1), axis: [1, 2] },
    ],
    caveats: ['squeeze-size'],
  },
  stack: {
    pytorch: 'torch.stack(tensors(values), dim=axis)',
    jax: 'jnp.stack(tensors(values), axis=axis)',
    keras: 'keras.ops.stack(values, axis=axis)',
    examples: [
      { values: [floats(2, 3), floats(2, 3)] },
      { values: [floats(2, 3), floats(2, 3)], axis: 1 },
      trial({ values: [py('tf.shape(x)[0]'), -1, 3] }, { inputs: { x: floats(2, 3) } }),
      trial(
        {
          values: [
            [py('x[0]'), py('x[1]')],
            [py('x[2]'), py('x[0]')],
          ],
        },
        { inputs: { x: floats(3) } },
      ),
    ],
    aliases: ['tf.pack'],
    caveats: ['number-operand'],
  },
  unstack: {
    pytorch: { code: 'torch.unbind(value, dim=axis)', without: NUM },
    jax: { code: 'jnp.unstack(value, axis=axis)', without: NUM },
    keras: 'keras.ops.unstack(value, num, axis=axis)',
    examples: [{ value: floats(3, 2) }, { value: floats(3, 2), axis: 1 }, { value: floats(3, 2), num: 3 }],
    aliases: ['tf.unpack'],
  },
  split: {
    signatures: [
      { params: 'value, num_or_size_splits, axis=0, num=None, name="split"' },
      {
        params: 'split_dim, num_split, value, name="split"',
        until: '0.12',
        when: "is_int(split_dim) or kind(value) == 'tf.Tensor'",
        rename: { split_dim: 'axis', num_split: 'num_or_size_splits' },
      },
    ],
    pytorch: [
      { when: 'is_int(num_or_size_splits)', code: 'torch.tensor_split(value, num_or_size_splits, dim=axis)' },
      {
        when: 'is_list(num_or_size_splits)',
        code: 'torch.split(value, num_or_size_splits, dim=axis)',
      },
      {
        code: 'torch.tensor_split(value, num_or_size_splits, dim=axis)',
        note: 'This is right for a number of pieces; for a list of sizes write `torch.split(value, sizes, dim=axis)`.',
      },
    ],
    jax: [
      { when: 'is_int(num_or_size_splits)', code: 'jnp.split(value, num_or_size_splits, axis=axis)' },
      {
        when: 'is_list(num_or_size_splits)',
        code: 'jnp.split(value, np.cumsum(num_or_size_splits)[:-1], axis=axis)',
      },
      {
        code: 'jnp.split(value, num_or_size_splits, axis=axis)',
        note: 'This is right for a number of pieces; a list of sizes must become positions: `np.cumsum(sizes)[:-1]`.',
      },
    ],
    keras: [
      { when: 'is_int(num_or_size_splits)', code: 'keras.ops.split(value, num_or_size_splits, axis=axis)' },
      {
        when: 'is_list(num_or_size_splits)',
        code: 'keras.ops.split(value, np.cumsum(num_or_size_splits)[:-1].tolist(), axis=axis)',
      },
      {
        code: 'keras.ops.split(value, num_or_size_splits, axis=axis)',
        note: 'This is right for a number of pieces; a list of sizes must become positions: `np.cumsum(sizes)[:-1]`.',
      },
    ],
    examples: [
      { value: floats(4, 6), num_or_size_splits: 3, axis: 1 },
      { value: floats(4, 6), num_or_size_splits: [1, 3] },
      { value: floats(4, 6), num_or_size_splits: py('int(np.sum([1, 2]))'), axis: 1 },
    ],
    caveats: ['split-argument'],
  },
  transpose: {
    signatures: [
      { params: 'a, perm=None, conjugate=False, name="transpose"', api: 'v2' },
      { params: 'a, perm=None, name="transpose", conjugate=False', api: 'v1' },
    ],
    pytorch: [
      { when: 'perm is None', code: 'a.permute(*reversed(range(a.ndim)))' },
      { code: 'torch.permute(a, perm)' },
    ],
    jax: [{ when: 'perm is None', code: 'jnp.transpose(a)' }, { code: 'jnp.transpose(a, perm)' }],
    keras: [
      { when: 'perm is None', code: 'keras.ops.transpose(a)' },
      { code: 'keras.ops.transpose(a, perm)' },
    ],
    examples: [{ a: floats(2, 3) }, { a: floats(2, 3, 4), perm: [2, 0, 1] }],
    caveats: ['channels-last', 'transpose-reverses'],
  },
  tile: {
    pytorch: 'torch.tile(tensor(input), multiples)',
    jax: 'jnp.tile(tensor(input), multiples)',
    keras: 'keras.ops.tile(tensor(input), multiples)',
    examples: [
      { input: floats(2, 3), multiples: [2, 1] },
      { input: [1.5, 2.5], multiples: [3] },
    ],
    caveats: ['repeat-is-not-tile'],
  },
  boolean_mask: {
    signatures: [
      { params: 'tensor, mask, axis=None, name="boolean_mask"', api: 'v2' },
      { params: 'tensor, mask, name="boolean_mask", axis=None', api: 'v1' },
    ],
    pytorch: [
      { when: 'axis is None or axis == 0', code: 'tensor[mask]' },
      { when: 'axis == 1', code: 'tensor[:, mask]' },
      { code: 'torch.index_select(tensor, axis, torch.nonzero(mask)[:, 0])' },
    ],
    jax: [
      { when: 'axis is None or axis == 0', code: 'tensor[mask]' },
      { when: 'axis == 1', code: 'tensor[:, mask]' },
      { code: 'jnp.compress(mask, tensor, axis=axis)' },
    ],
    keras: [
      { when: 'axis is None', code: 'keras.ops.take(tensor, keras.ops.nonzero(mask)[0], axis=0)' },
      { code: 'keras.ops.take(tensor, keras.ops.nonzero(mask)[0], axis=axis)' },
    ],
    note: 'The Keras form is for masks of rank 1.',
    examples: [
      { tensor: floats(4, 3), mask: bools(4) },
      { tensor: floats(4, 3), mask: bools(3), axis: 1 },
      { tensor: floats(2, 3, 4), mask: bools(4), axis: 2 },
    ],
    caveats: ['dynamic-shape-jit'],
  },
  where: {
    pytorch: [
      { when: 'x is None', code: 'torch.nonzero(condition)' },
      { code: 'torch.where(condition, x, y)', caveats: ['where-rows', 'where-gradient'] },
    ],
    jax: [
      { when: 'x is None', code: 'jnp.argwhere(condition)', caveats: ['dynamic-shape-jit'] },
      { code: 'jnp.where(condition, x, y)', caveats: ['where-rows', 'where-gradient'] },
    ],
    keras: [
      { when: 'x is None', code: 'keras.ops.stack(keras.ops.nonzero(condition), axis=-1)' },
      { code: 'keras.ops.where(condition, x, y)', caveats: ['where-rows', 'where-gradient'] },
    ],
    examples: [
      { condition: bools(2, 3) },
      { condition: bools(2, 3), x: floats(2, 3), y: floats(2, 3) },
      { condition: bools(2, 3), x: [1.0, 2.0, 3.0], y: floats(2, 3) },
    ],
  },
});

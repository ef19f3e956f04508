/**
 * Rows that cast, reshape and index arrays at the root of `tf`.
 * A default that the targets do not share is written out by a variant.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { bools, floats, ints, intsBelow, none, py, table } from '../../src/catalog/kit.js';

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

export const arrays = table('tf', {
  cast: {
    pytorch: 'x.to(dtype(dtype))',
    jax: 'x.astype(dtype(dtype))',
    keras: 'keras.ops.cast(x, dtype(dtype))',
    examples: [
      { x: floats(2, 3), dtype: py('tf.int32') },
      { x: ints(2, 3), dtype: py('tf.float32') },
    ],
    caveats: ['cast-overflow'],
  },
  to_float: castTo('float', 'float32'),
  to_int32: castTo('int', 'int32'),
  to_int64: { ...castTo('long', 'int64'), caveats: ['cast-overflow', 'jax-64-bit'] },
  reshape: {
    pytorch: 'torch.reshape(tensor, shape)',
    jax: 'jnp.reshape(tensor, shape)',
    keras: 'keras.ops.reshape(tensor, shape)',
    examples: [{ tensor: floats(2, 6), shape: [3, -1] }],
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
    example: { input: floats(2, 3) },
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
    pytorch: 'torch.cat(values, dim=axis)',
    jax: 'jnp.concatenate(values, axis=axis)',
    keras: 'keras.ops.concatenate(values, axis=axis)',
    example: { values: [floats(2, 3), floats(2, 3)], axis: 1 },
    aliases: ['tf.concat_v2'],
    caveats: ['dtype-promotion'],
  },
  expand_dims: {
    signatures: [
      { params: 'input, axis, name=None', api: 'v2' },
      { params: 'input, axis=None, name=None, dim=None', api: 'v1', rename: { dim: 'axis' } },
    ],
    pytorch: 'torch.unsqueeze(input, dim=axis)',
    jax: 'jnp.expand_dims(input, axis=axis)',
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
    pytorch: 'torch.stack(values, dim=axis)',
    jax: 'jnp.stack(values, axis=axis)',
    keras: 'keras.ops.stack(values, axis=axis)',
    examples: [{ values: [floats(2, 3), floats(2, 3)] }, { values: [floats(2, 3), floats(2, 3)], axis: 1 }],
    aliases: ['tf.pack'],
    caveats: ['number-operand'],
  },
  unstack: {
    pytorch: 'torch.unbind(value, dim=axis)',
    jax: 'jnp.unstack(value, axis=axis)',
    keras: 'keras.ops.unstack(value, num, axis=axis)',
    examples: [{ value: floats(3, 2) }, { value: floats(3, 2), axis: 1 }],
    aliases: ['tf.unpack'],
    note: '`num` is read from the shape.',
  },
  split: {
    signatures: [
      { params: 'value, num_or_size_splits, axis=0, num=None, name="split"' },
      {
        params: 'split_dim, num_split, value, name="split"',
        until: '0.12',
        when: 'is_int(split_dim) and is_int(num_split)',
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
    caveats: ['channels-last'],
  },
  tile: {
    pytorch: 'torch.tile(input, multiples)',
    jax: 'jnp.tile(input, multiples)',
    keras: 'keras.ops.tile(input, multiples)',
    example: { input: floats(2, 3), multiples: [2, 1] },
  },
  gather: {
    signatures: [
      { params: 'params, indices, validate_indices=None, axis=None, batch_dims=0, name=None', api: 'v2' },
      { params: 'params, indices, validate_indices=None, name=None, axis=None, batch_dims=0', api: 'v1' },
    ],
    pytorch: [
      { when: 'batch_dims == 0 and (axis is None or axis == 0)', code: 'params[indices]' },
      { when: 'batch_dims == 0 and axis == 1', code: 'params[:, indices]' },
      { when: 'batch_dims == 0 and axis == -1', code: 'params[..., indices]' },
      { when: 'batch_dims == 0', code: 'torch.index_select(params, axis, indices)' },
      {
        when: 'batch_dims == 1 and (axis is None or axis == 1)',
        code: 'torch.vmap(lambda row, ids: row[ids])(params, indices)',
      },
      none('Nest `torch.vmap` once for every batch axis: `torch.vmap(lambda row, ids: row[ids])`.'),
    ],
    jax: [
      {
        when: 'batch_dims == 0 and is_list(indices) and axis is not None',
        code: 'jnp.take(params, jnp.array(indices), axis=axis)',
      },
      { when: 'batch_dims == 0 and is_list(indices)', code: 'jnp.take(params, jnp.array(indices), axis=0)' },
      { when: 'batch_dims == 0 and axis is None', code: 'jnp.take(params, indices, axis=0)' },
      { when: 'batch_dims == 0', code: 'jnp.take(params, indices, axis=axis)' },
      {
        when: 'batch_dims == 1 and (axis is None or axis == 1)',
        code: 'jax.vmap(lambda row, ids: row[ids])(params, indices)',
      },
      none('Nest `jax.vmap` once for every batch axis: `jax.vmap(lambda row, ids: row[ids])`.'),
    ],
    keras: [
      { when: 'batch_dims == 0 and axis is None', code: 'keras.ops.take(params, indices, axis=0)' },
      { when: 'batch_dims == 0', code: 'keras.ops.take(params, indices, axis=axis)' },
      {
        when: 'batch_dims == 1 and (axis is None or axis == 1)',
        code: 'keras.ops.vectorized_map(lambda pair: keras.ops.take(pair[0], pair[1], axis=0), (params, indices))',
      },
      none('Use `keras.ops.take_along_axis` with indices of the same rank as the values.'),
    ],
    examples: [
      { params: floats(4, 3), indices: intsBelow(4, 5) },
      { params: floats(4, 3), indices: intsBelow(3, 2), axis: 1 },
      { params: floats(2, 4, 3), indices: intsBelow(4, 2, 2), batch_dims: 1 },
    ],
    caveats: ['gather-out-of-range', 'gather-is-not-torch-gather'],
  },
  gather_nd: {
    signatures: [
      { params: 'params, indices, batch_dims=0, name=None', api: 'v2' },
      { params: 'params, indices, name=None, batch_dims=0', api: 'v1' },
    ],
    pytorch: [
      { when: 'batch_dims == 0', code: 'params[indices.unbind(-1)]' },
      {
        code: 'torch.vmap(lambda row, ids: row[ids.unbind(-1)])(params, indices)',
        note: 'Once for one batch axis.',
      },
    ],
    jax: [
      { when: 'batch_dims == 0', code: 'params[tuple(jnp.moveaxis(indices, -1, 0))]' },
      {
        code: 'jax.vmap(lambda row, ids: row[tuple(jnp.moveaxis(ids, -1, 0))])(params, indices)',
        note: 'Once for one batch axis.',
      },
    ],
    keras: [
      { when: 'batch_dims == 0', code: 'gather_nd(params, indices)', helpers: ['gather_nd'] },
      {
        code: 'keras.ops.vectorized_map(lambda pair: gather_nd(pair[0], pair[1]), (params, indices))',
        helpers: ['gather_nd'],
        note: 'Once for one batch axis.',
      },
    ],
    examples: [
      { params: floats(4, 4), indices: intsBelow(4, 3, 2) },
      { params: floats(4, 4, 2), indices: intsBelow(4, 3, 1) },
    ],
    caveats: ['gather-out-of-range'],
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
    examples: [{ condition: bools(2, 3) }, { condition: bools(2, 3), x: floats(2, 3), y: floats(2, 3) }],
  },
});

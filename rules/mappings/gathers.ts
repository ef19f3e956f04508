/**
 * Rows that pick by index: `gather`, `gather_nd`.
 */
import { floats, intsBelow, none, table } from '../../src/catalog/kit.js';

export const gathers = table('tf', {
  gather: {
    signatures: [
      { params: 'params, indices, validate_indices=None, axis=None, batch_dims=0, name=None', api: 'v2' },
      { params: 'params, indices, validate_indices=None, name=None, axis=None, batch_dims=0', api: 'v1' },
    ],
    pytorch: [
      { when: 'batch_dims == 0 and (axis is None or axis == 0)', code: 'params[indices]' },
      { when: 'batch_dims == 0 and axis == 1', code: 'params[:, indices]' },
      { when: 'batch_dims == 0 and axis == -1', code: 'params[..., indices]' },
      { when: 'batch_dims == 0 and axis == 2', code: 'params[:, :, indices]' },
      { when: 'batch_dims == 0 and axis == -2', code: 'params[..., indices, :]' },
      {
        when: 'batch_dims == 0',
        code: 'params[(slice(None),) * (axis % params.ndim) + (indices,)]',
      },
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
      { params: floats(2, 4, 3), indices: intsBelow(3, 2, 2), axis: -1 },
      { params: floats(2, 4, 3), indices: intsBelow(4, 2, 2), axis: -2 },
      { params: floats(2, 4, 3), indices: intsBelow(3, 2, 2), axis: 2 },
      { params: floats(2, 4, 3), indices: intsBelow(2, 3, 2), axis: -3 },
      { params: floats(4, 3), indices: [2, 0] },
      { params: floats(4, 3), indices: [2, 0], axis: 1 },
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
        when: 'batch_dims == 1',
        code: 'torch.vmap(lambda row, ids: row[ids.unbind(-1)])(params, indices)',
      },
      none(
        'Nest `torch.vmap` once for every batch axis: `torch.vmap(lambda row, ids: row[ids.unbind(-1)])`.',
      ),
    ],
    jax: [
      { when: 'batch_dims == 0', code: 'params[tuple(jnp.moveaxis(indices, -1, 0))]' },
      {
        when: 'batch_dims == 1',
        code: 'jax.vmap(lambda row, ids: row[tuple(jnp.moveaxis(ids, -1, 0))])(params, indices)',
      },
      none(
        'Nest `jax.vmap` once for every batch axis: `jax.vmap(lambda row, ids: row[tuple(jnp.moveaxis(ids, -1, 0))])`.',
      ),
    ],
    keras: [
      { when: 'batch_dims == 0', code: 'gather_nd(params, indices)', helpers: ['gather_nd'] },
      {
        when: 'batch_dims == 1',
        code: 'keras.ops.vectorized_map(lambda pair: gather_nd(pair[0], pair[1]), (params, indices))',
        helpers: ['gather_nd'],
      },
      none('Nest `keras.ops.vectorized_map` once for every batch axis.'),
    ],
    examples: [
      { params: floats(4, 4), indices: intsBelow(4, 3, 2) },
      { params: floats(4, 4, 2), indices: intsBelow(4, 3, 1) },
      { params: floats(2, 4, 4), indices: intsBelow(4, 2, 3, 2), batch_dims: 1 },
      { params: floats(2, 4, 4), indices: intsBelow(4, 2, 3, 1), batch_dims: 1 },
    ],
    caveats: ['gather-out-of-range'],
  },
});

/**
 * Rows of `tf.keras.backend` that change the shape of tensors, or pick from them.
 */
import { bools, floats, ints, py, rename, table, units } from '../../src/catalog/kit.js';

export const backendShapes = table('tf.keras', {
  'backend.cast': {
    signatures: [{ params: 'x, dtype' }],
    pytorch: 'x.to(dtype(dtype))',
    jax: 'x.astype(dtype(dtype))',
    keras: 'keras.ops.cast(x, dtype(dtype))',
    caveats: ['cast-overflow'],
    examples: [
      { x: ints(2, 3), dtype: 'float32' },
      { x: bools(3), dtype: 'int32' },
      { x: units(2, 3), dtype: py('tf.float32') },
    ],
  },
  'backend.dot': {
    signatures: [{ params: 'x, y' }],
    pytorch: 'torch.tensordot(x, y, dims=([-1], [-2]))',
    jax: 'jnp.dot(x, y)',
    keras: 'keras.ops.dot(x, y)',
    examples: [
      { x: floats(2, 3), y: floats(3, 4) },
      { x: floats(2, 5, 3), y: floats(3, 4) },
    ],
  },
  'backend.batch_dot': {
    signatures: [{ params: 'x, y, axes=None' }],
    pytorch: { code: 'batch_dot(x, y, axes)', helpers: ['batch_dot'] },
    jax: { code: 'batch_dot(x, y, axes)', helpers: ['batch_dot'] },
    keras: { code: 'batch_dot(x, y, axes)', helpers: ['batch_dot'] },
    examples: [
      { x: floats(2, 3, 4), y: floats(2, 5, 4), axes: [2, 2] },
      { x: floats(2, 3, 4), y: floats(2, 4, 5), axes: [2, 1] },
      { x: floats(2, 3, 4), y: floats(2, 3, 5), axes: [1, 1] },
      { x: floats(2, 3, 4), y: floats(2, 5, 4), axes: 2 },
      { x: floats(2, 3, 4), y: floats(2, 4, 5) },
      { x: floats(2, 4), y: floats(2, 4), axes: 1 },
    ],
  },
  'backend.transpose': {
    signatures: [{ params: 'x' }],
    pytorch: 'x.permute(*range(x.ndim - 1, -1, -1))',
    jax: 'jnp.transpose(x)',
    keras: 'keras.ops.transpose(x)',
    examples: [{ x: floats(2, 3) }, { x: floats(2, 3, 4) }],
  },
  'backend.permute_dimensions': {
    signatures: [{ params: 'x, pattern' }],
    pytorch: 'torch.permute(x, axes(pattern))',
    jax: 'jnp.transpose(x, axes(pattern))',
    keras: 'keras.ops.transpose(x, axes(pattern))',
    examples: [
      { x: floats(2, 3, 4), pattern: [0, 2, 1] },
      { x: floats(2, 3), pattern: py('(1, 0)') },
    ],
  },
  'backend.reshape': {
    signatures: [{ params: 'x, shape' }],
    ...rename('reshape', 'x, shape'),
    examples: [
      { x: floats(2, 3, 4), shape: [2, 12] },
      { x: floats(2, 3), shape: py('(-1,)') },
    ],
  },
  'backend.flatten': {
    signatures: [{ params: 'x' }],
    pytorch: 'torch.flatten(x)',
    jax: 'jnp.ravel(x)',
    keras: 'keras.ops.ravel(x)',
    examples: [{ x: floats(2, 3, 4) }],
  },
  'backend.batch_flatten': {
    signatures: [{ params: 'x' }],
    pytorch: 'torch.flatten(x, start_dim=1)',
    jax: 'jnp.reshape(x, (x.shape[0], -1))',
    keras: 'keras.ops.reshape(x, (keras.ops.shape(x)[0], -1))',
    examples: [{ x: floats(2, 3, 4) }],
  },
  'backend.concatenate': {
    signatures: [{ params: 'tensors, axis=-1' }],
    pytorch: 'torch.cat(tensors, dim=axis)',
    jax: 'jnp.concatenate(tensors, axis=axis)',
    keras: 'keras.ops.concatenate(tensors, axis=axis)',
    caveats: ['dtype-promotion'],
    examples: [{ tensors: [floats(2, 3), floats(2, 4)] }, { tensors: [floats(2, 3), floats(1, 3)], axis: 0 }],
  },
  'backend.stack': {
    signatures: [{ params: 'x, axis=0' }],
    pytorch: 'torch.stack(x, dim=axis)',
    jax: 'jnp.stack(x, axis=axis)',
    keras: 'keras.ops.stack(x, axis=axis)',
    examples: [{ x: [floats(2, 3), floats(2, 3)] }, { x: [floats(2, 3), floats(2, 3)], axis: 1 }],
  },
  'backend.squeeze': {
    signatures: [{ params: 'x, axis' }],
    pytorch: 'torch.squeeze(x, dim=axis)',
    jax: 'jnp.squeeze(x, axis=axis)',
    keras: 'keras.ops.squeeze(x, axis=axis)',
    examples: [
      { x: floats(2, 1, 3), axis: 1 },
      { x: floats(2, 3, 1), axis: -1 },
    ],
  },
  'backend.expand_dims': {
    signatures: [{ params: 'x, axis=-1' }],
    pytorch: 'torch.unsqueeze(x, dim=axis)',
    jax: 'jnp.expand_dims(x, axis=axis)',
    keras: 'keras.ops.expand_dims(x, axis=axis)',
    examples: [{ x: floats(2, 3) }, { x: floats(2, 3), axis: 0 }],
  },
  'backend.repeat_elements': {
    signatures: [{ params: 'x, rep, axis' }],
    pytorch: 'torch.repeat_interleave(x, rep, dim=axis)',
    jax: 'jnp.repeat(x, rep, axis=axis)',
    keras: 'keras.ops.repeat(x, rep, axis=axis)',
    examples: [{ x: floats(2, 3), rep: 2, axis: 1 }],
  },
  'backend.repeat': {
    signatures: [{ params: 'x, n' }],
    pytorch: 'x.unsqueeze(1).expand(-1, n, -1)',
    jax: 'jnp.repeat(x[:, None], n, axis=1)',
    keras: 'keras.ops.repeat(keras.ops.expand_dims(x, 1), n, axis=1)',
    examples: [{ x: floats(2, 3), n: 4 }],
  },
  'backend.tile': {
    signatures: [{ params: 'x, n' }],
    ...rename('tile', 'x, n'),
    pytorch: [{ when: 'is_int(n)', code: 'torch.tile(x, (n,))' }, 'torch.tile(x, axes(n))'],
    jax: 'jnp.tile(x, axes(n))',
    examples: [
      { x: floats(2, 3), n: [1, 2] },
      { x: floats(3), n: 2 },
    ],
  },
  'backend.reverse': {
    signatures: [{ params: 'x, axes' }],
    pytorch: [{ when: 'is_int(axes)', code: 'torch.flip(x, (axes,))' }, 'torch.flip(x, axes)'],
    jax: 'jnp.flip(x, axes)',
    keras: 'keras.ops.flip(x, axes)',
    examples: [
      { x: floats(2, 3), axes: 1 },
      { x: floats(2, 3), axes: py('(0, 1)') },
    ],
  },
  'backend.gather': {
    signatures: [{ params: 'reference, indices' }],
    pytorch: 'reference[indices]',
    jax: 'jnp.take(reference, indices, axis=0)',
    keras: 'keras.ops.take(reference, indices, axis=0)',
    caveats: ['gather-out-of-range'],
    examples: [{ reference: floats(10, 3), indices: ints(4) }],
  },
  'backend.one_hot': {
    signatures: [{ params: 'indices, num_classes' }],
    pytorch: 'F.one_hot(indices.long(), num_classes).float()',
    jax: 'jax.nn.one_hot(indices, num_classes)',
    keras: "keras.ops.one_hot(indices, num_classes, dtype='float32')",
    caveats: ['one-hot-range'],
    examples: [{ indices: ints(4), num_classes: 10 }],
  },
  'backend.temporal_padding': {
    signatures: [{ params: 'x, padding=(1, 1)' }],
    pytorch: 'F.pad(x, (0, 0, padding[0], padding[1]))',
    jax: 'jnp.pad(x, ((0, 0), padding, (0, 0)))',
    keras: 'keras.ops.pad(x, ((0, 0), padding, (0, 0)))',
    examples: [{ x: floats(2, 3, 4) }, { x: floats(2, 3, 4), padding: py('(2, 0)') }],
  },
  'backend.spatial_2d_padding': {
    signatures: [{ params: 'x, padding=((1, 1), (1, 1)), data_format=None' }],
    pytorch: 'F.pad(x, (0, 0, *padding[1], *padding[0]))',
    jax: 'jnp.pad(x, ((0, 0), *padding, (0, 0)))',
    keras: 'keras.ops.pad(x, ((0, 0), *padding, (0, 0)))',
    note: 'The padding is written for images NHWC.',
    examples: [{ x: floats(2, 3, 4, 1) }, { x: floats(2, 3, 4, 1), padding: py('((1, 0), (2, 1))') }],
  },
});

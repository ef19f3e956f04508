/**
 * Rows of dtypes, types and constants: names that are mentioned, not called.
 * Keras 3 names dtypes by strings on every backend.
 */

import type { RowExtra, RowText } from '../../src/catalog/kit.js';
import { none, table, value } from '../../src/catalog/kit.js';

/** A dtype of the same name everywhere. */
const dtype = (name: string, extra: RowExtra = {}): RowText =>
  value({ pytorch: `torch.${name}`, jax: `jnp.${name}`, keras: `'${name}'` }, extra);

const WIDE = { caveats: ['jax-64-bit'] };

export const dtypes = table('tf', {
  float32: dtype('float32'),
  float64: dtype('float64', WIDE),
  float16: dtype('float16'),
  bfloat16: dtype('bfloat16'),
  int8: dtype('int8'),
  int16: dtype('int16'),
  int32: dtype('int32'),
  int64: dtype('int64', WIDE),
  uint8: dtype('uint8'),
  uint16: dtype('uint16'),
  uint32: dtype('uint32'),
  complex64: dtype('complex64'),
  bool: value({ pytorch: 'torch.bool', jax: 'jnp.bool_', keras: "'bool'" }),
  string: {
    pytorch: none('There are no string tensors: keep text as Python `str`, or as ids.', {
      effort: 'minutes',
    }),
    jax: none('There are no string arrays: keep text as Python `str`, or as ids.', { effort: 'minutes' }),
    keras: { code: "'string'", note: 'Only the TensorFlow backend has string tensors.' },
    caveats: ['string-bytes'],
  },
  Tensor: {
    pytorch: 'torch.Tensor',
    jax: 'jax.Array',
    keras: {
      code: 'keras.KerasTensor',
      note: 'That is the symbolic tensor; for values ask `keras.ops.is_tensor(x)`.',
    },
  },
  TensorShape: {
    signatures: [{ params: 'dims' }],
    pytorch: 'torch.Size(dims)',
    jax: 'tuple(dims)',
    keras: 'tuple(dims)',
    example: { dims: [2, 3] },
    caveats: ['keras-shape-tuple'],
    proof: { compare: 'value' },
  },
  TensorSpec: {
    signatures: [{ params: 'shape, dtype=tf.float32, name=None' }],
    pytorch: none('A signature is not declared: annotate the argument with `torch.Tensor`.'),
    jax: 'jax.ShapeDtypeStruct(shape, dtype(dtype))',
    keras: 'keras.KerasTensor(shape, dtype=dtype(dtype))',
  },
  __version__: value({
    pytorch: 'torch.__version__',
    jax: 'jax.__version__',
    keras: 'keras.__version__',
  }),
});

/**
 * Rows of dtypes, types and constants: names that are mentioned, not called.
 * Keras 3 names dtypes by strings on every backend.
 */

import type { RowExtra, RowText, Trial, TrialOptions } from '../../src/catalog/kit.js';
import { floats, intsBelow, none, py, redesign, table, trial, value } from '../../src/catalog/kit.js';

const TORCH_LACKS = { keras: 'On the torch backend Keras puts a wider signed type in its place.' };
const ONLY_BY_NAME: Readonly<Record<string, TrialOptions['skip']>> = {
  uint16: TORCH_LACKS,
  uint32: TORCH_LACKS,
  uint64: { ...TORCH_LACKS, jax: 'JAX makes it a 32-bit one.' },
};
const WIDE_NAMES = new Set(['int64', 'uint64', 'float64', 'complex128']);
const WIDE_SKIP = { jax: 'JAX makes it a 32-bit one.', keras: 'On the JAX backend it becomes a 32-bit one.' };

/** The name alone, handed to a call, and compared with the type of a tensor. */
const mentions = (name: string): Trial[] => {
  const made = [`result = tf.cast(x, tf.${name})`, `kind = tf.${name}\nresult = tf.zeros([2, 3], kind)`];
  const skip = ONLY_BY_NAME[name];
  const compared = trial(
    {},
    {
      inputs: { x: intsBelow(2, 2, 3) },
      source: { use: `y = tf.cast(x, tf.${name})\nresult = y.dtype == tf.${name}` },
      skip: { ...(WIDE_NAMES.has(name) && WIDE_SKIP), ...skip },
    },
  );
  return [
    trial({}, { source: { use: `result = tf.${name}` } }),
    compared,
    ...made.map((use) =>
      trial({}, { inputs: { x: intsBelow(2, 2, 3) }, source: { use }, ...(skip && { skip }) }),
    ),
  ];
};

/** A dtype of the same name everywhere. */
const dtype = (name: string, extra: RowExtra = {}): RowText =>
  value(
    { pytorch: `torch.${name}`, jax: `jnp.${name}`, keras: `'${name}'` },
    { examples: mentions(name), ...extra },
  );

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
  uint16: {
    ...dtype('uint16'),
    keras: { code: "'uint16'", note: 'On the torch backend it becomes `int32`.' },
  },
  uint32: {
    ...dtype('uint32'),
    keras: { code: "'uint32'", note: 'On the torch backend it becomes `int64`.' },
  },
  uint64: {
    ...dtype('uint64', WIDE),
    keras: { code: "'uint64'", note: 'The torch backend has no such type.' },
  },
  complex64: dtype('complex64'),
  complex128: dtype('complex128', WIDE),
  bool: value({ pytorch: 'torch.bool', jax: 'jnp.bool_', keras: "'bool'" }, { examples: mentions('bool') }),
  string: {
    pytorch: none('There are no string tensors: keep text as Python `str`, or as ids.', {
      effort: 'minutes',
    }),
    jax: none('There are no string arrays: keep text as Python `str`, or as ids.', { effort: 'minutes' }),
    keras: { code: "'string'", note: 'Only the TensorFlow backend has string tensors.' },
    example: {},
    caveats: ['string-bytes'],
  },
  Tensor: {
    examples: [
      trial(
        {},
        {
          inputs: { x: floats(2, 3) },
          source: {
            make: 'def twice(a: tf.Tensor, n: int = 2) -> tf.Tensor:\n    return a * n',
            use: 'result = twice(x)',
          },
        },
      ),
      trial(
        {},
        {
          inputs: { x: floats(2, 3) },
          source: { use: 'result = [isinstance(one, tf.Tensor) for one in (x, 3, "a")]' },
          skip: { keras: 'Values of Keras are those of its backend.' },
        },
      ),
    ],
    pytorch: 'torch.Tensor',
    jax: 'jax.Array',
    keras: [
      {
        when: "role == 'annotation'",
        code: 'keras.KerasTensor',
        note: 'That is the symbolic tensor; values are those of the backend.',
      },
      redesign(
        'Values are tensors of the backend, so that no class fits them all: `isinstance(x, tf.Tensor)` becomes `keras.ops.is_tensor(x)`.',
        { effort: 'minutes' },
      ),
    ],
  },
  TensorShape: {
    signatures: [{ params: 'dims' }],
    pytorch: [
      { when: 'None in dims', code: 'tuple(dims)', note: 'A `torch.Size` has no unknown sizes.' },
      'torch.Size(dims)',
    ],
    jax: 'tuple(dims)',
    keras: 'tuple(dims)',
    examples: [
      { dims: [2, 3] },
      trial({}, { inputs: { x: floats(2, 3) }, source: { use: 'result = tf.TensorShape(x.shape[1:])' } }),
      trial({ dims: py('[2, None]') }, { source: { use: 'result = list($call)' } }),
    ],
    caveats: ['keras-shape-tuple'],
    proof: { compare: 'value' },
  },
  TensorSpec: {
    signatures: [{ params: 'shape, dtype=tf.float32, name=None' }],
    pytorch: none('A signature is not declared: annotate the argument with `torch.Tensor`.'),
    jax: {
      code: 'jax.ShapeDtypeStruct(shape, dtype(dtype))',
      reference: 'jax.ShapeDtypeStruct',
      note: 'An axis of any size is a name of `jax.export.symbolic_shape`, not None.',
    },
    keras: { code: 'keras.KerasTensor(shape, dtype=dtype(dtype))', reference: 'keras.KerasTensor' },
    examples: [{ shape: [2, 3] }, { shape: [2, 3], dtype: py('tf.int32') }].map((args) =>
      trial(args, { source: { use: 'spec = $call\nresult = [list(spec.shape), spec.dtype]' } }),
    ),
  },
  __version__: value({
    pytorch: 'torch.__version__',
    jax: 'jax.__version__',
    keras: 'keras.__version__',
  }),
});

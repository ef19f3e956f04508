/**
 * Rows of padding, slicing, ranges, one-hot rows, products and lookups at the root of `tf` and in `tf.nn`.
 * What no expression says is a helper.
 */
import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, ints, intsBelow, py, table, trial } from '../../src/catalog/kit.js';

/** Python slices say the same as `tf.slice` in every target; -1 means to the end. */
const SLICE = 'input_[tuple(slice(b, None if n == -1 else b + n) for b, n in zip(begin, size))]';

const MIRRORS = "mode in ('REFLECT', 'reflect', 'SYMMETRIC', 'symmetric')";
const FILL = { constant_values: 'A mirrored edge has no value of its own.' };
const TORCH_PAD = 'F.pad(tensor, [n for pair in reversed(paddings) for n in pair], value=constant_values)';

/** Counts with a least and a largest length; weights have a type of their own. */
function counts(head: string, cast: (code: string) => string): VariantText[] {
  const lengths = [
    ['maxlength is None and minlength is None', '', ''],
    ['maxlength is None', ', minlength=minlength', ''],
    ['minlength is None', '', '[:maxlength]'],
    ['', ', minlength=minlength', '[:maxlength]'],
  ] as const;
  return [
    ['weights is None and absent(dtype)', (least: string, most: string) => `${head}${least})${most}`],
    ['weights is None', (least: string, most: string) => cast(`${head}${least})${most}`)],
    ['', (least: string, most: string) => `${head}, weights=weights${least})${most}`],
  ].flatMap(([which, code]) =>
    lengths.map(([when, least, most]) => {
      const all = [which, when].filter(Boolean).join(' and ');
      return {
        ...(all !== '' && { when: all }),
        code: (code as (least: string, most: string) => string)(least, most),
        ...(which === '' && { without: { dtype: 'The type is that of the weights.' } }),
      };
    }),
  );
}

export const moreArrays = table('tf', {
  pad: {
    signatures: [
      { params: 'tensor, paddings, mode="CONSTANT", constant_values=0, name=None', api: 'v2' },
      { params: 'tensor, paddings, mode="CONSTANT", name=None, constant_values=0', api: 'v1' },
    ],
    pytorch: [
      {
        when: "mode in ('CONSTANT', 'constant') and constant_values == 0",
        code: 'F.pad(tensor, [n for pair in reversed(paddings) for n in pair])',
        caveats: ['pad-order'],
      },
      {
        when: "mode in ('CONSTANT', 'constant')",
        code: TORCH_PAD,
        caveats: ['pad-order'],
      },
      {
        when: MIRRORS,
        code: 'pad_mirrored(tensor, paddings, mode)',
        helpers: ['pad_mirrored'],
        caveats: ['symmetric-padding'],
        without: FILL,
      },
      {
        code: `${TORCH_PAD} if lower(mode) == 'constant' else pad_mirrored(tensor, paddings, mode)`,
        helpers: ['pad_mirrored'],
        caveats: ['pad-order', 'symmetric-padding'],
      },
    ],
    jax: [
      {
        when: "mode in ('CONSTANT', 'constant') and constant_values == 0",
        code: 'jnp.pad(tensor, paddings)',
      },
      {
        when: "mode in ('CONSTANT', 'constant')",
        code: 'jnp.pad(tensor, paddings, constant_values=constant_values)',
      },
      { when: MIRRORS, code: 'jnp.pad(tensor, paddings, mode=lower(mode))', without: FILL },
      { when: 'absent(constant_values)', code: 'jnp.pad(tensor, paddings, mode=lower(mode))' },
      {
        code:
          "jnp.pad(tensor, paddings, constant_values=constant_values) if lower(mode) == 'constant' else " +
          'jnp.pad(tensor, paddings, mode=lower(mode))',
      },
    ],
    keras: [
      {
        when: "mode in ('CONSTANT', 'constant') and constant_values == 0",
        code: 'keras.ops.pad(tensor, paddings)',
      },
      {
        when: "mode in ('CONSTANT', 'constant')",
        code: 'keras.ops.pad(tensor, paddings, constant_values=constant_values)',
      },
      {
        when: "mode in ('REFLECT', 'reflect')",
        code: "keras.ops.pad(tensor, paddings, mode='reflect')",
        without: FILL,
      },
      {
        when: MIRRORS,
        code: 'pad_mirrored(tensor, paddings, mode)',
        helpers: ['pad_mirrored'],
        caveats: ['symmetric-padding'],
        without: FILL,
      },
      {
        code:
          "keras.ops.pad(tensor, paddings, constant_values=constant_values) if lower(mode) == 'constant' else " +
          'pad_mirrored(tensor, paddings, mode)',
        helpers: ['pad_mirrored'],
        caveats: ['symmetric-padding'],
      },
    ],
    examples: [
      {
        tensor: floats(2, 3),
        paddings: [
          [1, 2],
          [0, 1],
        ],
      },
      {
        tensor: floats(2, 3),
        paddings: [
          [1, 2],
          [0, 1],
        ],
        constant_values: 2,
      },
      {
        tensor: floats(1, 4, 5, 2),
        paddings: [
          [0, 0],
          [1, 2],
          [2, 1],
          [0, 0],
        ],
        mode: 'REFLECT',
      },
      {
        tensor: floats(2, 4),
        paddings: [
          [0, 0],
          [2, 1],
        ],
        mode: 'SYMMETRIC',
      },
      ...['CONSTANT', 'REFLECT', 'SYMMETRIC'].flatMap((mode) =>
        [{}, { constant_values: 2 }].map((fill) => ({
          tensor: floats(2, 4),
          paddings: [
            [0, 0],
            [2, 1],
          ],
          mode: py(`str(np.array(['${mode}'])[0])`),
          ...fill,
        })),
      ),
      {
        tensor: floats(2, 4),
        paddings: py('tf.constant([[0, 0], [2, 1]])'),
      },
    ],
  },
  slice: {
    signatures: [{ params: 'input_, begin, size, name=None' }],
    pytorch: SLICE,
    jax: { code: SLICE, caveats: ['dynamic-shape-jit'] },
    keras: SLICE,
    examples: [{ input_: floats(4, 5), begin: [1, 0], size: [2, -1] }],
    note: 'With literal numbers write the slices themselves: `x[1:3, 0:]`.',
    caveats: ['slice-clamps'],
  },
  range: {
    signatures: [
      { params: 'start, limit, delta=1, dtype=None, name="range"' },
      { params: 'limit, /, delta=1, dtype=None, name="range"' },
    ],
    pytorch: [
      { when: 'absent(start) and dtype is None', code: 'torch.arange(limit)' },
      { when: 'absent(start)', code: 'torch.arange(limit, dtype=dtype(dtype))' },
      { when: 'dtype is None', code: 'torch.arange(start, limit, delta)' },
      { code: 'torch.arange(start, limit, delta, dtype=dtype(dtype))' },
    ],
    jax: [
      { when: 'absent(start) and dtype is None', code: 'jnp.arange(limit)' },
      { when: 'absent(start)', code: 'jnp.arange(limit, dtype=dtype(dtype))' },
      { when: 'dtype is None', code: 'jnp.arange(start, limit, delta)' },
      { code: 'jnp.arange(start, limit, delta, dtype=dtype(dtype))' },
    ],
    keras: [
      { when: 'absent(start) and dtype is None', code: 'keras.ops.arange(limit)' },
      { when: 'absent(start)', code: 'keras.ops.arange(limit, dtype=dtype(dtype))' },
      { when: 'dtype is None', code: 'keras.ops.arange(start, limit, delta)' },
      { code: 'keras.ops.arange(start, limit, delta, dtype=dtype(dtype))' },
    ],
    examples: [
      // The parameter is called `start` in the only signature Python sees, so it can be given by position alone.
      trial({}, { source: { use: 'result = tf.range(5)' } }),
      trial({}, { source: { use: 'result = tf.range(5, dtype=tf.float32)' } }),
      { start: 1, limit: 9, delta: 2 },
      { start: 1, limit: 9, delta: 2, dtype: py('tf.float32') },
      { start: 2, limit: 5 },
    ],
    caveats: ['dtype-defaults'],
  },
  linspace: {
    signatures: [{ params: 'start, stop, num, name=None' }],
    pytorch: 'torch.linspace(start, stop, num)',
    jax: 'jnp.linspace(start, stop, num)',
    keras: 'keras.ops.linspace(start, stop, num)',
    example: { start: 0.0, stop: 1.0, num: 5 },
  },
  einsum: {
    signatures: [{ params: 'equation, *inputs, **kwargs' }],
    pytorch: 'torch.einsum(equation, *inputs)',
    jax: 'jnp.einsum(equation, *inputs)',
    keras: 'keras.ops.einsum(equation, *inputs)',
    example: { equation: 'ij,jk->ik', inputs: [floats(2, 3), floats(3, 4)] },
  },
  tensordot: {
    pytorch: 'torch.tensordot(a, b, dims=axes)',
    jax: 'jnp.tensordot(a, b, axes=axes)',
    keras: 'keras.ops.tensordot(a, b, axes=axes)',
    example: { a: floats(2, 3), b: floats(3, 4), axes: 1 },
  },
  'nn.embedding_lookup': {
    signatures: [
      { params: 'params, ids, max_norm=None, name=None', api: 'v2' },
      {
        params: 'params, ids, partition_strategy="mod", name=None, validate_indices=True, max_norm=None',
        api: 'v1',
      },
    ],
    pytorch: 'F.embedding(ids, params)',
    jax: 'jnp.take(params, ids, axis=0)',
    keras: 'keras.ops.take(params, ids, axis=0)',
    example: { params: floats(6, 3), ids: intsBelow(6, 2, 4) },
    caveats: ['gather-out-of-range', 'sparse-gradients'],
  },
  'nn.l2_loss': {
    pytorch: '0.5 * torch.sum(torch.square(t))',
    jax: '0.5 * jnp.sum(jnp.square(t))',
    keras: '0.5 * keras.ops.sum(keras.ops.square(t))',
    example: { t: floats(2, 3) },
    caveats: ['l2-loss-half'],
  },
  'nn.bias_add': {
    signatures: [{ params: 'value, bias, data_format=None, name=None' }],
    ...biasAdd(),
    examples: [
      { value: floats(2, 4, 4, 3), bias: floats(3) },
      { value: floats(2, 4, 4, 3), bias: floats(3), data_format: 'NHWC' },
      { value: floats(2, 3, 4, 5), bias: floats(3), data_format: 'NCHW' },
      { value: floats(2, 4, 4, 3), bias: floats(3), data_format: py("'N' + 'HWC'") },
    ],
  },
  'math.bincount': {
    signatures: [
      {
        params:
          'arr, weights=None, minlength=None, maxlength=None, dtype=tf.int32, name=None, axis=None, binary_output=False',
      },
    ],
    pytorch: counts('torch.bincount(arr', (code) => `${code}.to(dtype(dtype))`),
    jax: counts('jnp.bincount(arr', (code) => `${code}.astype(dtype(dtype))`),
    keras: counts('keras.ops.bincount(arr', (code) => `keras.ops.cast(${code}, dtype(dtype))`),
    examples: [
      { arr: ints(12) },
      { arr: ints(12), minlength: 15 },
      { arr: ints(12), maxlength: 4 },
      { arr: ints(12), minlength: 3, maxlength: 6 },
      { arr: ints(12), minlength: 15, dtype: py('tf.int64') },
      { arr: ints(12), dtype: py('tf.float32') },
      { arr: ints(12), weights: floats(12) },
      { arr: ints(12), weights: floats(12), minlength: 15 },
      { arr: ints(12), maxlength: 4, dtype: py('tf.int64') },
      { arr: ints(12), minlength: 3, maxlength: 6, dtype: py('tf.int64') },
      { arr: ints(12), weights: floats(12), maxlength: 4 },
      { arr: ints(12), weights: floats(12), minlength: 3, maxlength: 6 },
    ],
    proof: { gradient: 'TensorFlow has no gradient for it.' },
  },
});

/** Along the last axis, or along axis 1 where the channels are first. */
function biasAdd(): Pick<RowText, 'pytorch' | 'jax' | 'keras'> {
  const variants = (turned: string) => [
    { when: "data_format in ('NCHW', 'NCW', 'NCDHW')", code: `value + ${turned}` },
    { when: "data_format in (None, 'NHWC', 'NWC', 'NDHWC')", code: 'value + bias' },
    { code: `value + (${turned} if data_format.startswith('NC') else bias)` },
  ];
  const reshaped = 'bias.reshape(1, -1, *[1] * (value.ndim - 2))';
  return {
    pytorch: variants(reshaped),
    jax: variants(reshaped),
    keras: variants('keras.ops.reshape(bias, (1, -1, *[1] * (len(value.shape) - 2)))'),
  };
}

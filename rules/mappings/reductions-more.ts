/**
 * Rows of the rarer reductions: counts, products, variances, sums of exponentials.
 */
import type { VariantText } from '../../src/catalog/kit.js';
import { floats, ints, positives, py, reduction, table, trial } from '../../src/catalog/kit.js';

export const moreReductions = table('tf', {
  count_nonzero: {
    signatures: [
      { params: 'input, axis=None, keepdims=None, dtype=tf.int64, name=None', api: 'v2' },
      {
        params:
          'input_tensor=None, axis=None, keepdims=None, dtype=tf.int64, name=None, reduction_indices=None, keep_dims=None, input=None',
        api: 'v1',
        rename: { input_tensor: 'input', reduction_indices: 'axis', keep_dims: 'keepdims' },
      },
    ],
    pytorch: counted(
      (axis, keep) => `torch.sum(input != 0${axis && `, dim=${axis}`}${keep && ', keepdim=True'})`,
      (code) => `${code}.to(dtype(dtype))`,
    ),
    jax: counted(
      (axis, keep) => `jnp.count_nonzero(input${axis && `, axis=${axis}`}${keep && ', keepdims=True'})`,
      (code) => `${code}.astype(dtype(dtype))`,
    ),
    keras: counted(
      (axis, keep) =>
        `keras.ops.sum(keras.ops.cast(input != 0, 'int32')${axis && `, axis=${axis}`}${keep && ', keepdims=True'})`,
      (code) => `keras.ops.cast(${code}, dtype(dtype))`,
    ),
    examples: [
      { input: ints(3, 4) },
      { input: ints(3, 4), axis: 1 },
      { input: ints(3, 4), axis: [0, 1] },
      { input: ints(3, 4), axis: -1, keepdims: true },
      { input: ints(3, 4), dtype: py('tf.int32') },
      { input: ints(3, 4), axis: 1, dtype: py('tf.float32') },
      { input: ints(3, 4), axis: 1, keepdims: true, dtype: py('tf.int32') },
    ],
  },
  reduce_logsumexp: {
    ...reduction({ pytorch: 'torch.logsumexp', jax: 'jax.nn.logsumexp', keras: 'keras.ops.logsumexp' }),
    pytorch: [
      { when: 'axis is None and not keepdims', code: 'torch.logsumexp(torch.flatten(input_tensor), dim=0)' },
      { when: 'not keepdims', code: 'torch.logsumexp(input_tensor, dim=axes(axis))' },
      { when: 'axis is not None', code: 'torch.logsumexp(input_tensor, dim=axes(axis), keepdim=keepdims)' },
      { code: 'torch.logsumexp(input_tensor, dim=tuple(range(input_tensor.ndim)), keepdim=keepdims)' },
    ],
    examples: REDUCED(),
  },
  'math.reduce_prod': {
    ...reduction('prod'),
    pytorch: [
      { when: 'axis is None and not keepdims', code: 'torch.prod(input_tensor)' },
      {
        when: 'is_list(axis) and not keepdims',
        code: 'functools.reduce(lambda part, axis: torch.prod(part, dim=axis, keepdim=True), axes(axis), input_tensor).squeeze(axes(axis))',
      },
      {
        when: 'is_list(axis)',
        code: 'functools.reduce(lambda part, axis: torch.prod(part, dim=axis, keepdim=True), axes(axis), input_tensor)',
      },
      { when: 'not keepdims', code: 'torch.prod(input_tensor, dim=axis)' },
      { when: 'axis is not None', code: 'torch.prod(input_tensor, dim=axis, keepdim=keepdims)' },
      { code: 'torch.prod(input_tensor).reshape((1,) * input_tensor.ndim)' },
    ],
    keras: [
      { when: 'axis is None and not keepdims', code: 'keras.ops.prod(input_tensor)' },
      { when: 'not keepdims', code: 'keras.ops.prod(input_tensor, axis=axes(axis))' },
      { when: 'axis is not None', code: 'keras.ops.prod(input_tensor, axis=axes(axis), keepdims=keepdims)' },
      { code: 'keras.ops.reshape(keras.ops.prod(input_tensor), (1,) * len(input_tensor.shape))' },
    ],
    examples: [
      ...REDUCED(),
      { input_tensor: floats(2, 3, 4), axis: [0, 2] },
      trial({}, { inputs: { x: positives(3) }, source: { use: 'f = tf.reduce_prod\nresult = f(x)' } }),
    ],
  },
  'math.reduce_variance': {
    ...reduction('var'),
    signatures: [{ params: 'input_tensor, axis=None, keepdims=False, name=None' }],
    pytorch: [
      { when: 'axis is None and not keepdims', code: 'torch.var(input_tensor, correction=0)' },
      { when: 'not keepdims', code: 'torch.var(input_tensor, dim=axes(axis), correction=0)' },
      { code: 'torch.var(input_tensor, dim=axes(axis), correction=0, keepdim=keepdims)' },
    ],
    examples: REDUCED(),
    caveats: ['biased-variance'],
  },
});

function REDUCED() {
  return [
    { input_tensor: floats(2, 3) },
    { input_tensor: floats(2, 3, 4), axis: 1 },
    { input_tensor: floats(2, 3, 4), axis: [1, 2], keepdims: true },
    { input_tensor: floats(2, 3, 4), axis: -1, keepdims: true },
    { input_tensor: floats(2, 3), keepdims: true },
  ];
}

/** A count along axes, and as another type. */
function counted(
  count: (axis: string, keep: boolean | '') => string,
  cast: (code: string) => string,
): VariantText[] {
  const forms = [
    ['axis is None and not keepdims', count('', '')],
    ['not keepdims', count('axes(axis)', '')],
    ['', count('axes(axis)', true)],
  ] as const;
  return [
    ...forms.map(([when, code]) => ({ when: ['absent(dtype)', when].filter(Boolean).join(' and '), code })),
    ...forms.map(([when, code]) => ({ ...(when !== '' && { when }), code: cast(code) })),
  ];
}

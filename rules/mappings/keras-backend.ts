/**
 * Rows of `tf.keras.backend` that compute: arithmetic and reductions. Keras 3 has them as `keras.ops`.
 * State and configuration are in `keras-backend-state.ts`, shapes in `keras-backend-shapes.ts`.
 */
import type { AdviceText, RowExtra, RowText } from '../../src/catalog/kit.js';
import { bools, floats, ints, positives, rename, table } from '../../src/catalog/kit.js';

/** A function of one tensor. */
const unary = (name: string, extra: RowExtra = {}): RowText => ({
  ...rename(name, 'x', { examples: [{ x: floats(2, 3) }, { x: floats(2, 1, 3) }] }),
  signatures: [{ params: 'x' }],
  ...extra,
});

/** A function of two tensors. */
const two = (names: Parameters<typeof rename>[0], extra: RowExtra = {}): RowText => ({
  ...rename(names, 'x, y'),
  signatures: [{ params: 'x, y' }],
  examples: [
    { x: floats(2, 3), y: floats(2, 3) },
    { x: floats(2, 3), y: floats(3) },
  ],
  ...extra,
});

interface Reduction {
  torch: string;
  jnp: string;
  ops: string;
  /** What stands for `x`. */
  x?: string;
}

/** Where the functions of PyTorch take all axes at once, or none. */
function torchReduction(torch: string, x: string, more: string): AdviceText {
  return [
    { when: 'axis is None and not keepdims', code: `${torch}(${x}${more})` },
    { when: 'axis is None', code: `${torch}(${x}, dim=tuple(range(x.ndim))${more}, keepdim=keepdims)` },
    { when: 'not keepdims', code: `${torch}(${x}, dim=axes(axis)${more})` },
    { code: `${torch}(${x}, dim=axes(axis)${more}, keepdim=keepdims)` },
  ];
}

const plainReduction = (name: string): AdviceText => [
  { when: 'axis is None and not keepdims', code: `${name}(x)` },
  // On torch `keras.ops.sum(x, keepdims=True)` and its like give a scalar.
  { when: 'axis is None', code: `${name}(x, axis=tuple(range(x.ndim)), keepdims=keepdims)` },
  { when: 'not keepdims', code: `${name}(x, axis=axes(axis))` },
  { code: `${name}(x, axis=axes(axis), keepdims=keepdims)` },
];

const REDUCTION_EXAMPLES = [
  { x: floats(2, 3) },
  { x: floats(2, 3), axis: 1 },
  { x: floats(2, 3, 4), axis: [0, 2] },
  { x: floats(2, 3), axis: 0, keepdims: true },
  { x: floats(2, 3), keepdims: true },
];

function reduce({ torch, jnp, ops, x = 'x' }: Reduction, more = '', extra: RowExtra = {}): RowText {
  return {
    signatures: [{ params: 'x, axis=None, keepdims=False' }],
    pytorch: torchReduction(torch, x, more),
    jax: plainReduction(jnp),
    keras: plainReduction(ops),
    examples: REDUCTION_EXAMPLES,
    ...extra,
  };
}

const reduceBy = (name: string, torch = name, more = '', extra: RowExtra = {}) =>
  reduce({ torch: `torch.${torch}`, jnp: `jnp.${name}`, ops: `keras.ops.${name}` }, more, extra);

const truth = (name: string): RowText =>
  reduce({ torch: `torch.${name}`, jnp: `jnp.${name}`, ops: `keras.ops.${name}`, x: 'x.bool()' }, '', {
    examples: [
      { x: bools(2, 3) },
      { x: bools(2, 3), axis: 1 },
      { x: bools(2, 3), axis: 1, keepdims: true },
      { x: bools(2, 3), keepdims: true },
    ],
  });

const argument = (name: string): RowText => ({
  signatures: [{ params: 'x, axis=-1' }],
  pytorch: `torch.${name}(x, dim=axis)`,
  jax: `jnp.${name}(x, axis=axis)`,
  keras: `keras.ops.${name}(x, axis=axis)`,
  examples: [{ x: floats(3, 4) }, { x: floats(3, 4), axis: 0 }],
});

const running = (name: string): RowText => ({
  signatures: [{ params: 'x, axis=0' }],
  pytorch: `torch.${name}(x, dim=axis)`,
  jax: `jnp.${name}(x, axis=axis)`,
  keras: `keras.ops.${name}(x, axis=axis)`,
  examples: [{ x: floats(3, 4) }, { x: floats(3, 4), axis: 1 }],
});

const TORCH_COMPARISONS: Readonly<Record<string, string>> = { equal: 'eq', not_equal: 'ne' };

const comparisons = Object.fromEntries(
  ['equal', 'not_equal', 'greater', 'greater_equal', 'less', 'less_equal'].map((name) => [
    `backend.${name}`,
    two(
      { pytorch: `torch.${TORCH_COMPARISONS[name] ?? name}`, jax: `jnp.${name}`, keras: `keras.ops.${name}` },
      {
        examples: [
          { x: ints(2, 3), y: ints(2, 3) },
          { x: floats(2, 3), y: floats(3) },
        ],
      },
    ),
  ]),
);

export const backendMath = table('tf.keras', {
  ...Object.fromEntries(
    ['abs', 'cos', 'exp', 'round', 'sign', 'sin', 'square'].map((name) => [`backend.${name}`, unary(name)]),
  ),
  ...comparisons,
  'backend.log': unary('log', { examples: [{ x: positives(2, 3) }] }),
  'backend.sqrt': {
    signatures: [{ params: 'x' }],
    pytorch: 'torch.sqrt(x.clamp(min=0))',
    jax: 'jnp.sqrt(jnp.maximum(x, 0))',
    keras: 'keras.ops.sqrt(keras.ops.maximum(x, 0))',
    note: 'The backend function takes negative numbers for 0.',
    examples: [{ x: positives(2, 3) }],
  },
  'backend.pow': {
    signatures: [{ params: 'x, a' }],
    ...rename({ pytorch: 'torch.pow', jax: 'jnp.power', keras: 'keras.ops.power' }, 'x, a'),
    examples: [
      { x: positives(2, 3), a: 2 },
      { x: positives(2, 3), a: 0.5 },
    ],
  },
  'backend.maximum': two('maximum'),
  'backend.minimum': two('minimum'),
  'backend.clip': {
    signatures: [{ params: 'x, min_value, max_value' }],
    pytorch: 'torch.clamp(x, min_value, max_value)',
    jax: 'jnp.clip(x, min_value, max_value)',
    keras: 'keras.ops.clip(x, min_value, max_value)',
    examples: [
      { x: floats(2, 3), min_value: -0.5, max_value: 0.5 },
      { x: floats(2, 3), min_value: 0, max_value: 6 },
    ],
    caveats: ['clip-gradient'],
  },
  'backend.sum': reduceBy('sum'),
  'backend.mean': reduceBy('mean', 'mean', '', { caveats: ['integer-mean'] }),
  'backend.max': reduceBy('max', 'amax'),
  'backend.min': reduceBy('min', 'amin'),
  'backend.std': reduceBy('std', 'std', ', correction=0', { caveats: ['biased-variance'] }),
  'backend.var': reduceBy('var', 'var', ', correction=0', { caveats: ['biased-variance'] }),
  'backend.prod': {
    ...reduceBy('prod'),
    pytorch: [
      { when: 'axis is None and not keepdims', code: 'torch.prod(x)' },
      { when: 'axis is None', code: 'torch.prod(x).reshape((1,) * x.ndim)' },
      {
        when: 'is_list(axis)',
        kind: 'redesign',
        note: '`torch.prod` takes one axis: call it once for each, the last one first.',
        effort: 'minutes',
      },
      { when: 'not keepdims', code: 'torch.prod(x, dim=axis)' },
      { code: 'torch.prod(x, dim=axis, keepdim=keepdims)' },
    ],
  },
  'backend.all': truth('all'),
  'backend.any': truth('any'),
  'backend.argmax': argument('argmax'),
  'backend.argmin': argument('argmin'),
  'backend.cumsum': running('cumsum'),
  'backend.cumprod': running('cumprod'),
  'backend.sigmoid': unary('sigmoid', { jax: 'jax.nn.sigmoid(x)' }),
  'backend.tanh': unary('tanh'),
  'backend.softplus': unary('softplus', { pytorch: 'F.softplus(x)', jax: 'jax.nn.softplus(x)' }),
  'backend.softsign': unary('softsign', { pytorch: 'F.softsign(x)', jax: 'jax.nn.soft_sign(x)' }),
  'backend.softmax': {
    signatures: [{ params: 'x, axis=-1' }],
    pytorch: 'F.softmax(x, dim=axis)',
    jax: 'jax.nn.softmax(x, axis=axis)',
    keras: 'keras.ops.softmax(x, axis=axis)',
    examples: [{ x: floats(2, 3) }, { x: floats(2, 3), axis: 0 }],
  },
  'backend.elu': {
    signatures: [{ params: 'x, alpha=1.0' }],
    pytorch: 'F.elu(x, alpha=alpha)',
    jax: 'jax.nn.elu(x, alpha)',
    keras: 'keras.ops.elu(x, alpha=alpha)',
    examples: [{ x: floats(2, 3) }, { x: floats(2, 3), alpha: 0.5 }],
  },
  'backend.hard_sigmoid': {
    signatures: [{ params: 'x' }],
    pytorch: 'torch.clamp(0.2 * x + 0.5, 0, 1)',
    jax: 'jnp.clip(0.2 * x + 0.5, 0, 1)',
    keras: 'keras.ops.clip(0.2 * x + 0.5, 0, 1)',
    examples: [{ x: floats(3, 4) }],
    caveats: ['hard-sigmoid-slope'],
  },
  'backend.l2_normalize': {
    signatures: [{ params: 'x, axis=None' }],
    pytorch: [
      { when: 'axis is None', code: 'x * torch.rsqrt(torch.sum(torch.square(x)).clamp(min=1e-12))' },
      { code: 'F.normalize(x, dim=axes(axis), eps=1e-6)' },
    ],
    jax: [
      { when: 'axis is None', code: 'x * jax.lax.rsqrt(jnp.maximum(jnp.sum(jnp.square(x)), 1e-12))' },
      {
        code: 'x * jax.lax.rsqrt(jnp.maximum(jnp.sum(jnp.square(x), axis=axes(axis), keepdims=True), 1e-12))',
      },
    ],
    keras: [
      {
        when: 'axis is None',
        code: 'x * keras.ops.rsqrt(keras.ops.maximum(keras.ops.sum(keras.ops.square(x)), 1e-12))',
      },
      { code: 'keras.ops.normalize(x, axis=axes(axis), order=2, epsilon=1e-6)' },
    ],
    examples: [{ x: floats(2, 3) }, { x: floats(2, 3), axis: -1 }, { x: floats(2, 3), axis: 1 }],
  },
});

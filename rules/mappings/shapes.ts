/**
 * Rows of what is asked of shapes, sizes and dtypes: `TensorShape`, `Dimension`, `DType`, `TensorSpec`. Shapes are tuples of plain
 * integers in every target, and always known.
 */
import type { AdviceText, RowText, Trial } from '../../src/catalog/kit.js';
import { floats, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
});

const SHAPES = ['keras-shape-tuple'];

/** Names are tensors where something made them. */
const TENSORS = 'x = tf.convert_to_tensor(x)\ny = tf.convert_to_tensor(y)\nz = tf.convert_to_tensor(z)';

/** Programs around tensors `x` of shape (2, 3), `y` of (2, 3) and `z` of (4,). */
const asked = (...uses: string[]): Trial[] =>
  uses.map((use) =>
    trial({}, { inputs: { x: floats(2, 3), y: floats(2, 3), z: floats(4) }, source: { make: TENSORS, use } }),
  );
const old = (...uses: string[]): Trial[] => asked(...uses).map((one) => ({ ...one, api: 'v1' as const }));
const both = (use: string): Trial[] => [...asked(use), ...old(use)];

const NONE = [{ params: '' }];
const CHECKED = 'Both shapes are known: where a difference would be a mistake, `assert x.shape == y.shape`.';

export const shapes = table('tf', {
  'TensorShape.as_list': {
    signatures: NONE,
    ...everywhere('list(self)'),
    caveats: SHAPES,
    examples: [
      ...both('result = x.get_shape().as_list()'),
      ...asked('result = x.shape.as_list()[1:] + [7]', 'static = x.shape\nresult = static[:1].as_list()'),
    ],
  },
  'TensorShape.ndims': {
    ...everywhere('len(self)'),
    caveats: SHAPES,
    examples: [...both('result = x.get_shape().ndims'), ...asked('result = z.shape.ndims + 1')],
  },
  'TensorShape.rank': {
    ...everywhere('len(self)'),
    caveats: SHAPES,
    examples: asked('result = x.shape.rank', 'result = z.shape.rank == 1'),
  },
  'TensorShape.dims': {
    ...everywhere('list(self)'),
    caveats: SHAPES,
    examples: old('result = x.get_shape().dims', 'result = len(x.shape.dims)'),
    note: 'Sizes are plain integers.',
  },
  'TensorShape.num_elements': {
    signatures: NONE,
    ...everywhere('math.prod(self)'),
    caveats: SHAPES,
    examples: [...both('result = x.get_shape().num_elements()'), ...asked('result = z.shape.num_elements()')],
  },
  'TensorShape.is_fully_defined': {
    signatures: NONE,
    ...everywhere(remove('Shapes are always known.', { code: 'True' })),
    examples: both('result = x.get_shape().is_fully_defined()'),
  },
  'TensorShape.concatenate': {
    signatures: [{ params: 'other' }],
    ...everywhere('(*self, *other)'),
    caveats: SHAPES,
    examples: [
      ...both('result = x.get_shape().concatenate(z.get_shape())'),
      ...asked('result = x.shape[:1].concatenate([5, 6])', 'result = tf.zeros(x.shape.concatenate([2]))'),
    ],
  },
  'TensorShape.merge_with': {
    signatures: [{ params: 'other' }],
    ...everywhere(
      remove(`It put together what was known of one shape with what was known of another. ${CHECKED}`, {
        code: 'self',
      }),
    ),
    examples: both('result = x.get_shape().merge_with(y.get_shape())'),
  },
  'TensorShape.with_rank': {
    signatures: [{ params: 'rank' }],
    ...everywhere(
      remove('The rank is known: where another would be a mistake, `assert x.ndim == rank`.', {
        code: 'self',
      }),
    ),
    examples: both('result = x.get_shape().with_rank(2)'),
  },
  'TensorShape.with_rank_at_least': {
    signatures: [{ params: 'rank' }],
    ...everywhere(
      remove('The rank is known: where a lower one would be a mistake, `assert x.ndim >= rank`.', {
        code: 'self',
      }),
    ),
    examples: both('result = x.get_shape().with_rank_at_least(1)'),
  },
  'TensorShape.is_compatible_with': {
    signatures: [{ params: 'other' }],
    ...everywhere('tuple(self) == tuple(other)'),
    caveats: SHAPES,
    examples: [
      ...both('result = x.get_shape().is_compatible_with(y.get_shape())'),
      ...asked('result = x.shape.is_compatible_with(z.shape)', 'result = x.shape.is_compatible_with([2, 3])'),
    ],
    note: 'Where None stood for any size compare the other axes.',
  },
  'TensorShape.assert_is_compatible_with': {
    signatures: [{ params: 'other' }],
    ...everywhere(
      redesign(`A plain assertion: \`assert tuple(x.shape) == tuple(y.shape)\`.`, { effort: 'minutes' }),
    ),
  },
  'TensorShape.assert_has_rank': {
    signatures: [{ params: 'rank' }],
    ...everywhere(redesign('A plain assertion: `assert x.ndim == rank`.', { effort: 'minutes' })),
  },
  'Dimension.value': {
    ...everywhere({ code: 'self', note: 'Sizes are plain integers.' }),
    examples: old('result = x.get_shape()[1].value', 'size = x.shape[0]\nresult = size.value * 2'),
  },
  'TensorSpec.shape': {
    ...everywhere('self.shape'),
    caveats: SHAPES,
    examples: [
      trial(
        {},
        {
          source: { use: 'spec = tf.TensorSpec([2, 3], tf.int32)\nresult = list(spec.shape)' },
          skip: { pytorch: 'PyTorch has no signatures of tensors.' },
          pytorch: { use: 'import torch\nreceiver = spec = torch.zeros(2, 3)\nresult = list($code)' },
        },
      ),
    ],
  },
  'TensorSpec.dtype': {
    ...everywhere('self.dtype'),
    examples: [
      trial(
        {},
        {
          source: { use: 'spec = tf.TensorSpec([2, 3], tf.int32)\nresult = spec.dtype' },
          pytorch: { use: 'import torch\nspec = torch.zeros(2, 3, dtype=torch.int32)\nresult = $code' },
        },
      ),
    ],
  },
});

const KINDS = {
  is_floating: ['self.is_floating_point', 'jnp.issubdtype(self, jnp.floating)', "'float' in self"],
  is_integer: [
    'not self.is_floating_point and not self.is_complex and self is not torch.bool',
    'jnp.issubdtype(self, jnp.integer)',
    "'int' in self",
  ],
} as const;

const kind = (name: keyof typeof KINDS): RowText => {
  const [pytorch, jax, keras] = KINDS[name];
  return {
    pytorch,
    jax,
    keras,
    examples: [
      ...asked(
        `result = x.dtype.${name}`,
        `result = tf.int64.${name}`,
        `result = tf.cast(x, tf.uint8).dtype.${name}`,
        `result = tf.bool.${name}`,
        `result = tf.float16.${name}`,
      ),
    ],
  };
};

/** The largest or smallest value of a type. */
const limit = (name: 'max' | 'min'): RowText => ({
  pytorch: `(torch.finfo if self.is_floating_point else torch.iinfo)(self).${name}`,
  jax: `(jnp.finfo if jnp.issubdtype(self, jnp.floating) else jnp.iinfo)(self).${name}`,
  keras: `(np.finfo if 'float' in self else np.iinfo)(self).${name}`,
  examples: asked(
    `result = x.dtype.${name}`,
    `result = tf.float16.${name}`,
    `result = tf.uint8.${name}`,
    `result = tf.int32.${name}`,
  ),
});

export const typeAttributes = table('tf.DType', {
  base_dtype: {
    ...everywhere({ code: 'self', note: 'There are no types of references.' }),
    examples: both('result = x.dtype.base_dtype'),
  },
  is_floating: kind('is_floating'),
  is_integer: kind('is_integer'),
  max: limit('max'),
  min: limit('min'),
});

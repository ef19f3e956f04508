/**
 * Rows of the normalisation layers of `tf.keras.layers`. Epsilon and momentum are written out, as every framework has others.
 */
import type { Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, py, redesign, table, trial } from '../../src/catalog/kit.js';
import {
  between,
  CALL_HOLES,
  KEYWORDS,
  keptLayer,
  layerOn,
  layersOn,
  numberFills,
  numFeatures,
  penaltyOn,
  RNGS,
  same,
  sparing,
} from './keras-pieces.js';

const MOVING = ['running_mean = moving_mean', 'running_var = moving_variance'];
const BATCH_NORM =
  'axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", ' +
  'moving_mean_initializer="zeros", moving_variance_initializer="ones", beta_regularizer=None, gamma_regularizer=None, ' +
  'beta_constraint=None, gamma_constraint=None';

const LAST = '(axis == -1 or axis == 3)';
const GIVEN = '(not absent(gamma_initializer) or not absent(beta_initializer))';
const BOTH = 'center is True and scale is True';

/** The penalties on scale and shift, as lines of the loop. */
const torchSteps =
  'loss = loss + gamma_regularizer(?layer.weight)\nloss = loss + beta_regularizer(?layer.bias)';
const jaxSteps =
  'loss = loss + gamma_regularizer(?layer.scale[...])\nloss = loss + beta_regularizer(?layer.bias[...])';

/** Kinds of scale and shift x where the channels are. */
function torchBatchNorm(): VariantText[] {
  const head = 'nn.BatchNorm2d(?num_features, eps=epsilon, momentum=1 - momentum';
  const filled = `initialised(${head}), weight=init(gamma_initializer), bias=init(beta_initializer))`;
  const kinds = [
    { when: 'center is False and scale is False', code: `${head}, affine=False)`, helpers: [], bare: true },
    { when: `${BOTH} and ${GIVEN}`, code: filled, helpers: ['initialised'] },
    { when: BOTH, code: `${head})`, helpers: [] },
    {
      when: GIVEN,
      code: `affine(${filled}, scale=scale, center=center)`,
      helpers: ['initialised', 'affine'],
    },
    { when: undefined, code: `affine(${head}), scale=scale, center=center)`, helpers: ['affine'] },
  ];
  const layouts = [
    {
      when: 'axis == 1',
      fills: { num_features: ['first(input_shape)'] },
      note: 'Channels first, as PyTorch has them; for inputs of two axes take `nn.BatchNorm1d`.',
    },
    {
      when: LAST,
      call: between(2),
      fills: numberFills,
      note: 'For inputs of two axes take `nn.BatchNorm1d` without the permutations; in a ported model permute once, at its input.',
    },
    {
      when: undefined,
      call: '?layer(?inputs.movedim(axis, 1)).movedim(1, axis)',
      note: 'For inputs of two axes take `nn.BatchNorm1d`; in a ported model settle on channels first, and the moves go.',
    },
  ];
  return kinds.flatMap(({ when, code, helpers, bare = false }) =>
    layouts.map((layout): VariantText => {
      const all = [when, layout.when].filter(Boolean).join(' and ');
      const calls = layout.call === undefined ? {} : { call: layout.call };
      const holes = layout.call === undefined ? (bare ? {} : { layer: CALL_HOLES.layer }) : CALL_HOLES;
      return {
        ...(all !== '' && { when: all }),
        code,
        ...calls,
        ...(bare ? {} : { step: torchSteps }),
        helpers,
        holes: { ...numFeatures, ...holes },
        ...(layout.fills && { fills: layout.fills }),
        weights: bare ? MOVING : ['weight = gamma', 'bias = beta', ...MOVING],
        note: layout.note,
      };
    }),
  );
}

const KERAS_WEIGHTS = same(['gamma', 'beta', 'moving_mean', 'moving_variance']);
const KERAS_BATCH =
  'keras.layers.BatchNormalization(axis=axis, momentum=momentum, epsilon=epsilon, center=center, scale=scale, ' +
  'beta_initializer=beta_initializer, gamma_initializer=gamma_initializer, beta_regularizer=beta_regularizer, ' +
  'gamma_regularizer=gamma_regularizer, name=name)';

const batchNorm: RowText = {
  signatures: [
    {
      params: `${BATCH_NORM}, renorm=False, renorm_clipping=None, renorm_momentum=0.99, fused=None, trainable=True, virtual_batch_size=None, adjustment=None, name=None, ${KEYWORDS}`,
    },
  ],
  pytorch: torchBatchNorm(),
  jax: [
    { when: LAST, fills: numberFills },
    { when: 'axis == 1', fills: { num_features: ['first(input_shape)'] } },
    {},
  ].map((layout) => ({
    ...layout,
    setup: RNGS,
    code:
      'nnx.BatchNorm(?num_features, axis=axis, momentum=momentum, epsilon=epsilon, use_bias=center, use_scale=scale, ' +
      'param_dtype=dtype(dtype), bias_init=init(beta_initializer), scale_init=init(gamma_initializer), rngs=rngs)',
    step: jaxSteps,
    holes: { ...numFeatures, layer: CALL_HOLES.layer },
    weights: ['scale = gamma', 'bias = beta', 'mean = moving_mean', 'var = moving_variance'],
  })),
  keras: [
    {
      when: 'renorm is True or not absent(fused) or not absent(virtual_batch_size) or not absent(adjustment)',
      code: KERAS_BATCH,
      weights: KERAS_WEIGHTS,
      note: '`fused`, `renorm`, `virtual_batch_size` and `adjustment` are gone; only `fused` changes no result.',
    },
    { code: 'keras.layers.BatchNormalization(...)', weights: KERAS_WEIGHTS },
  ],
  aliases: ['tf.keras.layers.BatchNormalizationV2'],
  without: {
    fused:
      'A kernel is chosen by the framework; it changes no result but the batch variance that the moving one gets.',
  },
  caveats: [
    'fast-variance',
    'batch-of-one',
    'batch-norm-momentum',
    'batch-norm-epsilon',
    'batch-norm-training-mode',
    'batch-norm-variance',
    'batch-norm-axis',
    'batch-norm-frozen',
    'keras-removed-arguments',
  ],
  examples: [
    ...layersOn(
      [
        {},
        { epsilon: 1e-2, momentum: 0.9 },
        { center: false, scale: false },
        { scale: false },
        { fused: false },
        { axis: 3, name: 'bn' },
        { gamma_initializer: 'zeros' },
        { gamma_initializer: 'zeros', center: false },
      ].flatMap((kind): Example[] => [kind, { ...kind, axis: py('2 + 1') }]),
      floats(4, 3, 4, 5),
      { num_features: '5' },
    ),
    ...layersOn(
      [
        {},
        { center: false, scale: false },
        { scale: false },
        { gamma_initializer: 'zeros' },
        { gamma_initializer: 'zeros', center: false },
        { gamma_initializer: 'zeros', input_shape: [5, 3, 3] },
      ].map((kind) => ({ axis: 1, ...kind })),
      floats(4, 5, 3, 3),
      { num_features: '5' },
    ),
    layerOn({ input_shape: [3, 4, 5] }, floats(4, 3, 4, 5)),
    penaltyOn(
      { gamma_regularizer: py('tf.keras.regularizers.l2(0.1)'), beta_regularizer: 'l1' },
      floats(4, 3, 4, 5),
      { num_features: '5' },
      true,
    ),
    trial(
      { momentum: 0.9 },
      {
        on: [floats(6, 5)],
        holes: { num_features: '5' },
        pytorch: { make: 'made = $code', use: 'result = made(on_0[:, :, None, None])[:, :, 0, 0]' },
      },
    ),
  ],
};

const LAYER_NORM =
  'axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", **kwargs';
const AFFINE = ['weight = gamma', 'bias = beta'];

const layerNorm: RowText = keptLayer('LayerNormalization', ['gamma', 'beta'], {
  signatures: [{ params: LAYER_NORM }],
  pytorch: [
    {
      when: 'axis == -1 and center is False and scale is False',
      code: 'nn.LayerNorm(?num_features, eps=epsilon, elementwise_affine=False)',
      holes: numFeatures,
    },
    {
      when: 'axis == -1 and center is False',
      code: 'nn.LayerNorm(?num_features, eps=epsilon, bias=False)',
      holes: numFeatures,
      weights: AFFINE,
    },
    {
      when: 'axis == -1',
      code: 'nn.LayerNorm(?num_features, eps=epsilon)',
      holes: numFeatures,
      weights: AFFINE,
    },
    {
      code: 'nn.LayerNorm(?normalized_shape, eps=epsilon)',
      holes: {
        normalized_shape:
          'The sizes of the normalised axes, which must be the last ones; permute where they are not.',
      },
      weights: AFFINE,
    },
  ],
  jax: [
    {
      when: 'axis == -1',
      setup: RNGS,
      code: 'nnx.LayerNorm(?num_features, epsilon=epsilon, use_bias=center, use_scale=scale, use_fast_variance=False, rngs=rngs)',
      holes: numFeatures,
      weights: ['scale = gamma', 'bias = beta'],
    },
    redesign(
      '`nnx.LayerNorm` has one feature axis: fold the normalised axes into one by `reshape`, normalise, and unfold.',
      { effort: 'minutes' },
    ),
  ],
  caveats: ['batch-norm-epsilon', 'fast-variance'],
  examples: [
    ...layersOn(
      [{}, { epsilon: 1e-6 }, { center: false }, { center: false, scale: false }],
      floats(3, 4, 5),
      { num_features: '5' },
    ),
    trial(
      { axis: [1, 2] },
      { on: [floats(3, 4, 5)], holes: { num_features: '(4, 5)', normalized_shape: '(4, 5)' } },
    ),
  ],
});

const groups: Example[] = [{ groups: 2 }, { groups: 3, epsilon: 1e-5 }];

export const kerasNorm = table(
  'tf.keras.layers',
  sparing({
    BatchNormalization: batchNorm,
    LayerNormalization: layerNorm,
    GroupNormalization: keptLayer('GroupNormalization', ['gamma', 'beta'], {
      signatures: [{ params: 'groups=32, axis=-1, epsilon=1e-3, center=True, scale=True, **kwargs' }],
      pytorch: {
        code: 'nn.GroupNorm(groups, ?num_features, eps=epsilon)',
        call: between(2),
        holes: { ...numFeatures, ...CALL_HOLES },
        weights: AFFINE,
        note: 'The permutations keep NHWC around the layer.',
      },
      jax: {
        setup: RNGS,
        code: 'nnx.GroupNorm(?num_features, num_groups=groups, epsilon=epsilon, use_bias=center, use_scale=scale, use_fast_variance=False, rngs=rngs)',
        holes: numFeatures,
        weights: ['scale = gamma', 'bias = beta'],
      },
      caveats: ['batch-norm-epsilon', 'channels-last', 'fast-variance'],
      examples: layersOn(groups, floats(2, 3, 4, 6), { num_features: '6' }),
    }),
    UnitNormalization: kept('keras.layers.UnitNormalization', {
      signatures: [{ params: 'axis=-1, **kwargs' }],
      pytorch: 'lambda x: F.normalize(x, dim=axis)',
      jax: 'lambda x: x / jnp.sqrt(jnp.maximum(jnp.sum(x * x, axis=axis, keepdims=True), 1e-12))',
      examples: layersOn([{}, { axis: 1 }], floats(3, 4, 5)),
    }),
    'experimental.SyncBatchNormalization': {
      pytorch: redesign(
        '`nn.SyncBatchNorm.convert_sync_batchnorm(model)` changes every batch normalisation of a model.',
        {
          effort: 'minutes',
        },
      ),
      jax: redesign('`nnx.BatchNorm` with `axis_name` of the mapped axis averages over devices.', {
        effort: 'minutes',
      }),
      keras: {
        code: 'keras.layers.BatchNormalization(..., synchronized=True)',
      },
    },
  }),
);

/**
 * Rows of the normalisation layers of `tf.keras.layers`. Epsilon and momentum are written out, as every framework has others.
 */
import type { Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, redesign, table, trial } from '../../src/catalog/kit.js';
import {
  between,
  CALL_HOLES,
  keptLayer,
  layerOn,
  layersOn,
  numFeatures,
  RNGS,
  same,
} from './keras-pieces.js';

const MOVING = ['running_mean = moving_mean', 'running_var = moving_variance'];
const BATCH_NORM =
  'axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", ' +
  'moving_mean_initializer="zeros", moving_variance_initializer="ones", beta_regularizer=None, gamma_regularizer=None, ' +
  'beta_constraint=None, gamma_constraint=None';

const LAST = '(axis == -1 or axis == 3)';
const WITHOUT = '(center is False or scale is False)';

function torchBatchNorm(): VariantText[] {
  const head = '(?num_features, eps=epsilon, momentum=1 - momentum';
  const affine = ['weight = gamma', 'bias = beta', ...MOVING];
  const note =
    'For inputs of two axes take `nn.BatchNorm1d` without the permutations; in a ported model permute once, at its input.';
  const part =
    'Fix the other one: `layer.weight.requires_grad_(False)` stays 1, `layer.bias.requires_grad_(False)` stays 0.';
  return [
    {
      when: 'axis == 1',
      code: `nn.BatchNorm2d${head})`,
      holes: numFeatures,
      weights: affine,
      note: 'Channels first, as PyTorch has them; for inputs of two axes take `nn.BatchNorm1d`.',
    },
    {
      when: `${LAST} and center is False and scale is False`,
      code: `nn.BatchNorm2d${head}, affine=False)`,
      call: between(2),
      holes: { ...numFeatures, ...CALL_HOLES },
      weights: MOVING,
      note,
    },
    {
      when: `${LAST} and ${WITHOUT}`,
      code: `nn.BatchNorm2d${head})`,
      call: between(2),
      holes: { ...numFeatures, ...CALL_HOLES },
      weights: affine,
      note: `${note} ${part}`,
    },
    {
      when: LAST,
      code: `nn.BatchNorm2d${head})`,
      call: between(2),
      holes: { ...numFeatures, ...CALL_HOLES },
      weights: affine,
      note,
    },
    {
      code: `nn.BatchNorm2d${head})`,
      holes: numFeatures,
      weights: affine,
      note: 'PyTorch normalises axis 1: move the axis there and back.',
    },
  ];
}

const KERAS_WEIGHTS = same(['gamma', 'beta', 'moving_mean', 'moving_variance']);
const KERAS_BATCH =
  'keras.layers.BatchNormalization(axis=axis, momentum=momentum, epsilon=epsilon, center=center, scale=scale, ' +
  'beta_initializer=beta_initializer, gamma_initializer=gamma_initializer, beta_regularizer=beta_regularizer, ' +
  'gamma_regularizer=gamma_regularizer, name=name)';

const batchNorm: RowText = {
  signatures: [
    {
      params: `${BATCH_NORM}, renorm=False, renorm_clipping=None, renorm_momentum=0.99, fused=None, trainable=True, virtual_batch_size=None, adjustment=None, name=None, **kwargs`,
    },
  ],
  pytorch: torchBatchNorm(),
  jax: {
    setup: RNGS,
    code: 'nnx.BatchNorm(?num_features, axis=axis, momentum=momentum, epsilon=epsilon, use_bias=center, use_scale=scale, rngs=rngs)',
    holes: numFeatures,
    weights: ['scale = gamma', 'bias = beta', 'mean = moving_mean', 'var = moving_variance'],
  },
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
      ],
      floats(4, 3, 4, 5),
      { num_features: '5' },
    ),
    layerOn({ axis: 1 }, floats(4, 5, 3, 3), { num_features: '5' }),
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

export const kerasNorm = table('tf.keras.layers', {
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
});

/**
 * Rows of `tf.layers`: functions that made weights where they were called. Elsewhere a layer is made in the constructor and
 * called in the forward pass.
 */
import type { RowText, Trial } from '../../src/catalog/kit.js';
import { floats, py, table, trial } from '../../src/catalog/kit.js';
import { flatten } from './flatten.js';
import { CAVEATS, inFeatures, layer, penalties, penaltyTrial, REUSE, RNGS } from './layer-parts.js';
import { type ConvSource, convAdvice, convExamples } from './v1-convs.js';

const PARTS =
  'activation=None, use_bias=True, kernel_initializer=None, bias_initializer="zeros", kernel_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, trainable=True, ' +
  'name=None';

const NAMES = { kernelPenalty: 'kernel_regularizer', biasPenalty: 'bias_regularizer' };
const L2 = py('tf.keras.regularizers.l2(0.1)');
const GIVEN = '(not absent(kernel_initializer) or not absent(bias_initializer))';

/** What the dense layer of PyTorch has in common. */
const torchDense = {
  code: 'act(activation)(self.?name(inputs))',
  step: penalties(NAMES, 'weight'),
  holes: inFeatures,
  weights: ['weight = kernel.T', 'bias = bias'],
  caveats: ['dense-kernel-transposed'],
};
const LINEAR = 'nn.Linear(?in_features, units, bias=use_bias)';

const dense: RowText = {
  signatures: [{ params: `inputs, units, ${PARTS}, reuse=None` }],
  pytorch: [
    {
      ...torchDense,
      when: GIVEN,
      init: `self.?name = initialised(${LINEAR}, weight=init(kernel_initializer), bias=init(bias_initializer))`,
      helpers: ['initialised'],
    },
    { ...torchDense, init: `self.?name = ${LINEAR}` },
  ],
  jax: {
    setup: RNGS,
    init:
      'self.?name = nnx.Linear(?in_features, units, use_bias=use_bias, kernel_init=init(kernel_initializer), ' +
      'bias_init=init(bias_initializer), rngs=rngs)',
    code: 'act(activation)(self.?name(inputs))',
    step: penalties(NAMES, 'kernel[...]', 'bias[...]'),
    holes: inFeatures,
    weights: ['kernel = kernel', 'bias = bias'],
  },
  keras: {
    init:
      'self.?name = keras.layers.Dense(units, activation=act(activation), use_bias=use_bias, kernel_initializer=init(kernel_initializer), ' +
      'bias_initializer=init(bias_initializer), kernel_regularizer=kernel_regularizer, bias_regularizer=bias_regularizer, ' +
      'activity_regularizer=activity_regularizer, kernel_constraint=kernel_constraint, bias_constraint=bias_constraint)',
    code: 'self.?name(inputs)',
    holes: layer,
    weights: ['kernel = kernel', 'bias = bias'],
  },
  examples: [
    ...[
      {},
      { activation: py('tf.nn.relu') },
      { activation: 'tanh', use_bias: false },
      { kernel_initializer: py('tf.zeros_initializer()') },
      { bias_initializer: py('tf.zeros_initializer()'), activation: py('tf.nn.sigmoid') },
      { reuse: py('tf.AUTO_REUSE'), name: 'fc' },
    ].map((more) =>
      trial({ inputs: floats(4, 5), units: 3, ...more }, { api: 'v1', holes: { in_features: '5' } }),
    ),
    trial({ inputs: floats(2, 3, 5), units: 2 }, { api: 'v1', holes: { in_features: '5' } }),
    ...[{ bias_regularizer: L2 }, { kernel_initializer: py('tf.zeros_initializer()') }].map((more) =>
      penaltyTrial(
        { inputs: floats(4, 5), units: 3, kernel_regularizer: L2, ...more },
        {
          in_features: '5',
        },
      ),
    ),
  ],
  without: REUSE,
  caveats: CAVEATS,
};

const convSource = (rank: 1 | 2 | 3): ConvSource => ({
  rank,
  filters: 'filters',
  strides: 'strides',
  dilation: 'dilation_rate',
  activation: 'activation',
  kernelInit: 'kernel_initializer',
  biasInit: 'bias_initializer',
  ...NAMES,
  bias: 'use_bias',
  variables: ['kernel', 'bias'],
  first: 'channels_first',
  last: 'channels_last',
});

const conv = (rank: 1 | 2 | 3): RowText => {
  const source = convSource(rank);
  return {
    signatures: [
      {
        params: `inputs, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, ${PARTS}, reuse=None`,
      },
    ],
    ...convAdvice(source),
    examples: [
      ...convExamples(source, [
        { filters: 4, kernel_size: 3, activation: py('tf.nn.relu'), use_bias: false },
        { filters: 4, kernel_size: 3, dilation_rate: 2, padding: 'same', activation: 'elu' },
        ...(rank === 2
          ? [
              { filters: 4, kernel_size: [1, 1], strides: [1, 1], padding: 'same' },
              { filters: 4, kernel_size: [3, 2], strides: [2, 1], padding: 'same' },
            ]
          : []),
      ]),
      penaltyTrial(
        {
          inputs: [floats(0), floats(2, 8, 3), floats(2, 7, 8, 3), floats(2, 5, 6, 5, 3)][rank]!,
          filters: 4,
          kernel_size: 3,
          kernel_regularizer: L2,
          bias_regularizer: L2,
        },
        { in_channels: '3' },
      ),
    ],
    without: REUSE,
    caveats: ['channels-last', 'conv-kernel-layout', ...CAVEATS],
  };
};

const SEED =
  'A `seed` of one operation has no counterpart: seed the whole run; the numbers are others anyway.';

/** Random results are compared by mean and spread. */
const dropped = (args: Trial['args']): Trial =>
  trial(
    { inputs: floats(300, 200), ...args },
    { api: 'v1', ...('training' in args && { compare: 'moments' as const, gradient: 'It draws anew.' }) },
  );

const dropout: RowText = {
  signatures: [{ params: 'inputs, rate=0.5, noise_shape=None, seed=None, training=False, name=None' }],
  pytorch: {
    code: 'F.dropout(inputs, p=rate, training=training)',
    note: 'In a module `nn.Dropout` follows `train()` and `eval()`; as a function it is told: `training=self.training`.',
  },
  jax: [
    {
      when: 'absent(training) or training is False',
      setup: RNGS,
      init: 'self.?name = nnx.Dropout(rate, rngs=rngs)',
      code: 'self.?name(inputs, deterministic=True)',
      holes: layer,
      note: 'Without `training` TensorFlow 1 drops nothing.',
    },
    {
      when: 'training is True',
      setup: RNGS,
      init: 'self.?name = nnx.Dropout(rate, rngs=rngs)',
      code: 'self.?name(inputs, deterministic=False)',
      holes: layer,
    },
    {
      setup: RNGS,
      init: 'self.?name = nnx.Dropout(rate, rngs=rngs)',
      code: 'self.?name(inputs, deterministic=not training)',
      holes: layer,
      note: 'Without `deterministic` the layer follows `model.train()` and `model.eval()`.',
    },
  ],
  keras: {
    init: 'self.?name = keras.layers.Dropout(rate, noise_shape=noise_shape, seed=seed)',
    code: 'self.?name(inputs, training=training)',
    holes: layer,
  },
  examples: [
    dropped({}),
    dropped({ rate: 0.3, training: true }),
    dropped({ rate: 0.4, training: false, seed: 3 }),
    dropped({ rate: 0.4, training: py('1 < 2') }),
  ],
  without: { seed: SEED },
  caveats: ['dropout-training'],
};

export const layersV1 = table('tf', {
  'layers.dense': dense,
  'layers.conv1d': conv(1),
  'layers.conv2d': conv(2),
  'layers.conv3d': conv(3),
  'layers.dropout': dropout,
  'layers.flatten': {
    ...flatten,
    signatures: [{ params: 'inputs, name=None, data_format="channels_last"' }],
    examples: [trial({ inputs: floats(2, 3, 4, 5) }, { api: 'v1' })],
  },
});

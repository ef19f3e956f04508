/**
 * Rows of slim: functions that made weights where they were called, with ReLU, SAME and Glorot unless told otherwise. Elsewhere a
 * layer is made in the constructor and called in the forward pass.
 */
import type { Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { flatten } from './flatten.js';
import { unread } from './keras-pieces.js';
import {
  CAVEATS,
  COLLECTED,
  inFeatures,
  layer,
  OUTPUTS,
  penalties,
  penaltyTrial,
  RNGS,
} from './layer-parts.js';
import { type ConvSource, convAdvice, convExamples } from './v1-convs.js';
import { poolAdvice } from './v1-pools.js';

const NAMES = { kernelPenalty: 'weights_regularizer', biasPenalty: 'biases_regularizer' };
const L2 = py('tf.keras.regularizers.l2(0.1)');
const TAIL =
  'weights_regularizer=None, biases_initializer="zeros", biases_regularizer=None, reuse=None, ' +
  'variables_collections=None, outputs_collections=None, trainable=True, scope=None';
const PLAIN_SCOPE =
  'An `arg_scope` around the call may give it more arguments, such as a `normalizer_fn`: write them out first.';

/** With a normaliser there is no bias, and the normaliser stands before the activation. */
const WITH_NORMALISER =
  'With a `normalizer_fn` there are two layers: make this one without bias, call the normalisation next (see the advice on it), and the activation last.';

interface Advice {
  pytorch: VariantText[];
  jax: VariantText[];
  keras: VariantText[];
}

/** All variants hold without a normaliser; with one a person makes two layers of it. */
const withNormalizer = ({ pytorch, jax, keras }: Advice): Advice => {
  const rest = redesign(WITH_NORMALISER, { effort: 'minutes' });
  return { pytorch: [...pytorch, rest], jax: [...jax, rest], keras: [...keras, rest] };
};

const convSource: ConvSource = {
  rank: 2,
  filters: 'num_outputs',
  strides: 'stride',
  dilation: 'rate',
  activation: 'activation_fn',
  kernelInit: 'weights_initializer',
  biasInit: 'biases_initializer',
  ...NAMES,
  bias: null,
  variables: ['weights', 'biases'],
  first: 'NCHW',
  last: 'NHWC',
};

const conv2d: RowText = {
  signatures: [
    {
      params:
        'inputs, num_outputs, kernel_size, stride=1, padding="SAME", data_format=None, rate=1, activation_fn=tf.nn.relu, ' +
        `normalizer_fn=None, normalizer_params=None, weights_initializer=None, ${TAIL}`,
    },
  ],
  ...withNormalizer(convAdvice({ ...convSource, when: 'normalizer_fn is None' })),
  examples: [
    ...convExamples(convSource, [
      { num_outputs: 4, kernel_size: [3, 2], stride: [2, 1], activation_fn: null, normalizer_fn: null },
      { num_outputs: 4, kernel_size: 1, activation_fn: py('tf.nn.elu'), scope: 'mixed' },
      { num_outputs: 4, kernel_size: 3, rate: 2 },
    ]),
    penaltyTrial(
      {
        inputs: floats(2, 7, 8, 3),
        num_outputs: 4,
        kernel_size: 3,
        weights_regularizer: L2,
        biases_regularizer: L2,
      },
      { in_channels: '3' },
    ),
  ],
  without: COLLECTED,
  note: PLAIN_SCOPE,
  caveats: ['channels-last', 'conv-kernel-layout', 'convolution-default-padding', ...CAVEATS],
};

const GIVEN = '(not absent(weights_initializer) or not absent(biases_initializer))';
const NO_BIAS = 'normalizer_fn is None and biases_initializer is None';

/** What the dense layer has in common in PyTorch. */
const torchDense = {
  code: 'act(activation_fn)(self.?name(inputs))',
  step: penalties(NAMES, 'weight'),
  holes: inFeatures,
  weights: ['weight = weights.T', 'bias = biases'],
  caveats: ['dense-kernel-transposed'],
};
const jaxDense = (more: string) => ({
  setup: RNGS,
  init: `self.?name = nnx.Linear(?in_features, num_outputs, ${more}, kernel_init=init(weights_initializer), rngs=rngs)`,
  code: 'act(activation_fn)(self.?name(inputs))',
  step: penalties(NAMES, 'kernel[...]', 'bias[...]'),
  holes: inFeatures,
  weights: ['kernel = weights', 'bias = biases'],
});
const kerasDense = (more: string) => ({
  init:
    `self.?name = keras.layers.Dense(num_outputs, activation=act(activation_fn), ${more}, ` +
    'kernel_initializer=init(weights_initializer), kernel_regularizer=weights_regularizer)',
  code: 'self.?name(inputs)',
  holes: layer,
  weights: ['kernel = weights', 'bias = biases'],
});

const fullyConnected: RowText = {
  signatures: [
    {
      params:
        'inputs, num_outputs, activation_fn=tf.nn.relu, normalizer_fn=None, normalizer_params=None, ' +
        `weights_initializer=None, ${TAIL}`,
    },
  ],
  ...withNormalizer({
    pytorch: [
      {
        ...torchDense,
        when: NO_BIAS,
        init: 'self.?name = initialised(nn.Linear(?in_features, num_outputs, bias=False), weight=init(weights_initializer))',
        helpers: ['initialised'],
      },
      {
        ...torchDense,
        when: `normalizer_fn is None and ${GIVEN}`,
        init: 'self.?name = initialised(nn.Linear(?in_features, num_outputs), weight=init(weights_initializer), bias=init(biases_initializer))',
        helpers: ['initialised'],
      },
      {
        ...torchDense,
        when: 'normalizer_fn is None',
        init: 'self.?name = nn.Linear(?in_features, num_outputs)',
      },
    ],
    jax: [
      { when: NO_BIAS, ...jaxDense('use_bias=False') },
      { when: 'normalizer_fn is None', ...jaxDense('bias_init=init(biases_initializer)') },
    ],
    keras: [
      { when: NO_BIAS, ...kerasDense('use_bias=False') },
      {
        when: 'normalizer_fn is None',
        ...kerasDense('bias_initializer=init(biases_initializer), bias_regularizer=biases_regularizer'),
      },
    ],
  }),
  examples: [
    ...[
      {},
      { activation_fn: null },
      { activation_fn: py('tf.nn.tanh'), scope: 'fc' },
      { biases_initializer: null },
      { weights_initializer: py('tf.zeros_initializer()') },
    ].map((more: Example) =>
      trial({ inputs: floats(4, 5), num_outputs: 3, ...more }, { api: 'v1', holes: { in_features: '5' } }),
    ),
    ...[{}, { biases_initializer: null }, { weights_initializer: py('tf.zeros_initializer()') }].map(
      (more: Example) =>
        penaltyTrial(
          { inputs: floats(4, 5), num_outputs: 3, weights_regularizer: L2, ...more },
          { in_features: '5' },
        ),
    ),
  ],
  without: COLLECTED,
  note: PLAIN_SCOPE,
  caveats: CAVEATS,
};

/** slim pools with a stride of 2 unless told otherwise. */
const pool = (name: 'max' | 'avg'): RowText => {
  const advice = poolAdvice({
    name,
    images: 'inputs',
    window: 'kernel_size',
    strides: 'stride',
    first: 'NCHW',
    last: 'NHWC',
  });
  return {
    signatures: [
      {
        params:
          'inputs, kernel_size, stride=2, padding="VALID", data_format=None, outputs_collections=None, scope=None',
      },
    ],
    ...advice,
    examples: [
      { inputs: floats(2, 9, 8, 3) },
      // Shapes of their own: oneDNN in TensorFlow 2.15 takes the kernel cached for channels last of these sizes.
      { inputs: floats(2, 3, 7, 10), data_format: 'NCHW' },
      { inputs: floats(2, 9, 8, 3), data_format: unread('NHWC') },
    ]
      .flatMap((layout): Example[] => [
        { ...layout, kernel_size: 2 },
        { ...layout, kernel_size: [3, 3], stride: 2, scope: 'pool' },
        { ...layout, kernel_size: [3, 2], stride: [2, 1], padding: 'SAME' },
        { ...layout, kernel_size: 3, stride: 2, padding: unread('SAME') },
      ])
      .map((args) => trial(args, { api: 'v1' })),
    without: OUTPUTS,
    caveats: [...advice.caveats, 'pooling-default-stride'],
  };
};

const SCOPE =
  'Write the arguments out at each call, or wrap the layer in a function that has them as defaults.';

const dropout: RowText = {
  signatures: [
    {
      params:
        'inputs, keep_prob=0.5, noise_shape=None, is_training=True, outputs_collections=None, scope=None, seed=None',
    },
  ],
  pytorch: [
    {
      when: 'absent(is_training)',
      init: 'self.?name = nn.Dropout(1 - keep_prob)',
      code: 'self.?name(inputs)',
      holes: layer,
    },
    {
      code: 'F.dropout(inputs, p=1 - keep_prob, training=is_training)',
      note: 'In a module `nn.Dropout` follows `train()` and `eval()`; as a function it is told: `training=self.training`.',
    },
  ],
  jax: [
    { when: 'absent(is_training)', more: '' },
    { when: 'is_training is True', more: ', deterministic=False' },
    { when: 'is_training is False', more: ', deterministic=True' },
    { when: undefined, more: ', deterministic=not is_training' },
  ].map(({ when, more }) => ({
    ...(when !== undefined && { when }),
    setup: RNGS,
    init: 'self.?name = nnx.Dropout(1 - keep_prob, rngs=rngs)',
    code: `self.?name(inputs${more})`,
    holes: layer,
  })),
  keras: [
    { when: 'absent(is_training)', more: '' },
    { when: undefined, more: ', training=is_training' },
  ].map(({ when, more }) => ({
    ...(when !== undefined && { when }),
    init: 'self.?name = keras.layers.Dropout(1 - keep_prob, noise_shape=noise_shape, seed=seed)',
    code: `self.?name(inputs${more})`,
    holes: layer,
  })),
  examples: [
    trial(
      { inputs: floats(300, 200) },
      {
        api: 'v1',
        compare: 'moments',
        gradient: 'It draws anew.',
        pytorch: { make: '$init\nself.result.train()', use: 'result = $code' },
        jax: { make: '$setup\n$init\nself.result.train()', use: 'result = $code' },
        keras: { make: '$init', use: 'result = self.result(inputs, training=True)' },
      },
    ),
    ...[py('(1 < 2)'), true].map((is_training) =>
      trial(
        { inputs: floats(300, 200), keep_prob: 0.7, is_training, scope: 'drop' },
        { api: 'v1', compare: 'moments', gradient: 'It draws anew.' },
      ),
    ),
    trial({ inputs: floats(3, 4), keep_prob: 0.7, is_training: false }, { api: 'v1' }),
  ],
  without: {
    ...OUTPUTS,
    seed: 'A `seed` of one operation has no counterpart: seed the whole run; the numbers are others anyway.',
  },
  note: 'In slim it drops unless `is_training` says otherwise; without it the layer follows the mode of the model.',
  caveats: ['dropout-keep-prob', 'dropout-training'],
};

export const contribLayers = table('tf', {
  'contrib.slim.conv2d': conv2d,
  'contrib.slim.fully_connected': fullyConnected,
  'contrib.slim.max_pool2d': pool('max'),
  'contrib.slim.avg_pool2d': pool('avg'),
  'contrib.slim.dropout': dropout,
  'contrib.slim.flatten': {
    ...flatten,
    without: OUTPUTS,
    examples: [trial({ inputs: floats(2, 3, 4, 5), scope: 'flat' }, { api: 'v1' })],
  },
  'contrib.slim.arg_scope': {
    pytorch: remove(SCOPE),
    jax: remove(SCOPE),
    keras: remove(SCOPE),
    caveats: ['convolution-default-padding'],
  },
  'contrib.slim.repeat': {
    pytorch: redesign('A loop in the constructor that makes the layers, in an `nn.Sequential`.', {
      effort: 'minutes',
    }),
    jax: redesign('A loop in the constructor that makes the layers, in an `nnx.Sequential`.', {
      effort: 'minutes',
    }),
    keras: redesign('A loop in the constructor that makes the layers, in a `keras.Sequential`.', {
      effort: 'minutes',
    }),
  },
  'contrib.slim.optimize_loss': {
    pytorch: none('Write the training step: loss, `backward`, clip, `step`.'),
    jax: none('Write the training step: `nnx.value_and_grad`, clip, `optimizer.update`.'),
    keras: none('`compile` and `fit` do this; clipping is `clipnorm` or `global_clipnorm` of the optimizer.'),
  },
});

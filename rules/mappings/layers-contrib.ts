/**
 * Rows of `tf.contrib.layers` and slim: functions that made weights where they were called. Elsewhere a
 * layer is made in the constructor and called in the forward pass.
 */

import type { RowExtra, RowText } from '../../src/catalog/kit.js';
import { none, redesign, remove, table } from '../../src/catalog/kit.js';
import { flatten } from './flatten.js';
import { CAVEATS, inChannels, inFeatures, layer, NHWC, RNGS, torchImages } from './layer-parts.js';
import { torchConv2d } from './modules.js';
import { kerasPool } from './pooling.js';

/** slim and contrib: the same layers under other names, with ReLU and SAME unless told otherwise. */
const contribConv = (): RowText => ({
  signatures: [
    {
      params:
        'inputs, num_outputs, kernel_size, stride=1, padding="SAME", data_format=None, rate=1, activation_fn=tf.nn.relu, ' +
        'normalizer_fn=None, normalizer_params=None, weights_initializer=None, weights_regularizer=None, ' +
        'biases_initializer=None, biases_regularizer=None, reuse=None, variables_collections=None, ' +
        'outputs_collections=None, trainable=True, scope=None',
    },
  ],
  pytorch: torchConv2d({ filters: 'num_outputs', strides: 'stride', dilation: 'rate' }).map(
    ({ made, ...start }) => ({
      ...start,
      init: `self.?name = ${made}`,
      code: `act(activation_fn)(${torchImages('self.?name')})`,
      holes: inChannels,
      weights: ['weight = weights.permute(3, 2, 0, 1)', 'bias = biases'],
    }),
  ),
  jax: {
    setup: RNGS,
    init:
      'self.?name = nnx.Conv(?in_channels, num_outputs, hw(kernel_size), strides=hw(stride), padding=padding, ' +
      'kernel_dilation=hw(rate), rngs=rngs)',
    code: 'act(activation_fn)(self.?name(inputs))',
    holes: inChannels,
    weights: ['kernel = weights', 'bias = biases'],
  },
  keras: {
    init:
      'self.?name = keras.layers.Conv2D(num_outputs, kernel_size, strides=stride, padding=lower(padding), ' +
      'dilation_rate=rate, activation=act(activation_fn))',
    code: 'self.?name(inputs)',
    holes: layer,
    weights: ['kernel = weights', 'bias = biases'],
  },
  note: `${NHWC} With a \`normalizer_fn\` leave the bias out and call that layer before the activation.`,
  caveats: ['same-padding-stride', 'channels-last', 'conv-kernel-layout', ...CAVEATS],
});

const contribDense = (): RowText => ({
  signatures: [
    {
      params:
        'inputs, num_outputs, activation_fn=tf.nn.relu, normalizer_fn=None, normalizer_params=None, ' +
        'weights_initializer=None, weights_regularizer=None, biases_initializer=None, biases_regularizer=None, ' +
        'reuse=None, variables_collections=None, outputs_collections=None, trainable=True, scope=None',
    },
  ],
  pytorch: {
    init: 'self.?name = nn.Linear(?in_features, num_outputs)',
    code: 'act(activation_fn)(self.?name(inputs))',
    holes: inFeatures,
    weights: ['weight = weights.T', 'bias = biases'],
    caveats: ['dense-kernel-transposed'],
  },
  jax: {
    setup: RNGS,
    init: 'self.?name = nnx.Linear(?in_features, num_outputs, rngs=rngs)',
    code: 'act(activation_fn)(self.?name(inputs))',
    holes: inFeatures,
    weights: ['kernel = weights', 'bias = biases'],
  },
  keras: {
    init: 'self.?name = keras.layers.Dense(num_outputs, activation=act(activation_fn))',
    code: 'self.?name(inputs)',
    holes: layer,
    weights: ['kernel = weights', 'bias = biases'],
  },
  note: 'The default activation is ReLU. With a `normalizer_fn` leave the bias out and call that layer before the activation.',
  caveats: CAVEATS,
});

/** slim pools with a stride of 2 unless told otherwise. */
const contribPool = (name: 'max' | 'avg', extra: RowExtra): RowText => ({
  signatures: [
    {
      params:
        'inputs, kernel_size, stride=2, padding="VALID", data_format=None, outputs_collections=None, scope=None',
    },
  ],
  pytorch: [
    {
      when: "padding in ('valid', 'VALID')",
      code: torchImages(`nn.${name === 'max' ? 'MaxPool2d' : 'AvgPool2d'}(kernel_size, stride=stride)`),
    },
    {
      when: "padding in ('same', 'SAME')",
      code: `${name}_pool2d_same(inputs, hw(kernel_size), hw(stride))`,
      helpers: [`${name}_pool2d_same`],
    },
    {
      code: `${name}_pool2d_same(inputs, hw(kernel_size), hw(stride))`,
      helpers: [`${name}_pool2d_same`],
      note: 'This is SAME; for VALID call the pooling module of PyTorch.',
    },
  ],
  jax: `nnx.${name}_pool(inputs, hw(kernel_size), strides=hw(stride), padding=padding${name === 'max' ? '' : ', count_include_pad=False'})`,
  keras: kerasPool(name, 'inputs', 'kernel_size', 'stride'),
  ...extra,
});

const maxPool = contribPool('max', {
  caveats: ['same-pooling', 'channels-last', 'pooling-default-stride'],
});
const avgPool = contribPool('avg', {
  caveats: ['average-pool-same', 'channels-last', 'pooling-default-stride'],
});

const SCOPE =
  'Write the arguments out at each call, or wrap the layer in a function that has them as defaults.';

const contribDropout: RowText = {
  signatures: [
    {
      params:
        'inputs, keep_prob=0.5, noise_shape=None, is_training=True, outputs_collections=None, scope=None, seed=None',
      rename: { is_training: 'training' },
    },
  ],
  pytorch: { init: 'self.?name = nn.Dropout(1 - keep_prob)', code: 'self.?name(inputs)', holes: layer },
  jax: {
    setup: RNGS,
    init: 'self.?name = nnx.Dropout(1 - keep_prob, rngs=rngs)',
    code: 'self.?name(inputs)',
    holes: layer,
  },
  keras: {
    init: 'self.?name = keras.layers.Dropout(1 - keep_prob)',
    code: 'self.?name(inputs, training=training)',
    holes: layer,
  },
  note: '`is_training` becomes `model.train()` and `model.eval()`.',
  caveats: ['dropout-keep-prob', 'dropout-training'],
};

export const contribLayers = table('tf', {
  'contrib.slim.conv2d': contribConv(),
  'contrib.slim.fully_connected': contribDense(),
  'contrib.slim.max_pool2d': maxPool,
  'contrib.slim.avg_pool2d': avgPool,
  'contrib.slim.dropout': contribDropout,
  'contrib.slim.flatten': flatten,
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
  'contrib.slim.batch_norm': {
    pytorch: redesign(
      '`nn.BatchNorm2d(channels, eps=0.001, momentum=0.001)`, its weight fixed at 1 unless `scale=True`.',
      { effort: 'minutes' },
    ),
    jax: redesign(
      '`nnx.BatchNorm(channels, momentum=0.999, epsilon=0.001, use_scale=False, rngs=rngs)` unless `scale=True`.',
      { effort: 'minutes' },
    ),
    keras: redesign('`keras.layers.BatchNormalization(momentum=0.999, scale=False)` unless `scale=True`.', {
      effort: 'minutes',
    }),
    caveats: ['contrib-batch-norm-scale', 'batch-norm-momentum', 'batch-norm-training-mode', 'update-ops'],
  },
  'contrib.slim.optimize_loss': {
    pytorch: none('Write the training step: loss, `backward`, clip, `step`.'),
    jax: none('Write the training step: `nnx.value_and_grad`, clip, `optimizer.update`.'),
    keras: none('`compile` and `fit` do this; clipping is `clipnorm` or `global_clipnorm` of the optimizer.'),
  },
});

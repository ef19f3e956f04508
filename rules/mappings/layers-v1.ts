/**
 * Rows of `tf.layers`, `tf.contrib.layers` and slim: functions that made weights where they were called. Elsewhere a
 * layer is made in the constructor and called in the forward pass.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { table } from '../../src/catalog/kit.js';
import { flatten } from './flatten.js';
import {
  CAVEATS,
  channels,
  inChannels,
  inFeatures,
  initialised,
  layer,
  madeHoles,
  NHWC,
  RNGS,
  torchImages,
} from './layer-parts.js';
import { torchConv2d, withActivation, withFunction } from './modules.js';

const DENSE_PARAMS =
  'inputs, units, activation=None, use_bias=True, kernel_initializer=None, bias_initializer=None, ' +
  'kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, ' +
  'bias_constraint=None, trainable=True, name=None, reuse=None';

const dense: RowText = {
  signatures: [{ params: DENSE_PARAMS }],
  pytorch: initialised(
    {
      init: 'self.?name = nn.Linear(?in_features, units, bias=use_bias)',
      code: 'act(activation)(self.?name(inputs))',
      holes: inFeatures,
      weights: ['weight = kernel.T', 'bias = bias'],
      caveats: ['dense-kernel-transposed'],
    },
    'weight',
  ),
  jax: [
    {
      when: 'kernel_initializer is None',
      setup: RNGS,
      init: 'self.?name = nnx.Linear(?in_features, units, use_bias=use_bias, rngs=rngs)',
      code: 'act(activation)(self.?name(inputs))',
      holes: inFeatures,
      weights: ['kernel = kernel', 'bias = bias'],
    },
    {
      setup: RNGS,
      init: 'self.?name = nnx.Linear(?in_features, units, use_bias=use_bias, kernel_init=init(kernel_initializer), rngs=rngs)',
      code: 'act(activation)(self.?name(inputs))',
      holes: inFeatures,
      weights: ['kernel = kernel', 'bias = bias'],
    },
  ],
  keras: [
    {
      when: 'kernel_initializer is None',
      init: 'self.?name = keras.layers.Dense(units, activation=activation, use_bias=use_bias, kernel_regularizer=kernel_regularizer)',
      code: 'self.?name(inputs)',
      holes: layer,
      weights: ['kernel = kernel', 'bias = bias'],
    },
    {
      init:
        'self.?name = keras.layers.Dense(units, activation=activation, use_bias=use_bias, ' +
        'kernel_initializer=init(kernel_initializer), kernel_regularizer=kernel_regularizer)',
      code: 'self.?name(inputs)',
      holes: layer,
      weights: ['kernel = kernel', 'bias = bias'],
    },
  ],
  caveats: CAVEATS,
};

const CONV_PARAMS =
  'inputs, filters, kernel_size, strides=(1, 1), padding="valid", data_format="channels_last", dilation_rate=(1, 1), ' +
  'activation=None, use_bias=True, kernel_initializer=None, bias_initializer=None, kernel_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, trainable=True, ' +
  'name=None, reuse=None';

const conv2d: RowText = {
  signatures: [{ params: CONV_PARAMS }],
  pytorch: torchConv2d({
    filters: 'filters',
    strides: 'strides',
    dilation: 'dilation_rate',
    more: ', bias=use_bias',
  }).map(({ made, ...start }) => ({
    ...start,
    init: `self.?name = ${made}`,
    code: `act(activation)(${torchImages('self.?name')})`,
    holes: inChannels,
    weights: ['weight = kernel.permute(3, 2, 0, 1)', 'bias = bias'],
  })),
  jax: {
    setup: RNGS,
    init:
      'self.?name = nnx.Conv(?in_channels, filters, hw(kernel_size), strides=hw(strides), padding=padding, ' +
      'kernel_dilation=hw(dilation_rate), use_bias=use_bias, rngs=rngs)',
    code: 'act(activation)(self.?name(inputs))',
    holes: inChannels,
    weights: ['kernel = kernel', 'bias = bias'],
  },
  keras: {
    init:
      'self.?name = keras.layers.Conv2D(filters, kernel_size, strides=strides, padding=lower(padding), ' +
      'dilation_rate=dilation_rate, activation=activation, use_bias=use_bias)',
    code: 'self.?name(inputs)',
    holes: layer,
    weights: ['kernel = kernel', 'bias = bias'],
  },
  note: NHWC,
  caveats: ['same-padding-stride', 'channels-last', 'conv-kernel-layout', ...CAVEATS],
};

const batchNorm: RowText = {
  signatures: [
    {
      params:
        'inputs, axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, beta_initializer=None, ' +
        'gamma_initializer=None, moving_mean_initializer=None, moving_variance_initializer=None, ' +
        'beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, training=False, ' +
        'trainable=True, name=None, reuse=None, renorm=False, renorm_clipping=None, renorm_momentum=0.99, fused=None, ' +
        'virtual_batch_size=None, adjustment=None',
    },
  ],
  pytorch: {
    init: 'self.?name = nn.BatchNorm2d(?num_features, eps=epsilon, momentum=1 - momentum)',
    code: torchImages('self.?name'),
    holes: channels,
    weights: ['weight = gamma', 'bias = beta', 'running_mean = moving_mean', 'running_var = moving_variance'],
    note: `${NHWC} For inputs of two axes take \`nn.BatchNorm1d\` without them.`,
  },
  jax: {
    setup: RNGS,
    init: 'self.?name = nnx.BatchNorm(?num_features, momentum=momentum, epsilon=epsilon, use_bias=center, use_scale=scale, rngs=rngs)',
    code: 'self.?name(inputs)',
    holes: channels,
    weights: ['scale = gamma', 'bias = beta', 'mean = moving_mean', 'var = moving_variance'],
  },
  keras: {
    init: 'self.?name = keras.layers.BatchNormalization(axis=axis, momentum=momentum, epsilon=epsilon, center=center, scale=scale)',
    code: 'self.?name(inputs, training=training)',
    holes: layer,
    weights: [
      'gamma = gamma',
      'beta = beta',
      'moving_mean = moving_mean',
      'moving_variance = moving_variance',
    ],
  },
  note: '`training` becomes `model.train()` and `model.eval()`.',
  caveats: [
    'batch-norm-momentum',
    'batch-norm-epsilon',
    'batch-norm-training-mode',
    'batch-norm-variance',
    'update-ops',
    'variable-reuse',
  ],
};

const dropout: RowText = {
  signatures: [{ params: 'inputs, rate=0.5, noise_shape=None, seed=None, training=False, name=None' }],
  pytorch: { init: 'self.?name = nn.Dropout(rate)', code: 'self.?name(inputs)', holes: layer },
  jax: {
    setup: RNGS,
    init: 'self.?name = nnx.Dropout(rate, rngs=rngs)',
    code: 'self.?name(inputs)',
    holes: layer,
  },
  keras: {
    init: 'self.?name = keras.layers.Dropout(rate)',
    code: 'self.?name(inputs, training=training)',
    holes: layer,
  },
  note: '`training` becomes `model.train()` and `model.eval()`.',
  caveats: ['dropout-training'],
};

export const layersV1 = table('tf', {
  'layers.dense': dense,
  'layers.conv2d': conv2d,
  'layers.batch_normalization': batchNorm,
  'layers.dropout': dropout,
  'layers.flatten': {
    ...flatten,
    signatures: [{ params: 'inputs, name=None, data_format="channels_last"' }],
  },
  'layers.Dense': {
    signatures: [{ params: DENSE_PARAMS.replace('inputs, ', '').replace(', reuse=None', ', **kwargs') }],
    pytorch: withActivation({
      code: 'nn.Linear(?in_features, units, bias=use_bias)',
      holes: madeHoles,
      weights: ['weight = kernel.T', 'bias = bias'],
      caveats: ['dense-kernel-transposed'],
    }),
    jax: withFunction({
      setup: RNGS,
      code: 'nnx.Linear(?in_features, units, use_bias=use_bias, rngs=rngs)',
      holes: madeHoles,
      weights: ['kernel = kernel', 'bias = bias'],
    }),
    keras:
      'keras.layers.Dense(units, activation=activation, use_bias=use_bias, kernel_regularizer=kernel_regularizer)',
    caveats: CAVEATS,
  },
});

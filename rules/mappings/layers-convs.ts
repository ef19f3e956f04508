/**
 * Rows of the convolutions of `tf.layers` beside `conv2d`: one axis, transposed, separable.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { floats, table, trial } from '../../src/catalog/kit.js';
import { CAVEATS, inChannels, layer, NHWC, RNGS, torchImages } from './layer-parts.js';

const PARTS =
  'activation=None, use_bias=True, kernel_initializer=None, bias_initializer=None, kernel_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, trainable=True, ' +
  'name=None, reuse=None';

const VALID = "padding in ('valid', 'VALID')";
const holes = { in_channels: '3' };
const v1 = { api: 'v1', holes } as const;

const TRANSPOSED = 'filters, kernel_size, stride=strides, bias=use_bias)';
const transposedTorch = (module: string, more: object) => ({
  ...more,
  init: `self.?name = ${module}(?in_channels, ${TRANSPOSED}`,
  code: `act(activation)(${torchImages('self.?name')})`,
  holes: inChannels,
  weights: ['weight = kernel.permute(3, 2, 0, 1)', 'bias = bias'],
  note: NHWC,
});
const transposedJax = (padding: string, more: object) => ({
  ...more,
  setup: RNGS,
  init:
    `self.?name = nnx.ConvTranspose(?in_channels, filters, hw(kernel_size), strides=hw(strides), padding='${padding}', ` +
    'use_bias=use_bias, transpose_kernel=True, kernel_init=init(kernel_initializer), rngs=rngs)',
  code: 'act(activation)(self.?name(inputs))',
  holes: inChannels,
  weights: ['kernel = kernel', 'bias = bias'],
});

const conv2dTranspose: RowText = {
  signatures: [
    {
      params: `inputs, filters, kernel_size, strides=(1, 1), padding="valid", data_format="channels_last", ${PARTS}`,
    },
  ],
  pytorch: [
    transposedTorch('nn.ConvTranspose2d', { when: VALID }),
    transposedTorch('ConvTranspose2dSame', { helpers: ['ConvTranspose2dSame'] }),
  ],
  jax: [transposedJax('VALID', { when: VALID }), transposedJax('SAME', {})],
  keras: {
    init:
      'self.?name = keras.layers.Conv2DTranspose(filters, kernel_size, strides=strides, padding=lower(padding), ' +
      'activation=act(activation), use_bias=use_bias, kernel_initializer=init(kernel_initializer), kernel_regularizer=kernel_regularizer)',
    code: 'self.?name(inputs)',
    holes: layer,
    weights: ['kernel = kernel', 'bias = bias'],
  },
  examples: [
    trial({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 3, strides: 2, padding: 'same' }, v1),
    trial(
      { inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: [5, 4], strides: [2, 2], padding: 'SAME' },
      v1,
    ),
    trial({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 3, strides: 2, activation: 'relu' }, v1),
    trial({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 4, use_bias: false }, v1),
    trial({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 2, strides: 3, padding: 'same' }, v1),
  ],
  caveats: ['transposed-convolution-crop', 'conv-kernel-layout', 'channels-last', ...CAVEATS],
};

const separableHoles = { ...inChannels };
const DEPTH = '?in_channels * depth_multiplier';
const separableTorch = (module: string, more: object) => ({
  ...more,
  init:
    `self.?name = nn.Sequential(${module}(?in_channels, ${DEPTH}, kernel_size, stride=strides, dilation=dilation_rate, ` +
    `groups=?in_channels, bias=False), nn.Conv2d(${DEPTH}, filters, 1, bias=use_bias))`,
  code: `act(activation)(${torchImages('self.?name')})`,
  holes: separableHoles,
  weights: [
    'weight = depthwise_kernel.permute(2, 3, 0, 1).flatten(0, 1)[:, None]',
    'weight = pointwise_kernel.permute(3, 2, 0, 1)',
    'bias = bias',
  ],
  note: NHWC,
});

const separableConv2d: RowText = {
  signatures: [
    {
      params:
        'inputs, filters, kernel_size, strides=(1, 1), padding="valid", data_format="channels_last", dilation_rate=(1, 1), ' +
        'depth_multiplier=1, activation=None, use_bias=True, depthwise_initializer=None, pointwise_initializer=None, ' +
        'bias_initializer=None, depthwise_regularizer=None, pointwise_regularizer=None, bias_regularizer=None, ' +
        'activity_regularizer=None, depthwise_constraint=None, pointwise_constraint=None, bias_constraint=None, ' +
        'trainable=True, name=None, reuse=None',
    },
  ],
  pytorch: [
    separableTorch('nn.Conv2d', { when: VALID }),
    separableTorch('Conv2dSame', { helpers: ['Conv2dSame'] }),
  ],
  jax: {
    setup: RNGS,
    init:
      `self.?name = nnx.Sequential(nnx.Conv(?in_channels, ${DEPTH}, hw(kernel_size), strides=hw(strides), padding=padding, ` +
      'kernel_dilation=hw(dilation_rate), feature_group_count=?in_channels, use_bias=False, rngs=rngs), ' +
      `nnx.Conv(${DEPTH}, filters, (1, 1), use_bias=use_bias, rngs=rngs))`,
    code: 'act(activation)(self.?name(inputs))',
    holes: separableHoles,
    weights: [
      'kernel = depthwise_kernel.reshape(*depthwise_kernel.shape[:2], 1, -1)',
      'kernel = pointwise_kernel',
      'bias = bias',
    ],
  },
  keras: {
    init:
      'self.?name = keras.layers.SeparableConv2D(filters, kernel_size, strides=strides, padding=lower(padding), ' +
      'dilation_rate=dilation_rate, depth_multiplier=depth_multiplier, activation=act(activation), use_bias=use_bias)',
    code: 'self.?name(inputs)',
    holes: layer,
    weights: ['depthwise_kernel = depthwise_kernel', 'pointwise_kernel = pointwise_kernel', 'bias = bias'],
  },
  examples: [
    trial(
      { inputs: floats(2, 8, 7, 3), filters: 4, kernel_size: 3, depth_multiplier: 2, activation: 'relu' },
      v1,
    ),
    trial({ inputs: floats(2, 8, 7, 3), filters: 4, kernel_size: 3, strides: 2, padding: 'same' }, v1),
    trial(
      { inputs: floats(2, 8, 7, 3), filters: 5, kernel_size: [3, 2], padding: 'SAME', use_bias: false },
      v1,
    ),
  ],
  note: 'The one bias comes after the pointwise step.',
  caveats: ['same-padding-stride', 'conv-kernel-layout', 'channels-last', ...CAVEATS],
};

export const layersConvs = table('tf', {
  'layers.conv2d_transpose': conv2dTranspose,
  'layers.separable_conv2d': separableConv2d,
});

/**
 * Rows of the convolutions of `tf.keras.layers` that treat channels one by one: depthwise and separable.
 */
import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, table } from '../../src/catalog/kit.js';
import { CAVEATS, LAST, SAME, VALID } from './keras-conv.js';
import { inChannels, jaxLayer, keptLayer, layersOn, sparing, torchLayer } from './keras-pieces.js';

const DEPTHWISE_PARAMS =
  'kernel_size, strides=(1, 1), padding="valid", depth_multiplier=1, data_format=None, dilation_rate=(1, 1), activation=None, ' +
  'use_bias=True, depthwise_initializer="glorot_uniform", bias_initializer="zeros", depthwise_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, bias_constraint=None, **kwargs';

const depthwiseTail =
  '(?in_channels, ?in_channels * depth_multiplier, kernel_size, stride=strides, dilation=dilation_rate, groups=?in_channels, bias=use_bias)';
const depthwiseRest: VariantText = {
  holes: inChannels,
  weights: ['weight = depthwise_kernel.permute(2, 3, 0, 1).flatten(0, 1).unsqueeze(1)', 'bias = bias'],
};

const depthwise: RowText = {
  keras: { code: 'keras.layers.DepthwiseConv2D(...)', weights: ['kernel = depthwise_kernel', 'bias = bias'] },
  signatures: [{ params: DEPTHWISE_PARAMS }],
  pytorch: [
    ...torchLayer(
      { made: `nn.Conv2d${depthwiseTail}`, rank: 2 },
      { ...depthwiseRest, when: `${LAST} and ${VALID}` },
    ),
    ...torchLayer(
      { made: `Conv2dSame${depthwiseTail}`, rank: 2 },
      {
        ...depthwiseRest,
        helpers: ['Conv2dSame'],
        caveats: ['same-padding-stride'],
        when: `${LAST} and ${SAME}`,
      },
    ),
    ...torchLayer(
      { made: `Conv2dSame${depthwiseTail}`, rank: 2, few: true },
      {
        ...depthwiseRest,
        helpers: ['Conv2dSame'],
        note: 'This is SAME padding; for valid write `nn.Conv2d`.',
      },
    ),
  ],
  jax: jaxLayer(
    'nnx.Conv(?in_channels, ?in_channels * depth_multiplier, hw(kernel_size), strides=hw(strides), padding=lower(padding), ' +
      'kernel_dilation=hw(dilation_rate), feature_group_count=?in_channels, use_bias=use_bias, ' +
      'kernel_init=init(depthwise_initializer), rngs=rngs)',
    {
      holes: inChannels,
      weights: ['kernel = depthwise_kernel.reshape(*depthwise_kernel.shape[:2], 1, -1)', 'bias = bias'],
    },
  ),
  caveats: CAVEATS,
  examples: layersOn(
    ['valid', 'same'].flatMap((padding) => [
      { kernel_size: 3, padding, strides: 2, depth_multiplier: 2 },
      { kernel_size: [3, 2], padding, use_bias: false },
      { kernel_size: 3, padding, activation: 'relu' },
      { kernel_size: 3, padding, activation: 'softmax' },
    ]),
    floats(2, 7, 8, 3),
    { in_channels: '3' },
  ),
};

const SEPARABLE_PARAMS =
  'filters, kernel_size, strides=(1, 1), padding="valid", data_format=None, dilation_rate=(1, 1), depth_multiplier=1, ' +
  'activation=None, use_bias=True, depthwise_initializer="glorot_uniform", pointwise_initializer="glorot_uniform", ' +
  'bias_initializer="zeros", depthwise_regularizer=None, pointwise_regularizer=None, bias_regularizer=None, ' +
  'activity_regularizer=None, depthwise_constraint=None, pointwise_constraint=None, bias_constraint=None, **kwargs';

const separable: RowText = keptLayer('SeparableConv2D', ['depthwise_kernel', 'pointwise_kernel', 'bias'], {
  signatures: [{ params: SEPARABLE_PARAMS }],
  pytorch: torchLayer(
    {
      made:
        'SeparableConv2d(?in_channels, filters, kernel_size, stride=strides, padding=lower(padding), dilation=dilation_rate, ' +
        'multiplier=depth_multiplier, bias=use_bias)',
      rank: 2,
    },
    {
      holes: inChannels,
      helpers: ['SeparableConv2d'],
      weights: [
        'depthwise.weight = depthwise_kernel.permute(2, 3, 0, 1).flatten(0, 1).unsqueeze(1)',
        'pointwise.weight = pointwise_kernel.permute(3, 2, 0, 1)',
        'pointwise.bias = bias',
      ],
    },
  ),
  jax: jaxLayer(
    'nnx.Sequential(nnx.Conv(?in_channels, ?in_channels * depth_multiplier, hw(kernel_size), strides=hw(strides), ' +
      'padding=lower(padding), kernel_dilation=hw(dilation_rate), feature_group_count=?in_channels, use_bias=False, ' +
      'kernel_init=init(depthwise_initializer), rngs=rngs), nnx.Conv(?in_channels * depth_multiplier, filters, (1, 1), ' +
      'use_bias=use_bias, kernel_init=init(pointwise_initializer), rngs=rngs))',
    {
      holes: inChannels,
      weights: [
        'kernel = depthwise_kernel.reshape(*depthwise_kernel.shape[:2], 1, -1)',
        'kernel = pointwise_kernel',
        'bias = bias',
      ],
    },
  ),
  caveats: CAVEATS,
  aliases: ['tf.keras.layers.SeparableConvolution2D'],
  examples: layersOn(
    [
      { filters: 5, kernel_size: 3 },
      { filters: 5, kernel_size: 3, padding: 'same', strides: 2, depth_multiplier: 2 },
      { filters: 5, kernel_size: [3, 2], padding: 'same', use_bias: false },
      {
        filters: 5,
        kernel_size: 3,
        padding: 'same',
        activation: 'relu',
      },
      {
        filters: 5,
        kernel_size: 3,
        padding: 'same',
        activation: 'softmax',
      },
    ],
    floats(2, 7, 8, 3),
    { in_channels: '3' },
  ),
});

export const kerasDepthwise = table(
  'tf.keras.layers',
  sparing({
    DepthwiseConv2D: depthwise,
    SeparableConv2D: separable,
  }),
);

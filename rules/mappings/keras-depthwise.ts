/**
 * Rows of the convolutions of `tf.keras.layers` that treat channels one by one: depthwise and separable.
 */
import type { ArraySpec, Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, py, table } from '../../src/catalog/kit.js';
import { CAVEATS, LAST, SAME, VALID } from './keras-conv.js';
import {
  inChannels,
  jaxLayer,
  jaxLayouts,
  KEYWORDS,
  keptLayer,
  layerOn,
  layersOn,
  penaltyOn,
  sparing,
  torchLayer,
  torchLayouts,
  unread,
} from './keras-pieces.js';

const DEPTHWISE_PARAMS =
  'kernel_size, strides=(1, 1), padding="valid", depth_multiplier=1, data_format=None, dilation_rate=(1, 1), activation=None, ' +
  'use_bias=True, depthwise_initializer="glorot_uniform", bias_initializer="zeros", depthwise_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, bias_constraint=None, **kwargs';

const depthwiseRest: VariantText = {
  holes: inChannels,
  weights: ['weight = depthwise_kernel.permute(2, 3, 0, 1).flatten(0, 1).unsqueeze(1)', 'bias = bias'],
};
const GIVEN = '(not absent(depthwise_initializer) or not absent(bias_initializer))';
const KERNEL_JAX = 'kernel = depthwise_kernel.reshape(*depthwise_kernel.shape[:2], 1, -1)';
const joined = (...conditions: (string | undefined)[]): VariantText => {
  const when = conditions.filter(Boolean).join(' and ');
  return when === '' ? {} : { when };
};
const torchSteps = (held: string) =>
  `loss = loss + depthwise_regularizer(${held}.weight)\nloss = loss + bias_regularizer(${held}.bias)`;
const jaxSteps = (held: string) =>
  `loss = loss + depthwise_regularizer(${held}.kernel[...])\nloss = loss + bias_regularizer(${held}.bias[...])`;

/** Initialisers x layouts x paddings; activations as modules only where nothing else is special. */
function torchDepthwise(): VariantText[] {
  const made = (module: string, more: string) =>
    `${module}(?in_channels, ?in_channels * depth_multiplier, kernel_size, stride=strides${more}, dilation=dilation_rate, ` +
    'groups=?in_channels, bias=use_bias, dtype=dtype(dtype))';
  const pads = [
    { when: VALID, made: made('nn.Conv2d', ''), helpers: [] },
    {
      when: SAME,
      made: made('Conv2dSame', ''),
      helpers: ['Conv2dSame'],
      caveats: ['same-padding-stride'],
    },
    { when: undefined, made: made('Conv2dPadded', ', padding=padding'), helpers: ['Conv2dPadded'] },
  ];
  return [GIVEN, undefined].flatMap((given) =>
    torchLayouts(2).flatMap(({ when: layout, fills, call, rank }) =>
      (layout === undefined ? pads.slice(-1) : pads).flatMap(({ when, helpers, caveats, ...pad }) => {
        const filled =
          given === undefined
            ? pad.made
            : `initialised(${pad.made}, weight=init(depthwise_initializer), bias=init(bias_initializer))`;
        const isPlain = given === undefined && layout === LAST && when !== undefined;
        return torchLayer(
          { made: filled, rank, few: !isPlain, steps: torchSteps, ...(call !== undefined && { call }) },
          {
            ...depthwiseRest,
            ...(fills && { fills }),
            ...(caveats && { caveats }),
            helpers: [...helpers, ...(given === undefined ? [] : ['initialised'])],
            ...joined(given, layout, when),
          },
        );
      }),
    ),
  );
}

/** Paddings x layouts x activations x initialisers. */
const depthwiseExamples = (): Trial[] => {
  const layouts: { on: ArraySpec; more: Example }[] = [
    { on: floats(2, 7, 8, 3), more: {} },
    // More channels than pixels: Keras 3.15 adds a bias of channels first along the wrong axis where the sizes allow it.
    { on: floats(2, 3, 4, 5), more: { data_format: 'channels_first', depth_multiplier: 3 } },
    { on: floats(2, 7, 8, 3), more: { data_format: unread('channels_last') } },
  ];
  const paddings: Example[] = [{}, { padding: 'same' }, { padding: unread('same') }];
  const kinds: Example[] = [
    {},
    { activation: 'relu' },
    { activation: py('tf.nn.elu') },
    { depthwise_initializer: 'he_normal' },
    { depthwise_initializer: 'he_normal', activation: 'tanh' },
  ];
  const all = layouts.flatMap(({ on, more }) =>
    paddings.flatMap((padding) =>
      kinds.map((kind) =>
        layerOn({ kernel_size: 3, ...padding, ...kind, ...more }, on, { in_channels: '3' }),
      ),
    ),
  );
  const last = layersOn(
    [
      { kernel_size: 3, padding: 'same', strides: 2, depth_multiplier: 2 },
      { kernel_size: [3, 2], use_bias: false, input_shape: [7, 8, 3] },
      { kernel_size: 3, activation: 'softmax' },
    ],
    floats(2, 7, 8, 3),
    { in_channels: '3' },
  );
  const penalty = penaltyOn(
    { kernel_size: 3, depthwise_regularizer: 'l2' },
    floats(2, 7, 8, 3),
    { in_channels: '3' },
    true,
  );
  return [...all, ...last, penalty];
};

const depthwise: RowText = {
  keras: [
    {
      when: "data_format == 'channels_first'",
      code: 'keras.layers.DepthwiseConv2D(...)',
      weights: ['kernel = depthwise_kernel', 'bias = bias'],
      caveats: ['keras-channels-first-bias'],
    },
    {
      code: 'keras.layers.DepthwiseConv2D(...)',
      weights: ['kernel = depthwise_kernel', 'bias = bias'],
    },
  ],
  signatures: [{ params: DEPTHWISE_PARAMS.replace('**kwargs', KEYWORDS) }],
  pytorch: torchDepthwise(),
  jax: jaxLayouts(2).flatMap((layout) =>
    jaxLayer(
      'nnx.Conv(?in_channels, ?in_channels * depth_multiplier, hw(kernel_size), strides=hw(strides), padding=lower(padding), ' +
        'kernel_dilation=hw(dilation_rate), feature_group_count=?in_channels, use_bias=use_bias, param_dtype=dtype(dtype), ' +
        'kernel_init=init(depthwise_initializer), bias_init=init(bias_initializer), rngs=rngs)',
      { ...layout, holes: { ...inChannels, ...layout.holes }, weights: [KERNEL_JAX, 'bias = bias'] },
      jaxSteps,
    ),
  ),
  caveats: CAVEATS,
  examples: depthwiseExamples(),
};

const SEPARABLE_PARAMS =
  'filters, kernel_size, strides=(1, 1), padding="valid", data_format=None, dilation_rate=(1, 1), depth_multiplier=1, ' +
  'activation=None, use_bias=True, depthwise_initializer="glorot_uniform", pointwise_initializer="glorot_uniform", ' +
  'bias_initializer="zeros", depthwise_regularizer=None, pointwise_regularizer=None, bias_regularizer=None, ' +
  'activity_regularizer=None, depthwise_constraint=None, pointwise_constraint=None, bias_constraint=None, **kwargs';

const separable: RowText = keptLayer('SeparableConv2D', ['depthwise_kernel', 'pointwise_kernel', 'bias'], {
  signatures: [{ params: SEPARABLE_PARAMS.replace('**kwargs', KEYWORDS) }],
  pytorch: torchLayouts(2).flatMap(({ when, fills, call, rank }) =>
    torchLayer(
      {
        made:
          'SeparableConv2d(?in_channels, filters, kernel_size, stride=strides, padding=lower(padding), dilation=dilation_rate, ' +
          'multiplier=depth_multiplier, bias=use_bias)',
        rank,
        few: when !== LAST,
        ...(call !== undefined && { call }),
      },
      {
        holes: inChannels,
        ...(fills && { fills }),
        ...joined(when),
        helpers: ['SeparableConv2d'],
        weights: [
          'depthwise.weight = depthwise_kernel.permute(2, 3, 0, 1).flatten(0, 1).unsqueeze(1)',
          'pointwise.weight = pointwise_kernel.permute(3, 2, 0, 1)',
          'pointwise.bias = bias',
        ],
      },
    ),
  ),
  jax: jaxLayouts(2).flatMap((layout) =>
    jaxLayer(
      'nnx.Sequential(nnx.Conv(?in_channels, ?in_channels * depth_multiplier, hw(kernel_size), strides=hw(strides), ' +
        'padding=lower(padding), kernel_dilation=hw(dilation_rate), feature_group_count=?in_channels, use_bias=False, ' +
        'kernel_init=init(depthwise_initializer), rngs=rngs), nnx.Conv(?in_channels * depth_multiplier, filters, (1, 1), ' +
        'use_bias=use_bias, kernel_init=init(pointwise_initializer), bias_init=init(bias_initializer), rngs=rngs))',
      {
        ...layout,
        holes: { ...inChannels, ...layout.holes },
        weights: [KERNEL_JAX, 'kernel = pointwise_kernel', 'bias = bias'],
      },
    ),
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
  ).concat(
    [{}, { activation: 'relu' }].flatMap((kind) => [
      layerOn(
        { filters: 5, kernel_size: 3, data_format: unread('channels_last'), ...kind },
        floats(2, 7, 8, 3),
        { in_channels: '3' },
      ),
      layerOn({ filters: 9, kernel_size: 3, data_format: 'channels_first', ...kind }, floats(2, 3, 4, 5), {
        in_channels: '3',
      }),
    ]),
  ),
});

export const kerasDepthwise = table(
  'tf.keras.layers',
  sparing({
    DepthwiseConv2D: depthwise,
    SeparableConv2D: separable,
  }),
);

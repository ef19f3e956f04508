/**
 * Rows of the transposed and separable convolutions of `tf.layers` and slim, which made their weights where they were called.
 */
import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { unread } from './keras-pieces.js';
import { CAVEATS, COLLECTED, penaltyTrial, REUSE } from './layer-parts.js';
import {
  LAYERS,
  type SeparableSource,
  SLIM,
  type Source,
  separable,
  type TransposedSource,
  transposed,
} from './v1-special-convs.js';

const holes = { in_channels: '3' };
const v1 = (args: Example, gradient?: string): Trial =>
  trial(args, { api: 'v1', holes, ...(gradient !== undefined && { gradient }) });

/** Paddings x layouts x initialisers. */
function examplesOf(source: Source, kernelInit: string, isFirst: boolean): Trial[] {
  const paddings: Example[] = [
    { padding: 'VALID' },
    { padding: 'SAME', [source.strides]: 2 },
    { padding: unread('SAME') },
  ];
  const kinds: Example[] = [
    ...(source.bias === null
      ? [{ [source.biasInit]: null, [kernelInit]: py('tf.zeros_initializer()') }, { [source.biasInit]: null }]
      : []),
    { [kernelInit]: py('tf.zeros_initializer()') },
    {},
  ];
  const layouts: Example[] = [
    ...(isFirst ? [{ inputs: floats(2, 3, 5, 6), data_format: source.first, [source.filters]: 9 }] : []),
    { inputs: floats(2, 4, 5, 3), [source.filters]: 4 },
    { inputs: floats(2, 4, 5, 3), [source.filters]: 4, data_format: unread(source.last) },
  ];
  return kinds.flatMap((kind) =>
    layouts.flatMap((layout) =>
      paddings.map((padding) => v1({ ...layout, kernel_size: 3, ...padding, ...kind })),
    ),
  );
}

const L2 = py('tf.keras.regularizers.l2(0.1)');
const REST =
  'activity_regularizer=None, kernel_constraint=None, bias_constraint=None, trainable=True, name=None, reuse=None';
const SLIM_REST =
  'biases_initializer="zeros", biases_regularizer=None, reuse=None, variables_collections=None, outputs_collections=None, ' +
  'trainable=True, scope=None';
const WITH_NORMALISER = redesign(
  'With a `normalizer_fn` there are two layers: make this one without bias, call the normalisation next (see the advice on it), and the activation last.',
  { effort: 'minutes' },
);
const withNormaliser = ({ pytorch, jax, keras }: Pick<RowText, 'pytorch' | 'jax' | 'keras'>) => ({
  pytorch: [...(pytorch as VariantText[]), WITH_NORMALISER],
  jax: [...(jax as VariantText[]), WITH_NORMALISER],
  keras: [...(keras as VariantText[]), WITH_NORMALISER],
});
const COMMON = ['conv-kernel-layout', 'channels-last', ...CAVEATS];

const layersTransposed: TransposedSource = {
  ...LAYERS,
  kernelInit: 'kernel_initializer',
  kernelPenalty: 'kernel_regularizer',
  variables: ['kernel', 'bias'],
};
const slimTransposed: TransposedSource = {
  ...SLIM,
  kernelInit: 'weights_initializer',
  kernelPenalty: 'weights_regularizer',
  variables: ['weights', 'biases'],
};
const layersSeparable: SeparableSource = {
  ...LAYERS,
  depthInit: 'depthwise_initializer',
  pointInit: 'pointwise_initializer',
  depthPenalty: 'depthwise_regularizer',
  pointPenalty: 'pointwise_regularizer',
  dilation: 'dilation_rate',
  variables: ['depthwise_kernel', 'pointwise_kernel', 'bias'],
};
const slimSeparable: SeparableSource = {
  ...SLIM,
  depthInit: 'weights_initializer',
  pointInit: 'pointwise_initializer',
  depthPenalty: 'weights_regularizer',
  pointPenalty: 'weights_regularizer',
  dilation: 'rate',
  variables: ['depthwise_weights', 'pointwise_weights', 'biases'],
  when: 'normalizer_fn is None and num_outputs is not None',
};

export const layersConvs = table('tf', {
  'layers.conv2d_transpose': {
    signatures: [
      {
        params:
          'inputs, filters, kernel_size, strides=1, padding="valid", data_format=None, activation=None, use_bias=True, ' +
          `kernel_initializer=None, bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, ${REST}`,
      },
    ],
    ...transposed(layersTransposed),
    examples: [
      ...examplesOf(layersTransposed, 'kernel_initializer', true),
      v1({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: [5, 4], strides: [2, 2], padding: 'SAME' }),
      v1({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 3, strides: 2, activation: 'relu' }),
      v1({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 4, use_bias: false }),
      v1({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 2, strides: 3, padding: 'same' }),
      penaltyTrial({ inputs: floats(2, 4, 5, 3), filters: 4, kernel_size: 3, kernel_regularizer: L2 }, holes),
    ],
    without: REUSE,
    caveats: ['transposed-convolution-crop', ...COMMON],
  },
  'contrib.slim.conv2d_transpose': {
    signatures: [
      {
        params:
          'inputs, num_outputs, kernel_size, stride=1, padding="SAME", data_format="NHWC", activation_fn=tf.nn.relu, ' +
          `normalizer_fn=None, normalizer_params=None, weights_initializer=None, weights_regularizer=None, ${SLIM_REST}`,
      },
    ],
    ...withNormaliser(transposed(slimTransposed)),
    examples: examplesOf(slimTransposed, 'weights_initializer', true),
    without: COLLECTED,
    caveats: ['transposed-convolution-crop', ...COMMON],
  },
  'layers.separable_conv2d': {
    signatures: [
      {
        params:
          'inputs, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, ' +
          'depth_multiplier=1, activation=None, use_bias=True, depthwise_initializer=None, pointwise_initializer=None, ' +
          'bias_initializer="zeros", depthwise_regularizer=None, pointwise_regularizer=None, bias_regularizer=None, ' +
          'activity_regularizer=None, depthwise_constraint=None, pointwise_constraint=None, bias_constraint=None, ' +
          'trainable=True, name=None, reuse=None',
      },
    ],
    ...separable(layersSeparable),
    examples: [
      ...examplesOf(layersSeparable, 'pointwise_initializer', true),
      v1({ inputs: floats(2, 8, 7, 3), filters: 4, kernel_size: 3, depth_multiplier: 2, activation: 'relu' }),
      v1({ inputs: floats(2, 8, 7, 3), filters: 5, kernel_size: [3, 2], padding: 'SAME', use_bias: false }),
      penaltyTrial(
        {
          inputs: floats(2, 4, 5, 3),
          filters: 4,
          kernel_size: 3,
          depthwise_regularizer: L2,
          pointwise_regularizer: L2,
        },
        holes,
      ),
    ],
    without: REUSE,
    note: 'The one bias comes after the pointwise step.',
    caveats: ['same-padding-stride', ...COMMON],
  },
  'contrib.slim.separable_convolution2d': {
    signatures: [
      {
        params:
          'inputs, num_outputs, kernel_size, depth_multiplier=1, stride=1, padding="SAME", data_format="NHWC", rate=1, ' +
          'activation_fn=tf.nn.relu, normalizer_fn=None, normalizer_params=None, weights_initializer=None, ' +
          `pointwise_initializer=None, weights_regularizer=None, ${SLIM_REST}`,
      },
    ],
    ...withNormaliser(separable(slimSeparable)),
    examples: examplesOf(slimSeparable, 'weights_initializer', true),
    without: COLLECTED,
    note: 'The one bias comes after the pointwise step. With `num_outputs=None` there is no pointwise step: make the first convolution alone, with a bias.',
    aliases: ['tf.contrib.slim.separable_conv2d'],
    caveats: ['same-padding-stride', ...COMMON],
  },
});

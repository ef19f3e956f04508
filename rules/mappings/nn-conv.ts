/**
 * Rows of the convolutions of `tf.nn` beside `conv2d`: one and three axes, depthwise, separable, dilated. Kernels keep TensorFlow's
 * layout in the source's variables, so each expression permutes them.
 */
import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, none, table, trial } from '../../src/catalog/kit.js';
import { unread } from './keras-pieces.js';

const NHWC_DIMS = "dimension_numbers=('NHWC', 'HWIO', 'NHWC')";
const DIMS = "dimension_numbers=(data_format, 'HWIO', data_format)";
const TORCH_DEPTHWISE = 'depthwise_conv2d';

const DILATIONS = [
  { when: 'dilations is None', torch: '', jax: '', keras: '' },
  {
    when: undefined,
    torch: ', hw(dilations)',
    jax: ', rhs_dilation=hw(dilations)',
    keras: ', dilation_rate=hw(dilations)',
  },
];
const LAYOUTS = [
  { when: "data_format in ('NHWC', None)", keras: '' },
  { when: "data_format == 'NCHW'", keras: ", data_format='channels_first'" },
  { when: undefined, keras: ", data_format='channels_first' if data_format == 'NCHW' else 'channels_last'" },
];
const both = (...conditions: (string | undefined)[]): VariantText => {
  const when = conditions.filter(Boolean).join(' and ');
  return when === '' ? {} : { when };
};

/** Channels first by turning around a call that has them last. */
const inLayout = (index: number, call: (images: string) => string): string => {
  const turned = `${call('input.permute(0, 2, 3, 1)')}.permute(0, 3, 1, 2)`;
  return index === 0
    ? call('input')
    : index === 1
      ? turned
      : `${turned} if data_format == 'NCHW' else ${call('input')}`;
};

/** A depthwise convolution, with what follows it on channels last. */
const torchDepthwise = (filter: string, after: string): VariantText[] =>
  LAYOUTS.flatMap(({ when: layout }, index) =>
    DILATIONS.map(({ when, torch }) => ({
      ...both(layout, when),
      code: inLayout(
        index,
        (images) =>
          `${after && '('}${TORCH_DEPTHWISE}(${images}, ${filter}, hw(strides), padding${torch})${after && `${after})`}`,
      ),
      helpers: [TORCH_DEPTHWISE],
    })),
  );

const kerasDepthwise = (op: string, filters: string): VariantText[] =>
  LAYOUTS.flatMap(({ when: layout, keras: format }) =>
    DILATIONS.map(({ when, keras }) => ({
      ...both(layout, when),
      code: `keras.ops.${op}(input, ${filters}, strides=hw(strides), padding=lower(padding)${format}${keras})`,
    })),
  );

const CPU = 'TensorFlow has no depthwise convolution of channels first on the CPU.';

const depthwise: RowText = {
  signatures: [
    {
      params: 'input, filter, strides, padding, rate=None, name=None, data_format="NHWC", dilations=None',
      api: 'v1',
      rename: { rate: 'dilations' },
    },
    { params: 'input, filter, strides, padding, data_format="NHWC", dilations=None, name=None', api: 'v2' },
  ],
  pytorch: torchDepthwise('filter', ''),
  jax: DILATIONS.map(({ when, jax }) => ({
    ...both(when),
    code:
      `jax.lax.conv_general_dilated(input, filter.reshape(*filter.shape[:2], 1, -1), hw(strides), padding${jax}, ` +
      `${DIMS}, feature_group_count=filter.shape[2])`,
  })),
  keras: kerasDepthwise('depthwise_conv', 'filter'),
  aliases: ['tf.nn.depthwise_conv2d_native'],
  examples: [
    ...[{}, { data_format: unread('NHWC') }].flatMap((layout) => [
      {
        input: floats(2, 8, 8, 3),
        filter: floats(3, 3, 3, 2),
        strides: [1, 2, 2, 1],
        padding: 'SAME',
        ...layout,
      },
      {
        input: floats(2, 9, 9, 3),
        filter: floats(3, 3, 3, 2),
        strides: [1, 1, 1, 1],
        padding: 'SAME',
        dilations: [2, 2],
        ...layout,
      },
    ]),
    { input: floats(2, 8, 8, 3), filter: floats(3, 3, 3, 2), strides: [1, 1, 1, 1], padding: 'SAME' },
    { input: floats(2, 8, 8, 3), filter: floats(3, 2, 3, 1), strides: [1, 1, 1, 1], padding: 'VALID' },
    // Channels first is compared with the same convolution turned around, as TensorFlow has no kernel for it on the CPU.
    ...[{}, { dilations: [2, 2] }].map((dilated) =>
      channelsFirst({ filter: floats(3, 3, 3, 2), ...dilated }),
    ),
  ],
  caveats: ['conv-kernel-layout', 'same-padding-stride', 'channels-last'],
};

/** TensorFlow runs it with channels last, the targets as they are told. */
function channelsFirst(args: Example, name = 'depthwise_conv2d', filters = 'filter'): Trial {
  const more = 'dilations' in args ? ', dilations=[2, 2]' : '';
  return trial(
    { input: floats(2, 3, 7, 6), strides: [1, 1, 1, 1], padding: 'SAME', data_format: 'NCHW', ...args },
    {
      api: 'v2',
      gradient: CPU,
      source: {
        use:
          `mention = lambda: $call\nturned = tf.transpose(input, [0, 2, 3, 1])\n` +
          `result = tf.transpose(tf.nn.${name}(turned, ${filters}, [1, 1, 1, 1], 'SAME'${more}), [0, 3, 1, 2])`,
      },
      pytorch: { use: 'result = $code' },
      jax: { use: 'result = $code' },
      keras: { use: 'result = $code' },
    },
  );
}

const separable: RowText = {
  signatures: [
    {
      params:
        'input, depthwise_filter, pointwise_filter, strides, padding, rate=None, name=None, data_format="NHWC", dilations=None',
      api: 'v1',
      rename: { rate: 'dilations' },
    },
    {
      params:
        'input, depthwise_filter, pointwise_filter, strides, padding, data_format="NHWC", dilations=None, name=None',
      api: 'v2',
    },
  ],
  pytorch: torchDepthwise('depthwise_filter', ' @ pointwise_filter[0, 0]'),
  jax: DILATIONS.map(({ when, jax }) => ({
    ...both(when),
    code:
      'jax.lax.conv_general_dilated(jax.lax.conv_general_dilated(input, depthwise_filter.reshape(*depthwise_filter.shape[:2], 1, -1), hw(strides), ' +
      `padding${jax}, ${DIMS}, feature_group_count=depthwise_filter.shape[2]), pointwise_filter, (1, 1), 'VALID', ${DIMS})`,
  })),
  keras: kerasDepthwise('separable_conv', 'depthwise_filter, pointwise_filter'),
  examples: [
    ...[{}, { data_format: unread('NHWC') }].flatMap((layout) => [
      {
        input: floats(2, 8, 8, 3),
        depthwise_filter: floats(3, 3, 3, 2),
        pointwise_filter: floats(1, 1, 6, 4),
        strides: [1, 2, 2, 1],
        padding: 'SAME',
        ...layout,
      },
      {
        input: floats(2, 9, 9, 3),
        depthwise_filter: floats(3, 3, 3, 2),
        pointwise_filter: floats(1, 1, 6, 4),
        strides: [1, 1, 1, 1],
        padding: 'VALID',
        dilations: [2, 2],
        ...layout,
      },
    ]),
    ...[{}, { dilations: [2, 2] }].map((dilated) =>
      channelsFirst(
        { depthwise_filter: floats(3, 3, 3, 2), pointwise_filter: floats(1, 1, 6, 4), ...dilated },
        'separable_conv2d',
        'depthwise_filter, pointwise_filter',
      ),
    ),
  ],
  note: 'The pointwise step is a convolution of one pixel.',
  caveats: ['conv-kernel-layout', 'same-padding-stride', 'channels-last'],
};

const conv1d: RowText = {
  signatures: [
    {
      params:
        'value=None, filters=None, stride=None, padding=None, use_cudnn_on_gpu=None, data_format=None, name=None, input=None, dilations=None',
      api: 'v1',
      rename: { value: 'input' },
    },
    {
      params: 'input, filters, stride, padding, data_format="NWC", dilations=None, name=None',
      api: 'v2',
    },
  ],
  pytorch: [
    {
      when: "padding == 'VALID'",
      code: 'F.conv1d(input.transpose(1, 2), filters.permute(2, 1, 0), stride=stride).transpose(1, 2)',
    },
    {
      when: "padding == 'SAME' and stride == 1",
      code: "F.conv1d(input.transpose(1, 2), filters.permute(2, 1, 0), padding='same').transpose(1, 2)",
    },
    {
      when: "padding == 'SAME'",
      code: 'conv2d_same(input[:, :, None], filters[:, None], (stride, 1))[:, :, 0]',
      helpers: ['conv2d_same'],
      note: 'One axis runs as images of width one.',
    },
    {
      code: 'conv2d(input[:, :, None], filters[:, None], (stride, 1), padding)[:, :, 0]',
      helpers: ['conv2d'],
      note: 'One axis runs as images of width one.',
    },
  ],
  jax: "jax.lax.conv_general_dilated(input, filters, (stride,), padding, dimension_numbers=('NWC', 'WIO', 'NWC'))",
  keras: 'keras.ops.conv(input, filters, strides=stride, padding=lower(padding))',
  examples: [
    { input: floats(2, 9, 3), filters: floats(3, 3, 4), stride: 2, padding: 'VALID' },
    { input: floats(2, 8, 3), filters: floats(4, 3, 4), stride: 1, padding: 'SAME' },
    { input: floats(2, 8, 3), filters: floats(3, 3, 4), stride: 2, padding: 'SAME' },
    { input: floats(2, 8, 3), filters: floats(3, 3, 4), stride: 2, padding: unread('SAME') },
  ],
  caveats: ['same-padding-stride', 'conv-kernel-layout', 'channels-last'],
};

const atrous: RowText = {
  signatures: [{ params: 'value, filters, rate, padding, name=None' }],
  pytorch:
    'F.conv2d(value.permute(0, 3, 1, 2), filters.permute(3, 2, 0, 1), padding=lower(padding), dilation=rate).permute(0, 2, 3, 1)',
  jax: `jax.lax.conv_general_dilated(value, filters, (1, 1), padding, rhs_dilation=(rate, rate), ${NHWC_DIMS})`,
  keras: 'keras.ops.conv(value, filters, padding=lower(padding), dilation_rate=rate)',
  examples: [
    { value: floats(1, 9, 9, 2), filters: floats(3, 3, 2, 4), rate: 2, padding: 'SAME' },
    { value: floats(1, 9, 9, 2), filters: floats(3, 3, 2, 4), rate: 2, padding: 'VALID' },
  ],
  caveats: ['conv-kernel-layout', 'channels-last'],
};

const blocks = (name: 'space_to_depth' | 'depth_to_space'): RowText => ({
  signatures: [{ params: 'input, block_size, data_format="NHWC", name=None' }],
  pytorch: { code: `${name}(input, block_size)`, helpers: [name] },
  jax: { code: `${name}(input, block_size)`, helpers: [name] },
  keras: { code: `${name}(input, block_size)`, helpers: [name] },
  aliases: [`tf.${name}`],
  example: {
    input: name === 'space_to_depth' ? floats(2, 4, 6, 3) : floats(2, 2, 3, 12),
    block_size: 2,
  },
  caveats: ['space-to-depth-order'],
});

export const nnConv = table('tf', {
  'nn.conv1d': conv1d,
  'nn.depthwise_conv2d': depthwise,
  'nn.separable_conv2d': separable,
  'nn.atrous_conv2d': atrous,
  'nn.space_to_depth': blocks('space_to_depth'),
  'nn.depth_to_space': blocks('depth_to_space'),
  'nn.xw_plus_b': {
    signatures: [{ params: 'x, weights, biases, name=None' }],
    pytorch: 'x @ weights + biases',
    jax: 'x @ weights + biases',
    keras: 'keras.ops.matmul(x, weights) + biases',
    example: { x: floats(2, 3), weights: floats(3, 4), biases: floats(4) },
  },
  'nn.bias_add_grad': {
    pytorch: none('Automatic differentiation does it: `gradient.sum` over all axes but the last.'),
    jax: none('Automatic differentiation does it: `gradient.sum` over all axes but the last.'),
    keras: none('Automatic differentiation does it: `keras.ops.sum` over all axes but the last.'),
  },
});

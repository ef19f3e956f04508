/**
 * Rows of the convolutions of `tf.nn` beside `conv2d`: one and three axes, depthwise, separable, dilated. Kernels keep TensorFlow's
 * layout in the source's variables, so each expression permutes them.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, none, table } from '../../src/catalog/kit.js';

const NHWC_DIMS = "dimension_numbers=('NHWC', 'HWIO', 'NHWC')";
const TORCH_DEPTHWISE = 'depthwise_conv2d';

/** A step of the kernel that is one where nothing is said. */
const dilated = (code: (more: string) => string, keyword: string): AdviceText => [
  { when: 'dilations is None', code: code('') },
  { code: code(`, ${keyword}=hw(dilations)`) },
];

const depthwise: RowText = {
  signatures: [
    {
      params: 'input, filter, strides, padding, rate=None, name=None, data_format=None, dilations=None',
      api: 'v1',
      rename: { rate: 'dilations' },
    },
    { params: 'input, filter, strides, padding, data_format=None, dilations=None, name=None', api: 'v2' },
  ],
  pytorch: [
    {
      when: 'dilations is None',
      code: `${TORCH_DEPTHWISE}(input, filter, hw(strides), padding)`,
      helpers: [TORCH_DEPTHWISE],
    },
    {
      code: `${TORCH_DEPTHWISE}(input, filter, hw(strides), padding, hw(dilations))`,
      helpers: [TORCH_DEPTHWISE],
    },
  ],
  jax: dilated(
    (more) =>
      `jax.lax.conv_general_dilated(input, filter.reshape(*filter.shape[:2], 1, -1), hw(strides), padding${more}, ` +
      `${NHWC_DIMS}, feature_group_count=filter.shape[2])`,
    'rhs_dilation',
  ),
  keras: dilated(
    (more) => `keras.ops.depthwise_conv(input, filter, strides=hw(strides), padding=lower(padding)${more})`,
    'dilation_rate',
  ),
  aliases: ['tf.nn.depthwise_conv2d_native'],
  examples: [
    { input: floats(2, 8, 8, 3), filter: floats(3, 3, 3, 2), strides: [1, 1, 1, 1], padding: 'SAME' },
    { input: floats(2, 8, 8, 3), filter: floats(3, 3, 3, 2), strides: [1, 2, 2, 1], padding: 'SAME' },
    { input: floats(2, 8, 8, 3), filter: floats(3, 2, 3, 1), strides: [1, 1, 1, 1], padding: 'VALID' },
    {
      input: floats(2, 9, 9, 3),
      filter: floats(3, 3, 3, 2),
      strides: [1, 1, 1, 1],
      padding: 'SAME',
      dilations: [2, 2],
    },
  ],
  caveats: ['conv-kernel-layout', 'same-padding-stride', 'channels-last'],
};

const separable: RowText = {
  signatures: [
    {
      params:
        'input, depthwise_filter, pointwise_filter, strides, padding, rate=None, name=None, data_format=None, dilations=None',
      api: 'v1',
      rename: { rate: 'dilations' },
    },
    {
      params:
        'input, depthwise_filter, pointwise_filter, strides, padding, data_format=None, dilations=None, name=None',
      api: 'v2',
    },
  ],
  pytorch: [
    {
      when: 'dilations is None',
      code: `${TORCH_DEPTHWISE}(input, depthwise_filter, hw(strides), padding) @ pointwise_filter[0, 0]`,
      helpers: [TORCH_DEPTHWISE],
    },
    {
      code: `${TORCH_DEPTHWISE}(input, depthwise_filter, hw(strides), padding, hw(dilations)) @ pointwise_filter[0, 0]`,
      helpers: [TORCH_DEPTHWISE],
    },
  ],
  jax: dilated(
    (more) =>
      'jax.lax.conv_general_dilated(input, depthwise_filter.reshape(*depthwise_filter.shape[:2], 1, -1), hw(strides), ' +
      `padding${more}, ${NHWC_DIMS}, feature_group_count=depthwise_filter.shape[2]) @ pointwise_filter[0, 0]`,
    'rhs_dilation',
  ),
  keras: dilated(
    (more) =>
      'keras.ops.separable_conv(input, depthwise_filter, pointwise_filter, strides=hw(strides), ' +
      `padding=lower(padding)${more})`,
    'dilation_rate',
  ),
  examples: [
    {
      input: floats(2, 8, 8, 3),
      depthwise_filter: floats(3, 3, 3, 2),
      pointwise_filter: floats(1, 1, 6, 4),
      strides: [1, 2, 2, 1],
      padding: 'SAME',
    },
    {
      input: floats(2, 9, 9, 3),
      depthwise_filter: floats(3, 3, 3, 2),
      pointwise_filter: floats(1, 1, 6, 4),
      strides: [1, 1, 1, 1],
      padding: 'VALID',
      dilations: [2, 2],
    },
  ],
  note: 'The pointwise step is a product with the last axis.',
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
      code: 'conv2d_same(input[:, :, None], filters[:, None], (stride, 1))[:, :, 0]',
      helpers: ['conv2d_same'],
      note: 'One axis runs as images of width one; this is SAME.',
    },
  ],
  jax: "jax.lax.conv_general_dilated(input, filters, (stride,), padding, dimension_numbers=('NWC', 'WIO', 'NWC'))",
  keras: 'keras.ops.conv(input, filters, strides=stride, padding=lower(padding))',
  examples: [
    { input: floats(2, 9, 3), filters: floats(3, 3, 4), stride: 2, padding: 'VALID' },
    { input: floats(2, 8, 3), filters: floats(4, 3, 4), stride: 1, padding: 'SAME' },
    { input: floats(2, 8, 3), filters: floats(3, 3, 4), stride: 2, padding: 'SAME' },
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

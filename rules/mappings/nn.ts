/**
 * Rows of `tf.nn`: activations, convolutions, pooling, dropout. Images stay NHWC at the border of each PyTorch
 * expression, so that the axes of the code around it stay right; inside a ported model permute once instead.
 */

import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { elementwise, floats, redesign, table } from '../../src/catalog/kit.js';
import { kerasPool } from './pooling.js';

/** Modules draw their weights from it; in a module of one's own it is a parameter of the constructor. */
const RNGS = 'rngs = nnx.Rngs(0)';

const features = { features: floats(2, 5) };
const x = { x: floats(2, 5) };

const IN = 'input.permute(0, 3, 1, 2)';
const OUT = '.permute(0, 2, 3, 1)';
const NHWC = 'The permutations keep NHWC around the call; in a ported model permute once, at its input.';

/** A softmax along the last axis unless told otherwise. `dim` is the TF1 name. */
function softmax(name: 'softmax' | 'log_softmax'): RowText {
  return {
    signatures: [
      { params: 'logits, axis=None, name=None', api: 'v2' },
      { params: 'logits, axis=None, name=None, dim=None', api: 'v1', rename: { dim: 'axis' } },
    ],
    pytorch: [
      { when: 'axis is None', code: `F.${name}(logits, dim=-1)` },
      { code: `F.${name}(logits, dim=axis)` },
    ],
    jax: [
      { when: 'axis is None', code: `jax.nn.${name}(logits)` },
      { code: `jax.nn.${name}(logits, axis=axis)` },
    ],
    keras: [
      { when: 'axis is None', code: `keras.ops.${name}(logits)` },
      { code: `keras.ops.${name}(logits, axis=axis)` },
    ],
    examples: [{ logits: floats(2, 5) }, { logits: floats(2, 5), axis: 0 }],
  };
}

const conv2d: RowText = {
  signatures: [
    {
      params: 'input, filters, strides, padding, data_format="NHWC", dilations=None, name=None',
      api: 'v2',
    },
    {
      params:
        'input, filter=None, strides=None, padding=None, use_cudnn_on_gpu=True, data_format="NHWC", dilations=None, ' +
        'name=None, filters=None',
      api: 'v1',
      rename: { filter: 'filters' },
    },
  ],
  pytorch: [
    {
      when: "padding == 'VALID' and data_format in ('NHWC', None) and dilations is None",
      code: `F.conv2d(${IN}, filters.permute(3, 2, 0, 1), stride=hw(strides))${OUT}`,
    },
    {
      when: "padding == 'SAME' and data_format in ('NHWC', None) and dilations is None",
      code: 'conv2d_same(input, filters, hw(strides))',
      helpers: ['conv2d_same'],
    },
    {
      when: "data_format == 'NCHW' and padding == 'VALID' and dilations is None",
      code: 'F.conv2d(input, filters.permute(3, 2, 0, 1), stride=hw(strides))',
    },
    redesign('Write `F.conv2d` with its own `dilation` and `padding`; `padding="same"` needs stride 1.', {
      code: 'F.conv2d(input, filters.permute(3, 2, 0, 1), padding=lower(padding), dilation=hw(dilations))',
      effort: 'minutes',
    }),
  ],
  jax: [
    {
      when: 'dilations is None',
      code:
        'jax.lax.conv_general_dilated(input, filters, hw(strides), padding, ' +
        "dimension_numbers=('NHWC', 'HWIO', 'NHWC'))",
    },
    {
      code:
        'jax.lax.conv_general_dilated(input, filters, hw(strides), padding, rhs_dilation=hw(dilations), ' +
        "dimension_numbers=('NHWC', 'HWIO', 'NHWC'))",
    },
  ],
  keras: [
    {
      when: 'dilations is None',
      code: 'keras.ops.conv(input, filters, strides=hw(strides), padding=lower(padding))',
    },
    {
      code: 'keras.ops.conv(input, filters, strides=hw(strides), padding=lower(padding), dilation_rate=hw(dilations))',
    },
  ],
  examples: [
    { input: floats(1, 8, 8, 3), filters: floats(3, 3, 3, 4), strides: [1, 2, 2, 1], padding: 'VALID' },
    { input: floats(1, 8, 8, 3), filters: floats(3, 3, 3, 4), strides: [1, 2, 2, 1], padding: 'SAME' },
  ],
  note: NHWC,
  caveats: ['same-padding-stride', 'same-padding-even-kernel', 'channels-last', 'conv-kernel-layout'],
};

/** Pooling of NHWC images. `name` is `max` or `avg`. */
function pool(name: 'max' | 'avg'): RowText {
  const valid: AdviceText =
    name === 'max'
      ? `F.max_pool2d(${IN}, hw(ksize), stride=hw(strides))${OUT}`
      : `F.avg_pool2d(${IN}, hw(ksize), stride=hw(strides))${OUT}`;
  const jaxSame = name === 'max' ? '' : ', count_include_pad=False';
  return {
    signatures: [
      {
        params: 'value, ksize, strides, padding, data_format="NHWC", name=None',
        api: 'v1',
        rename: { value: 'input' },
      },
      { params: 'input, ksize, strides, padding, data_format=None, name=None', api: 'v2' },
    ],
    pytorch: [
      { when: "padding == 'VALID'", code: valid },
      {
        when: "padding == 'SAME'",
        code: `${name}_pool2d_same(input, hw(ksize), hw(strides))`,
        helpers: [`${name}_pool2d_same`],
      },
      {
        code: `${name}_pool2d_same(input, hw(ksize), hw(strides))`,
        helpers: [`${name}_pool2d_same`],
        note: 'This is SAME; for VALID call the pooling function of PyTorch.',
      },
    ],
    jax: `nnx.${name}_pool(input, hw(ksize), strides=hw(strides), padding=padding${jaxSame})`,
    keras: kerasPool(name, 'input', 'ksize', 'strides'),
    examples: [
      { input: floats(1, 8, 8, 2), ksize: [1, 2, 2, 1], strides: [1, 2, 2, 1], padding: 'VALID' },
      { input: floats(1, 8, 8, 2), ksize: [1, 3, 3, 1], strides: [1, 2, 2, 1], padding: 'SAME' },
    ],
    note: NHWC,
    caveats: name === 'max' ? ['same-pooling', 'channels-last'] : ['average-pool-same', 'channels-last'],
  };
}

const layerHole = { name: 'The attribute that holds the layer.' };

const dropout: RowText = {
  signatures: [
    { params: 'x, rate, noise_shape=None, seed=None, name=None', api: 'v2' },
    { params: 'x, keep_prob=None, noise_shape=None, seed=None, name=None, rate=None', api: 'v1' },
  ],
  pytorch: [
    { when: 'not absent(keep_prob)', code: 'F.dropout(x, p=1 - keep_prob, training=?training)' },
    { code: 'F.dropout(x, p=rate, training=?training)' },
  ].map((variant) => ({
    ...variant,
    holes: { training: '`self.training` in a module; `True` drops always, as `tf.nn.dropout` does.' },
  })),
  jax: [
    {
      when: 'not absent(keep_prob)',
      setup: RNGS,
      init: 'self.?name = nnx.Dropout(1 - keep_prob, rngs=rngs)',
      code: 'self.?name(x)',
      holes: layerHole,
    },
    {
      setup: RNGS,
      init: 'self.?name = nnx.Dropout(rate, rngs=rngs)',
      code: 'self.?name(x)',
      holes: layerHole,
    },
  ],
  keras: [
    { when: 'not absent(keep_prob)', code: 'keras.random.dropout(x, 1 - keep_prob)' },
    { code: 'keras.random.dropout(x, rate)' },
  ],
  note: 'A `noise_shape` of one value a channel is `nn.Dropout2d` (NCHW), `broadcast_dims` in `nnx.Dropout`.',
  caveats: ['dropout-keep-prob', 'dropout-training', 'jax-random-keys', 'keras-seed-generator'],
  proof: { compare: 'moments' },
};

const leaky: RowText = {
  pytorch: 'F.leaky_relu(features, alpha)',
  jax: 'jax.nn.leaky_relu(features, alpha)',
  keras: 'keras.ops.leaky_relu(features, alpha)',
  examples: [features, { ...features, alpha: 0.1 }],
  caveats: ['leaky-relu-slope'],
};

const swish: RowText = {
  signatures: [{ params: 'features, beta=1.0' }],
  pytorch: 'F.silu(features)',
  jax: 'jax.nn.silu(features)',
  keras: 'keras.ops.silu(features)',
  aliases: ['tf.nn.silu'],
  example: features,
};

export const nn = table('tf', {
  'nn.relu': elementwise({ pytorch: 'F.relu', jax: 'jax.nn.relu', keras: 'keras.ops.relu' }, 'features', {
    example: features,
  }),
  'nn.relu6': elementwise({ pytorch: 'F.relu6', jax: 'jax.nn.relu6', keras: 'keras.ops.relu6' }, 'features', {
    example: features,
  }),
  'nn.elu': elementwise({ pytorch: 'F.elu', jax: 'jax.nn.elu', keras: 'keras.ops.elu' }, 'features', {
    example: features,
  }),
  'nn.selu': elementwise({ pytorch: 'F.selu', jax: 'jax.nn.selu', keras: 'keras.ops.selu' }, 'features', {
    example: features,
  }),
  'nn.softplus': elementwise(
    { pytorch: 'F.softplus', jax: 'jax.nn.softplus', keras: 'keras.ops.softplus' },
    'features',
    { example: features, caveats: ['softplus-threshold'] },
  ),
  'nn.swish': swish,
  'nn.leaky_relu': leaky,
  'nn.gelu': {
    pytorch: [
      { when: 'not approximate', code: 'F.gelu(features)' },
      { code: "F.gelu(features, approximate='tanh')" },
    ],
    jax: 'jax.nn.gelu(features, approximate=approximate)',
    keras: 'keras.ops.gelu(features, approximate=approximate)',
    examples: [features, { ...features, approximate: true }],
    caveats: ['gelu-approximation'],
  },
  'nn.softmax': softmax('softmax'),
  'nn.log_softmax': softmax('log_softmax'),
  'nn.l2_normalize': {
    signatures: [{ params: 'x, axis=None, epsilon=1e-12, name=None, dim=None', rename: { dim: 'axis' } }],
    caveats: ['normalize-epsilon'],
    pytorch: [
      { when: 'axis is None', code: 'x * torch.rsqrt(torch.clamp(torch.sum(torch.square(x)), min=epsilon))' },
      { code: 'F.normalize(x, dim=axis, eps=math.sqrt(epsilon))' },
    ],
    jax: [
      { when: 'axis is None', code: 'x * jax.lax.rsqrt(jnp.maximum(jnp.sum(jnp.square(x)), epsilon))' },
      {
        code: 'x * jax.lax.rsqrt(jnp.maximum(jnp.sum(jnp.square(x), axis=axis, keepdims=True), epsilon))',
      },
    ],
    keras: [
      {
        when: 'axis is None',
        code: 'x * keras.ops.rsqrt(keras.ops.maximum(keras.ops.sum(keras.ops.square(x)), epsilon))',
      },
      {
        code: 'x * keras.ops.rsqrt(keras.ops.maximum(keras.ops.sum(keras.ops.square(x), axis=axis, keepdims=True), epsilon))',
      },
    ],
    examples: [x, { ...x, axis: 1 }],
  },
  'nn.conv2d': conv2d,
  'nn.max_pool': pool('max'),
  'nn.avg_pool': pool('avg'),
  'nn.dropout': dropout,
  'nn.batch_normalization': {
    signatures: [{ params: 'x, mean, variance, offset, scale, variance_epsilon, name=None' }],
    pytorch: '(x - mean) * torch.rsqrt(variance + variance_epsilon) * scale + offset',
    jax: '(x - mean) * jax.lax.rsqrt(variance + variance_epsilon) * scale + offset',
    keras:
      'keras.ops.batch_normalization(x, mean, variance, -1, offset=offset, scale=scale, epsilon=variance_epsilon)',
    example: {
      x: floats(4, 3),
      mean: floats(3),
      variance: { array: 'positives', shape: [3] },
      offset: floats(3),
      scale: floats(3),
      variance_epsilon: 0.001,
    },
  },
});

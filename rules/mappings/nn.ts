/**
 * Rows of `tf.nn`: activations, convolutions, pooling, dropout. Images stay NHWC at the border of each PyTorch
 * expression, so that the axes of the code around it stay right; inside a ported model permute once instead.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { elementwise, floats, table } from '../../src/catalog/kit.js';

const features = { features: floats(2, 5) };
const x = { x: floats(2, 5) };

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

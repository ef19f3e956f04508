/**
 * Rows of initialisers: objects in TensorFlow, JAX and Keras, functions that fill a tensor in PyTorch.
 * The converter `init` calls the PyTorch form on the weight.
 */

import type { RowExtra, RowText, VariantText } from '../../src/catalog/kit.js';
import { none, table } from '../../src/catalog/kit.js';

const KERNEL = 'In PyTorch it is a function that fills a weight, called in the constructor.';

/** In PyTorch a partial that fills the tensor it is given. */
function initializer(
  torch: string,
  jax: string,
  keras: string,
  params: string,
  extra: RowExtra = {},
): RowText {
  return {
    signatures: [{ params }],
    pytorch: torch,
    jax,
    keras,
    proof: { compare: 'moments' },
    ...extra,
    note: extra.note ?? KERNEL,
  };
}

const zeros = initializer(
  'nn.init.zeros_',
  'nnx.initializers.zeros',
  'keras.initializers.Zeros()',
  'dtype=None',
);
const ones = initializer('nn.init.ones_', 'nnx.initializers.ones', 'keras.initializers.Ones()', 'dtype=None');

const normal = initializer(
  'functools.partial(nn.init.normal_, mean=mean, std=stddev)',
  'lambda key, shape, dtype=jnp.float32: mean + stddev * jax.random.normal(key, shape, dtype)',
  'keras.initializers.RandomNormal(mean=mean, stddev=stddev)',
  'mean=0.0, stddev=1.0, seed=None, dtype=None',
  { caveats: ['seed-not-portable'] },
);
const plainNormal: RowText = {
  ...normal,
  jax: [{ when: 'absent(mean)', code: 'nnx.initializers.normal(stddev)' }, normal.jax as string],
};

const truncated = initializer(
  'functools.partial(nn.init.trunc_normal_, mean=mean, std=stddev, a=mean - 2 * stddev, b=mean + 2 * stddev)',
  'nnx.initializers.truncated_normal(stddev)',
  'keras.initializers.TruncatedNormal(mean=mean, stddev=stddev)',
  'mean=0.0, stddev=1.0, seed=None, dtype=None',
  { caveats: ['truncated-normal-bounds', 'seed-not-portable'] },
);

const truncatedNormal: RowText = {
  ...truncated,
  pytorch: [
    {
      when: 'absent(mean)',
      code: 'functools.partial(nn.init.trunc_normal_, std=stddev, a=-2 * stddev, b=2 * stddev)',
    },
    truncated.pytorch as string,
  ],
};

const glorot = initializer(
  'nn.init.xavier_uniform_',
  'nnx.initializers.glorot_uniform()',
  'keras.initializers.GlorotUniform()',
  'seed=None, dtype=None',
  { caveats: ['seed-not-portable'] },
);

/** The PyTorch forms of one scale and mode. */
const torchScaling = (when: string, uniform: string, normal: string): VariantText[] => [
  { when: `${when} and distribution == 'uniform'`, code: uniform },
  { when, code: normal },
];

const xavier: RowText = {
  signatures: [{ params: 'uniform=True, seed=None, dtype=None' }],
  pytorch: [
    { when: 'uniform is False', code: 'nn.init.xavier_normal_', caveats: ['variance-scaling-truncated'] },
    { code: 'nn.init.xavier_uniform_' },
  ],
  jax: [
    { when: 'uniform is False', code: 'nnx.initializers.glorot_normal()' },
    { code: 'nnx.initializers.glorot_uniform()' },
  ],
  keras: [
    { when: 'uniform is False', code: 'keras.initializers.GlorotNormal()' },
    { code: 'keras.initializers.GlorotUniform()' },
  ],
  caveats: ['seed-not-portable'],
  proof: { compare: 'moments' },
};

export const initializers = table('tf', {
  zeros_initializer: zeros,
  ones_initializer: ones,
  constant_initializer: initializer(
    'functools.partial(nn.init.constant_, val=value)',
    'nnx.initializers.constant(value)',
    'keras.initializers.Constant(value)',
    'value=0, dtype=None, verify_shape=False, support_partition=False',
  ),
  random_normal_initializer: plainNormal,
  truncated_normal_initializer: truncatedNormal,
  random_uniform_initializer: initializer(
    'functools.partial(nn.init.uniform_, a=minval, b=maxval)',
    'lambda key, shape, dtype=jnp.float32: jax.random.uniform(key, shape, dtype, minval, maxval)',
    'keras.initializers.RandomUniform(minval=minval, maxval=maxval)',
    'minval=-0.05, maxval=0.05, seed=None, dtype=None',
    { caveats: ['seed-not-portable'], note: 'The TF1 default for `maxval` is 1.' },
  ),
  glorot_uniform_initializer: glorot,
  'keras.initializers.GlorotUniform': glorot,
  variance_scaling_initializer: {
    signatures: [
      { params: 'scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None, dtype=None' },
    ],
    pytorch: [
      ...torchScaling(
        "scale == 2 and mode == 'fan_in'",
        'nn.init.kaiming_uniform_',
        'nn.init.kaiming_normal_',
      ),
      ...torchScaling(
        "scale == 1 and mode == 'fan_avg'",
        'nn.init.xavier_uniform_',
        'nn.init.xavier_normal_',
      ),
      ...torchScaling(
        "scale == 1 and mode == 'fan_in'",
        "functools.partial(nn.init.kaiming_uniform_, nonlinearity='linear')",
        "functools.partial(nn.init.kaiming_normal_, nonlinearity='linear')",
      ),
      none('Draw from a normal with the standard deviation `math.sqrt(scale / fan)` of that mode.'),
    ],
    jax: [
      {
        when: "distribution == 'untruncated_normal'",
        code: "nnx.initializers.variance_scaling(scale, mode, 'normal')",
      },
      {
        when: "distribution == 'normal'",
        code: "nnx.initializers.variance_scaling(scale, mode, 'truncated_normal')",
      },
      { code: 'nnx.initializers.variance_scaling(scale, mode, distribution)' },
    ],
    keras: [
      {
        when: "distribution == 'normal'",
        code: 'keras.initializers.VarianceScaling(scale=scale, mode=mode)',
      },
      { code: 'keras.initializers.VarianceScaling(scale=scale, mode=mode, distribution=distribution)' },
    ],
    caveats: ['variance-scaling-truncated', 'reused-initializer'],
    proof: { compare: 'moments' },
  },
  'contrib.layers.xavier_initializer': xavier,
  'contrib.layers.variance_scaling_initializer': {
    signatures: [{ params: 'factor=2.0, mode="FAN_IN", uniform=False, seed=None, dtype=None' }],
    pytorch: [
      { when: 'uniform is True', code: 'nn.init.kaiming_uniform_', note: 'For the default factor of 2.' },
      { code: 'nn.init.kaiming_normal_', note: 'For the default factor of 2.' },
    ],
    jax: [
      { when: 'uniform is True', code: "nnx.initializers.variance_scaling(factor, lower(mode), 'uniform')" },
      { code: "nnx.initializers.variance_scaling(factor, lower(mode), 'truncated_normal')" },
    ],
    keras: [
      {
        when: 'uniform is True',
        code: "keras.initializers.VarianceScaling(scale=factor, mode=lower(mode), distribution='uniform')",
      },
      { code: 'keras.initializers.VarianceScaling(scale=factor, mode=lower(mode))' },
    ],
    caveats: ['variance-scaling-truncated'],
    proof: { compare: 'moments' },
  },
});

/**
 * Rows of initialisers: objects in TensorFlow, JAX and Keras, functions that fill a tensor in PyTorch.
 * The converter `init` calls the PyTorch form on the weight.
 */
import type { AdviceText, Example, RowExtra, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { table } from '../../src/catalog/kit.js';
import { fills } from './optimizer-trials.js';

const NOTE = 'In PyTorch it is a function that fills a weight, called in the constructor.';

interface Advice {
  torch: AdviceText;
  jax: AdviceText;
  keras: AdviceText;
}

/** The same advice where the call gives a seed: a generator in PyTorch, a key in JAX. */
const SEEDED = {
  pytorch: (code: string) => {
    const generator = 'generator=torch.Generator().manual_seed(seed)';
    if (code.startsWith('functools.partial(')) return `${code.slice(0, -1)}, ${generator})`;
    return `functools.partial(${code}, ${generator})`;
  },
  jax: (code: string) => {
    const made = code.startsWith('lambda') ? `(${code})` : code;
    return `lambda key, shape, dtype=jnp.float32: ${made}(jax.random.key(seed), shape, dtype)`;
  },
  keras: (code: string) => `${code.slice(0, -1)}${code.endsWith('()') ? '' : ', '}seed=seed)`,
} as const;

/** Variants without a seed, then those with one. */
function seededToo(advice: AdviceText, change: (code: string) => string): VariantText[] {
  const list = (Array.isArray(advice) ? advice : [advice]).map((one): VariantText & { code: string } =>
    typeof one === 'string' ? { code: one } : one,
  );
  const both = (when: string | undefined) => (when === undefined ? '' : `${when} and `);
  return [
    ...list.map((one) => ({ ...one, when: `${both(one.when)}seed is None` })),
    ...list.map((one) => ({ ...one, code: change(one.code) })),
  ];
}

const WITHOUT = {
  dtype: 'The weight that is filled decides the dtype.',
  verify_shape: 'A constant is one number here, or is broadcast.',
  support_partition: 'Weights are not split over servers.',
};

/** In PyTorch a partial that fills the tensor it is given. */
const initializer = (
  params: string,
  it: Advice,
  examples: readonly Example[],
  extra: RowExtra = {},
): RowText => {
  const draws = /\bseed\b/.test(params);
  const names = params.split(',').map((one) => one.trim().split('=')[0]!);
  const without = Object.fromEntries(Object.entries(WITHOUT).filter(([name]) => names.includes(name)));
  const all = draws ? [...examples, ...examples.map((one) => ({ ...one, seed: 5 }))] : examples;
  return {
    signatures: [{ params }],
    pytorch: draws ? seededToo(it.torch, SEEDED.pytorch) : it.torch,
    jax: draws ? seededToo(it.jax, SEEDED.jax) : it.jax,
    keras: draws ? seededToo(it.keras, SEEDED.keras) : it.keras,
    note: NOTE,
    caveats: ['seed-not-portable'],
    ...(Object.keys(without).length > 0 && { without }),
    examples: all.map((args) => fills(args)),
    ...extra,
  };
};

type Api = 'v1' | 'v2';

/** Its examples under these versions. */
const under = (row: RowText, ...apis: readonly Api[]): RowText => {
  const examples = (row.examples ?? []).flatMap((one) =>
    apis.map((api): Trial => ({ ...(one as Trial), api })),
  );
  return { ...row, examples };
};

const v1 = (row: RowText): RowText => under(row, 'v1');

/** The same initialiser under TF1, where the default of the spread is another. */
const versions = (row: RowText, first: string, second: string): RowText => ({
  ...under(row, 'v1', 'v2'),
  signatures: [
    { params: first, api: 'v1' },
    { params: second, api: 'v2' },
  ],
});

const constant: Advice = {
  torch: 'functools.partial(nn.init.constant_, val=value)',
  jax: 'nnx.initializers.constant(value)',
  keras: 'keras.initializers.Constant(value)',
};
const zeros: Advice = {
  torch: 'nn.init.zeros_',
  jax: 'nnx.initializers.zeros',
  keras: 'keras.initializers.Zeros()',
};
const ones: Advice = {
  torch: 'nn.init.ones_',
  jax: 'nnx.initializers.ones',
  keras: 'keras.initializers.Ones()',
};
const normal: Advice = {
  torch: 'functools.partial(nn.init.normal_, mean=mean, std=stddev)',
  jax: [
    { when: 'mean == 0', code: 'nnx.initializers.normal(stddev)' },
    'lambda key, shape, dtype=jnp.float32: mean + stddev * jax.random.normal(key, shape, dtype)',
  ],
  keras: 'keras.initializers.RandomNormal(mean=mean, stddev=stddev)',
};
const truncated: Advice = {
  torch: [
    {
      when: 'mean == 0',
      code: 'functools.partial(nn.init.trunc_normal_, std=stddev, a=-2 * stddev, b=2 * stddev)',
    },
    'functools.partial(nn.init.trunc_normal_, mean=mean, std=stddev, a=mean - 2 * stddev, b=mean + 2 * stddev)',
  ],
  jax: [
    { when: 'mean == 0', code: 'nnx.initializers.truncated_normal(stddev)' },
    'lambda key, shape, dtype=jnp.float32: mean + stddev * jax.random.truncated_normal(key, -2, 2, shape, dtype)',
  ],
  keras: 'keras.initializers.TruncatedNormal(mean=mean, stddev=stddev)',
};
const uniform: Advice = {
  torch: 'functools.partial(nn.init.uniform_, a=minval, b=maxval)',
  jax: 'lambda key, shape, dtype=jnp.float32: jax.random.uniform(key, shape, dtype, minval, maxval)',
  keras: 'keras.initializers.RandomUniform(minval=minval, maxval=maxval)',
};
const orthogonal: Advice = {
  torch: [
    { when: 'gain == 1', code: 'nn.init.orthogonal_' },
    'functools.partial(nn.init.orthogonal_, gain=gain)',
  ],
  jax: 'nnx.initializers.orthogonal(gain)',
  keras: 'keras.initializers.Orthogonal(gain=gain)',
};
const identity: Advice = {
  torch: 'lambda w: nn.init.eye_(w).mul_(gain)',
  jax: 'lambda key, shape, dtype=jnp.float32: gain * jnp.eye(*shape, dtype=dtype)',
  keras: 'keras.initializers.Identity(gain=gain)',
};
const glorotUniform: Advice = {
  torch: 'nn.init.xavier_uniform_',
  jax: 'nnx.initializers.glorot_uniform()',
  keras: 'keras.initializers.GlorotUniform()',
};
const TRUNCATED = { caveats: ['variance-scaling-truncated', 'seed-not-portable'] };

/** A named scaling of Keras; `scale` and `mode` for the helper of PyTorch, whose own normals are not cut off. */
const scaled = (name: string, keras: string, torch: string): Advice => ({
  torch,
  jax: `nnx.initializers.${name}()`,
  keras: `keras.initializers.${keras}()`,
});
const cut = (scale: string, mode: string) =>
  ({
    code: `functools.partial(variance_scaling_, scale=${scale}, mode='${mode}')`,
    helpers: ['variance_scaling_'],
  }) satisfies VariantText;

const glorotNormal: Advice = { ...scaled('glorot_normal', 'GlorotNormal', ''), torch: cut('1.0', 'fan_avg') };
const heNormal: Advice = { ...scaled('he_normal', 'HeNormal', ''), torch: cut('2.0', 'fan_in') };
const lecunNormal: Advice = { ...scaled('lecun_normal', 'LecunNormal', ''), torch: cut('1.0', 'fan_in') };
const heUniform = scaled('he_uniform', 'HeUniform', 'nn.init.kaiming_uniform_');
const lecunUniform = scaled(
  'lecun_uniform',
  'LecunUniform',
  "functools.partial(nn.init.kaiming_uniform_, nonlinearity='linear')",
);

const scaling: Advice = {
  torch: [
    {
      when: "scale == 2 and mode == 'fan_in' and distribution == 'uniform'",
      code: 'nn.init.kaiming_uniform_',
    },
    {
      when: "scale == 1 and mode == 'fan_avg' and distribution == 'uniform'",
      code: 'nn.init.xavier_uniform_',
    },
    {
      when: "scale == 2 and mode == 'fan_in' and distribution == 'untruncated_normal'",
      code: 'nn.init.kaiming_normal_',
    },
    {
      code: 'functools.partial(variance_scaling_, scale=scale, mode=mode, distribution=distribution)',
      helpers: ['variance_scaling_'],
    },
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
    { when: "distribution == 'normal'", code: 'keras.initializers.VarianceScaling(scale=scale, mode=mode)' },
    { code: 'keras.initializers.VarianceScaling(scale=scale, mode=mode, distribution=distribution)' },
  ],
};
const SCALINGS: readonly Example[] = [
  {},
  { scale: 2.0, mode: 'fan_out', distribution: 'untruncated_normal' },
  { scale: 2.0, mode: 'fan_in', distribution: 'untruncated_normal' },
  { scale: 0.5, mode: 'fan_out', distribution: 'uniform' },
  { scale: 2.0, mode: 'fan_in', distribution: 'uniform' },
  { scale: 1.0, mode: 'fan_avg', distribution: 'uniform' },
  { scale: 1.0, mode: 'fan_avg', distribution: 'normal' },
];

const xavier: Advice = {
  torch: [{ when: 'uniform is False', ...cut('1.0', 'fan_avg') }, { code: 'nn.init.xavier_uniform_' }],
  jax: [
    { when: 'uniform is False', code: 'nnx.initializers.glorot_normal()' },
    { code: 'nnx.initializers.glorot_uniform()' },
  ],
  keras: [
    { when: 'uniform is False', code: 'keras.initializers.GlorotNormal()' },
    { code: 'keras.initializers.GlorotUniform()' },
  ],
};

const contribScaling: Advice = {
  torch: [
    {
      when: "uniform is True and factor == 2 and mode == 'FAN_IN'",
      code: 'nn.init.kaiming_uniform_',
    },
    {
      when: 'uniform is True',
      code: "functools.partial(variance_scaling_, scale=factor, mode=lower(mode), distribution='uniform')",
      helpers: ['variance_scaling_'],
    },
    {
      code: 'functools.partial(variance_scaling_, scale=factor, mode=lower(mode))',
      helpers: ['variance_scaling_'],
    },
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
};

const NORMALS: readonly Example[] = [{}, { stddev: 0.02 }, { mean: 0.5, stddev: 0.1 }];
const UNIFORMS: readonly Example[] = [{}, { minval: -0.1, maxval: 0.3 }];
const SEED = 'seed=None, dtype=None';
const UNIFORM_V1 = `minval=0, maxval=1.0, ${SEED}`;
const UNIFORM_V2 = `minval=-0.05, maxval=0.05, ${SEED}`;
const NORMAL_V1 = `mean=0.0, stddev=1.0, ${SEED}`;
const NORMAL_V2 = `mean=0.0, stddev=0.05, ${SEED}`;
const SCALING = `scale=1.0, mode='fan_in', distribution='truncated_normal', ${SEED}`;
const CONSTANT = 'value=0, dtype=None, verify_shape=False';
const CONSTANT_FUNCTION = `${CONSTANT}, support_partition=False`;
const CUT_NORMAL = { caveats: ['truncated-normal-bounds', 'seed-not-portable'] };
const SCALED = { caveats: ['variance-scaling-truncated', 'reused-initializer', 'seed-not-portable'] };

const normalRow = initializer(NORMAL_V2, normal, NORMALS);
const truncatedRow = initializer(NORMAL_V2, truncated, NORMALS, CUT_NORMAL);
const uniformRow = initializer(UNIFORM_V2, uniform, UNIFORMS);
const constantRow = initializer(CONSTANT, constant, [{}, { value: 0.1 }]);
const seeded = (it: Advice, extra: RowExtra = {}, params = SEED) => initializer(params, it, [{}], extra);
/** He and LeCun take no dtype. */
const seedOnly = (it: Advice, extra: RowExtra = {}) => seeded(it, extra, 'seed=None');
const scalingRow = initializer(SCALING, scaling, SCALINGS, SCALED);

export const initializers = table('tf', {
  zeros_initializer: initializer('dtype=None', zeros, [{}]),
  ones_initializer: initializer('dtype=None', ones, [{}]),
  constant_initializer: {
    ...initializer(CONSTANT_FUNCTION, constant, [{ value: 0.1 }]),
    note: 'An integer value gives integers in TF2, floats elsewhere.',
  },
  random_normal_initializer: versions(normalRow, NORMAL_V1, NORMAL_V2),
  truncated_normal_initializer: versions(truncatedRow, NORMAL_V1, NORMAL_V2),
  random_uniform_initializer: versions(uniformRow, UNIFORM_V1, UNIFORM_V2),
  glorot_uniform_initializer: v1(seeded(glorotUniform)),
  glorot_normal_initializer: v1(seeded(glorotNormal, TRUNCATED)),
  orthogonal_initializer: v1(initializer(`gain=1.0, ${SEED}`, orthogonal, [{}, { gain: 1.5 }])),
  variance_scaling_initializer: v1(scalingRow),
  uniform_unit_scaling_initializer: v1(
    initializer(
      `factor=1.0, ${SEED}`,
      {
        torch: {
          code: "functools.partial(variance_scaling_, scale=factor**2, mode='fan_in', distribution='uniform')",
          helpers: ['variance_scaling_'],
        },
        jax: "nnx.initializers.variance_scaling(factor**2, 'fan_in', 'uniform')",
        keras: "keras.initializers.VarianceScaling(scale=factor**2, mode='fan_in', distribution='uniform')",
      },
      [{}, { factor: 1.5 }],
    ),
  ),
  'initializers.zeros': v1(initializer('dtype=None', zeros, [{}])),
  'initializers.ones': v1(initializer('dtype=None', ones, [{}])),
  'initializers.constant': v1(constantRow),
  'initializers.random_normal': v1(initializer(NORMAL_V1, normal, NORMALS)),
  'initializers.random_uniform': v1(initializer(UNIFORM_V1, uniform, UNIFORMS)),
  'initializers.identity': v1(initializer('gain=1.0, dtype=None', identity, [{}, { gain: 2.0 }])),
  'initializers.he_normal': v1(seedOnly(heNormal, TRUNCATED)),
  'initializers.he_uniform': v1(seedOnly(heUniform)),
  'initializers.lecun_normal': v1(seedOnly(lecunNormal, TRUNCATED)),
  'initializers.lecun_uniform': v1(seedOnly(lecunUniform)),
  'keras.initializers.Zeros': initializer('dtype=None', zeros, [{}]),
  'keras.initializers.Ones': initializer('dtype=None', ones, [{}]),
  'keras.initializers.Constant': constantRow,
  'keras.initializers.RandomNormal': normalRow,
  'keras.initializers.TruncatedNormal': truncatedRow,
  'keras.initializers.uniform': v1(uniformRow),
  'keras.initializers.VarianceScaling': scalingRow,
  'keras.initializers.Orthogonal': initializer(`gain=1.0, ${SEED}`, orthogonal, [{}, { gain: 1.5 }]),
  'keras.initializers.Identity': initializer('gain=1.0, dtype=None', identity, [{}]),
  'keras.initializers.GlorotUniform': seeded(glorotUniform),
  'keras.initializers.GlorotNormal': seeded(glorotNormal, TRUNCATED),
  'keras.initializers.he_normal': seedOnly(heNormal, TRUNCATED),
  'keras.initializers.he_uniform': seedOnly(heUniform),
  'keras.initializers.LecunNormal': seedOnly(lecunNormal, TRUNCATED),
  'keras.initializers.LecunUniform': seedOnly(lecunUniform),
  'contrib.layers.xavier_initializer': initializer(
    `uniform=True, ${SEED}`,
    xavier,
    [{}, { uniform: false }],
    TRUNCATED,
  ),
  'contrib.layers.variance_scaling_initializer': initializer(
    `factor=2.0, mode='FAN_IN', uniform=False, ${SEED}`,
    contribScaling,
    [{}, { factor: 1.0, mode: 'FAN_AVG', uniform: true }, { uniform: true }],
    TRUNCATED,
  ),
});

/**
 * Rows of distributions, under the names of TensorFlow 1 and of TensorFlow Probability: `torch.distributions`, and small classes of our own,
 * as no library of distributions for JAX of today's or for Keras 3 could be run here.
 */
import type { AdviceText, Example, RowExtra, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, intsBelow, positives, py, redesign, table, trial, units } from '../../src/catalog/kit.js';

const SELF = 'The helper has the methods of TensorFlow; `numpyro.distributions` has more distributions.';
const NO_TFP = 'TensorFlow Probability is not part of the environment.';
const FLAGS = {
  validate_args: 'Arguments are checked by `torch.distributions` as it likes, and not by the helpers.',
  allow_nan_stats: 'Statistics that are not defined are NaN.',
};
const flags = 'validate_args=False, allow_nan_stats=True';
const key = { key: 'A fresh key: `rngs()` of an `nnx.Rngs`, or one from `jax.random.split`.' };

/** What a distribution is made from and gives on `use`. */
const made = (
  name: string,
  params: string,
  {
    pytorch,
    helper = pytorch,
    also = [],
    ...extra
  }: RowExtra & {
    pytorch: AdviceText;
    helper?: AdviceText;
    also?: readonly string[];
  },
): RowText => ({
  signatures: [{ params }],
  pytorch,
  jax: helped(helper, name),
  keras: helped(helper, name),
  without: FLAGS,
  aliases: [`tfp.distributions.${name}`, ...also],
  ...extra,
});

function helped(advice: AdviceText, name: string): AdviceText {
  const list = (Array.isArray(advice) ? advice : [advice]) as readonly (string | VariantText)[];
  return list.map((one) => ({
    ...(typeof one === 'string' ? { code: one } : one),
    helpers: [name],
    note: SELF,
  }));
}

/** The density of what is made, at `value`. */
const density = (args: Example, value: Example[string]): Trial =>
  trial(args, {
    inputs: { value },
    source: { use: 'result = $call.log_prob(value)' },
    tolerance: 1e-4,
    gradient: 'Parameters are rarely whole numbers, which a density of choices takes.',
  });

/** Either logits or probabilities. */
const chosen = (torch: string, name: string): Pick<RowText, 'pytorch'> & { helper: AdviceText } => ({
  pytorch: [
    { when: 'is_list(logits)', code: `torch.distributions.${torch}(logits=torch.tensor(logits))` },
    { when: 'probs is None', code: `torch.distributions.${torch}(logits=logits)` },
    { when: 'is_list(probs)', code: `torch.distributions.${torch}(probs=torch.tensor(probs))` },
    { code: `torch.distributions.${torch}(probs=probs)` },
  ],
  helper: [{ when: 'probs is None', code: `${name}(logits=logits)` }, { code: `${name}(probs=probs)` }],
});

const ROOT = 'tf.distributions';
const RECEIVERS = {
  Normal: `${ROOT}.Normal(x, s)`,
  Bernoulli: `${ROOT}.Bernoulli(logits=x)`,
  Categorical: `${ROOT}.Categorical(logits=m)`,
};
const INPUTS = { x: floats(3), s: positives(3), m: floats(3, 4) };
const kinds = (...names: string[]) =>
  `kind(self) in (${names.flatMap((name) => [`'${ROOT}.${name}'`, `'tfp.distributions.${name}'`]).join(', ')})`;

/** A method of all distributions, tried on several. */
const method = (
  params: string,
  { pytorch, code, on, ...extra }: RowExtra & { pytorch: AdviceText; code: string; on: readonly Trial[] },
  name: string,
): RowText => ({
  signatures: [{ params }],
  pytorch,
  jax: code,
  keras: code,
  aliases: [`tfp.distributions.Distribution.${name}`],
  examples: on,
  ...extra,
});

const asked = (self: string, args: Example = {}): Trial =>
  trial(
    { self: py(self), ...args },
    { api: 'v1', inputs: INPUTS, tolerance: 1e-4, gradient: 'Modes have none.' },
  );

const statistic = (name: string, on: readonly string[]): RowText =>
  method(
    `name='${name}'`,
    { pytorch: `self.${name}`, code: `self.${name}()`, on: on.map((self) => asked(self)) },
    name,
  );

const { Normal, Bernoulli, Categorical } = RECEIVERS;
const sampled = (self: string, args: Example): Trial =>
  trial(
    { self: py(self), ...args },
    {
      api: 'v1',
      inputs: INPUTS,
      source: { use: "result = tf.cast($call, 'float32')" },
      holes: { key: 'rngs()' },
      compare: 'moments',
      gradient: 'Draws differ.',
    },
  );

const SEED = { seed: 'Seeds give other numbers here: set the one of the framework.' };
const sample: RowText = {
  signatures: [{ params: "sample_shape=(), seed=None, name='sample'" }],
  pytorch: (['()', '(sample_shape)'] as const).flatMap((shape): VariantText[] => {
    const when = shape === '()' ? ['absent(sample_shape)'] : [];
    const size = shape === '()' ? '()' : '(tuple(np.atleast_1d(sample_shape)))';
    return [
      {
        when: [...when, kinds('Normal', 'Uniform', 'MultivariateNormalDiag')].join(' and '),
        code: `self.rsample${size}`,
      },
      {
        when: [...when, kinds('Categorical', 'Bernoulli', 'OneHotCategorical', 'Multinomial')].join(' and '),
        code: `self.sample${size}`,
      },
      {
        ...(shape === '()' && { when: 'absent(sample_shape)' }),
        code: `(self.rsample if self.has_rsample else self.sample)${size}`,
        note: 'Gradients flow through `rsample` alone, where the distribution has it.',
      },
    ];
  }),
  jax: [
    { when: 'absent(sample_shape)', code: 'self.sample(?key)', holes: key },
    { code: 'self.sample(?key, tuple(np.atleast_1d(sample_shape)))', holes: key },
  ],
  keras: [
    { when: 'absent(sample_shape)', code: 'self.sample()' },
    { code: 'self.sample(tuple(np.atleast_1d(sample_shape)))' },
  ],
  without: SEED,
  note: 'Choices come as int64 or float32 in PyTorch, as int32 in TensorFlow.',
  examples: [
    ...[Normal, Bernoulli, Categorical].map((self) => sampled(self, { sample_shape: 900 })),
    sampled(Normal, { sample_shape: py('[300, 2]'), seed: 3 }),
    ...[`${ROOT}.Normal(b, 2.0)`, `${ROOT}.Bernoulli(logits=b)`].map((self) =>
      trial(
        { self: py(self) },
        {
          api: 'v1',
          inputs: { b: floats(900) },
          source: { use: "result = tf.cast($call, 'float32')" },
          holes: { key: 'rngs()' },
          compare: 'moments',
          gradient: 'Draws differ.',
        },
      ),
    ),
    ...[{}, { sample_shape: py('(2, 3)') }].map((args) =>
      trial(
        { self: py('made(b)'), ...args },
        {
          api: 'v1',
          inputs: { b: floats(400) },
          source: {
            make: `def made(x):\n    return [${ROOT}.Normal(x, 2.0), ${ROOT}.Uniform(x, x + 1.0)][len(x.shape) - 1]`,
            use: 'result = $call',
          },
          holes: { key: 'rngs()' },
          compare: 'moments',
          gradient: 'Draws differ.',
        },
      ),
    ),
  ],
  aliases: ['tfp.distributions.Distribution.sample'],
  caveats: ['jax-random-keys', 'seed-not-portable'],
};

const DIVERGENCE = [
  [Normal, `${ROOT}.Normal(0.0, 1.0)`],
  [Bernoulli, `${ROOT}.Bernoulli(probs=[0.5, 0.2, 0.9])`],
  [Categorical, `${ROOT}.Categorical(probs=[0.1, 0.2, 0.3, 0.4])`],
] as const;
const diverged: VariantText = {
  code: 'kl_divergence(distribution_a, distribution_b)',
  helpers: ['kl_divergence'],
};

export const distributions = [
  table('tf.distributions', {
    Normal: made('Normal', `loc, scale, ${flags}, name='Normal'`, {
      pytorch: [
        {
          when: 'is_list(loc) or is_list(scale)',
          code: 'torch.distributions.Normal(torch.as_tensor(loc), torch.as_tensor(scale))',
        },
        'torch.distributions.Normal(loc, scale)',
      ],
      helper: 'Normal(loc, scale)',
      also: ['tf.contrib.distributions.Normal'],
      examples: [
        density({ loc: floats(3), scale: positives(3) }, floats(2, 3)),
        density({ loc: py('0.0'), scale: py('2.0'), validate_args: false }, floats(3)),
        density({ loc: py('[0.0, 1.0]'), scale: py('[2.0, 0.5]') }, floats(2)),
      ],
    }),
    Uniform: made('Uniform', `low=0.0, high=1.0, ${flags}, name='Uniform'`, {
      pytorch: 'torch.distributions.Uniform(low, high, validate_args=False)',
      helper: 'Uniform(low, high)',
      also: ['tf.contrib.distributions.Uniform'],
      examples: [density({}, units(4)), density({ low: py('-1.0'), high: py('2.0') }, units(4))],
    }),
    Bernoulli: made('Bernoulli', `logits=None, probs=None, dtype=tf.int32, ${flags}, name='Bernoulli'`, {
      ...chosen('Bernoulli', 'Bernoulli'),
      also: ['tf.contrib.distributions.Bernoulli'],
      without: { ...FLAGS, dtype: 'Draws are float32 in PyTorch and int32 of the helpers: cast them.' },
      examples: [
        { logits: floats(3) },
        { logits: py('[0.5, -1.0, 2.0]') },
        { probs: units(3), dtype: py('tf.int32') },
        { probs: py('[0.5, 0.1, 0.9]') },
      ].map((args) =>
        trial(args, {
          source: { use: 'result = [$call.mean(), $call.entropy()]' },
          gradient: 'Probabilities are enough.',
          tolerance: 1e-4,
        }),
      ),
    }),
    Categorical: made(
      'Categorical',
      `logits=None, probs=None, dtype=tf.int32, ${flags}, name='Categorical'`,
      {
        ...chosen('Categorical', 'Categorical'),
        also: ['tf.contrib.distributions.Categorical'],
        without: { ...FLAGS, dtype: 'Draws are int64 in PyTorch and int32 of the helpers: cast them.' },
        examples: [
          density({ logits: floats(3, 4) }, intsBelow(4, 3)),
          density({ logits: floats(3, 4), dtype: py('tf.int32') }, intsBelow(4, 2, 3)),
          trial({ probs: py('[0.1, 0.2, 0.7]') }, { source: { use: 'result = $call.entropy()' } }),
          trial({ logits: py('[0.1, 0.2, 0.7]') }, { source: { use: 'result = $call.entropy()' } }),
          density({ probs: units(3, 4) }, intsBelow(4, 3)),
        ],
      },
    ),
    Beta: {
      signatures: [{ params: `concentration1=None, concentration0=None, ${flags}, name='Beta'` }],
      pytorch: 'torch.distributions.Beta(concentration1, concentration0)',
      jax: redesign(
        'Draw with `jax.random.beta(key, a, b)`; its log density is `jax.scipy.stats.beta.logpdf(x, a, b)`.',
        {
          effort: 'minutes',
        },
      ),
      keras: redesign('Draw with `keras.random.beta(shape, a, b)`.', { effort: 'minutes' }),
      without: FLAGS,
      aliases: ['tfp.distributions.Beta', 'tf.contrib.distributions.Beta'],
      examples: [density({ concentration1: positives(3), concentration0: positives(3) }, units(3))],
    },
    'Distribution.sample': sample,
    'Distribution.log_prob': method(
      "value, name='log_prob'",
      {
        pytorch: [
          { when: kinds('Bernoulli'), code: 'self.log_prob(value.to(torch.float32))' },
          { code: 'self.log_prob(value)' },
        ],
        code: 'self.log_prob(value)',
        on: [
          asked(Normal, { value: floats(2, 3) }),
          asked(Bernoulli, { value: intsBelow(2, 3) }),
          asked(Categorical, { value: intsBelow(4, 3) }),
        ],
      },
      'log_prob',
    ),
    'Distribution.prob': method(
      "value, name='prob'",
      {
        pytorch: [
          { when: kinds('Bernoulli'), code: 'self.log_prob(value.to(torch.float32)).exp()' },
          { code: 'self.log_prob(value).exp()' },
        ],
        code: 'self.prob(value)',
        on: [
          asked(Normal, { value: floats(2, 3) }),
          asked(Bernoulli, { value: intsBelow(2, 3) }),
          asked(Categorical, { value: intsBelow(4, 3) }),
        ],
      },
      'prob',
    ),
    'Distribution.entropy': method(
      "name='entropy'",
      {
        pytorch: 'self.entropy()',
        code: 'self.entropy()',
        on: [Normal, Bernoulli, Categorical].map((self) => asked(self)),
      },
      'entropy',
    ),
    'Distribution.mean': statistic('mean', [Normal, Bernoulli]),
    'Distribution.mode': {
      ...statistic('mode', [Normal, Categorical]),
      note: 'Modes of choices come as int64 or float32 in PyTorch, as int32 in TensorFlow.',
    },
    'Distribution.stddev': statistic('stddev', [Normal, Bernoulli]),
    'Distribution.variance': statistic('variance', [Normal, Bernoulli]),
    'Distribution.kl_divergence': {
      ...method(
        "other, name='kl_divergence'",
        {
          pytorch: 'torch.distributions.kl_divergence(self, other)',
          code: 'self.kl_divergence(other)',
          on: DIVERGENCE.map(([self, other]) => asked(self, { other: py(other) })),
        },
        'kl_divergence',
      ),
    },
    kl_divergence: {
      signatures: [{ params: 'distribution_a, distribution_b, allow_nan_stats=True, name=None' }],
      pytorch: 'torch.distributions.kl_divergence(distribution_a, distribution_b)',
      jax: diverged,
      keras: diverged,
      without: { allow_nan_stats: FLAGS.allow_nan_stats },
      aliases: ['tfp.distributions.kl_divergence', 'tf.contrib.distributions.kl_divergence'],
      examples: DIVERGENCE.map(([a, b]) =>
        trial(
          { distribution_a: py(a), distribution_b: py(b) },
          { api: 'v1', inputs: INPUTS, tolerance: 1e-4, gradient: 'Parameters are rarely inputs.' },
        ),
      ),
    },
  }),
  table('tfp.distributions', {
    Independent: {
      signatures: [
        { params: "distribution, reinterpreted_batch_ndims=None, validate_args=False, name='Independent'" },
      ],
      pytorch: [
        {
          when: 'reinterpreted_batch_ndims is None',
          code: 'torch.distributions.Independent(distribution, len(distribution.batch_shape) - 1)',
        },
        'torch.distributions.Independent(distribution, reinterpreted_batch_ndims)',
      ],
      jax: {
        code: 'Independent(distribution, reinterpreted_batch_ndims)',
        helpers: ['Independent'],
        note: SELF,
      },
      keras: {
        code: 'Independent(distribution, reinterpreted_batch_ndims)',
        helpers: ['Independent'],
        note: SELF,
      },
      without: { validate_args: FLAGS.validate_args },
      proof: { cannotRun: NO_TFP },
      aliases: ['tf.contrib.distributions.Independent'],
    },
    MultivariateNormalDiag: {
      signatures: [
        { params: `loc=None, scale_diag=None, ${flags}, name='MultivariateNormalDiag'` },
        {
          params: `loc=None, scale_diag=None, scale_identity_multiplier=None, ${flags}, name='MultivariateNormalDiag'`,
        },
      ],
      pytorch: [
        {
          when: 'scale_diag is None',
          code: 'torch.distributions.Independent(torch.distributions.Normal(loc, torch.ones_like(loc)), 1)',
        },
        'torch.distributions.Independent(torch.distributions.Normal(loc, scale_diag), 1)',
      ],
      jax: {
        code: 'MultivariateNormalDiag(loc, scale_diag)',
        helpers: ['MultivariateNormalDiag'],
        note: SELF,
      },
      keras: {
        code: 'MultivariateNormalDiag(loc, scale_diag)',
        helpers: ['MultivariateNormalDiag'],
        note: SELF,
      },
      without: FLAGS,
      proof: { cannotRun: NO_TFP },
      aliases: ['tf.contrib.distributions.MultivariateNormalDiag'],
    },
    OneHotCategorical: {
      signatures: [{ params: `logits=None, probs=None, dtype=tf.int32, ${flags}, name='OneHotCategorical'` }],
      pytorch: chosen('OneHotCategorical', 'OneHotCategorical').pytorch,
      jax: helped(chosen('', 'OneHotCategorical').helper, 'OneHotCategorical'),
      keras: helped(chosen('', 'OneHotCategorical').helper, 'OneHotCategorical'),
      without: { ...FLAGS, dtype: 'Draws are float32: cast them.' },
      proof: { cannotRun: NO_TFP },
      aliases: ['tf.contrib.distributions.OneHotCategorical'],
    },
    MixtureSameFamily: {
      signatures: [
        {
          params: `mixture_distribution, components_distribution, reparameterize=False, ${flags}, name='MixtureSameFamily'`,
        },
      ],
      pytorch: 'torch.distributions.MixtureSameFamily(mixture_distribution, components_distribution)',
      jax: redesign('`numpyro.distributions.MixtureSameFamily(mixture, components)`.', { effort: 'minutes' }),
      keras: redesign(
        'Its log density is `keras.ops.logsumexp` of the weights and the log densities of the components.',
        {
          effort: 'hours',
        },
      ),
      without: FLAGS,
      proof: { cannotRun: NO_TFP },
    },
  }),
];

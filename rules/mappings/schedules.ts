/**
 * Rows of learning-rate schedules: functions of TF1 that are given the step, objects of Keras that are called with it. PyTorch counts in a
 * scheduler, by factors of the first rate; Optax and Keras have functions of the step.
 */
import type { AdviceText, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { rates, ratesAt } from './optimizer-trials.js';

const NOTE =
  'There is no `global_step`: PyTorch steps the scheduler after every batch, Optax and Keras count in the optimizer. ' +
  'The first rate goes into the optimizer of PyTorch. Where `global_step` counted examples (`batch * batch_size`), divide ' +
  '`decay_steps` by the batch size.';

const step = '?scheduler.step()';
const holes = {
  optimizer: 'The optimizer, made with the first rate of this schedule.',
  scheduler: 'The scheduler.',
};

/** What one formula becomes: PyTorch by a factor of the first rate at step `k`, JAX and Keras as functions of the step. */
interface Schedule {
  torch: readonly { when?: string; code: string }[];
  jax: AdviceText;
  keras: AdviceText;
  /** Beside those of every schedule. */
  caveats?: readonly string[];
}

/** Where the first rate is not in the factor, the line that makes the optimizer says it. */
const torch = (cases: Schedule['torch'], rate = 'learning_rate'): AdviceText =>
  cases.map((one) =>
    one.code.includes(rate) || one.code.includes('values[0]')
      ? { ...one, step, holes }
      : {
          ...one,
          setup: `?optimizer = ?Optimizer(?model.parameters(), lr=${rate})`,
          step,
          holes: { ...holes, ...madeHoles },
        },
  );
const madeHoles = {
  Optimizer: 'The class of the optimizer: `torch.optim.SGD`.',
  model: 'The module whose weights are trained.',
};
const COUNTED = {
  global_step:
    'The scheduler or the optimizer counts the steps itself; where this counted anything else, divide `decay_steps` by it.',
  x: 'The scheduler or the optimizer counts the steps itself; where this counted anything else, divide the boundaries by it.',
};

const lambda = (factor: string) => `torch.optim.lr_scheduler.LambdaLR(?optimizer, lambda k: ${factor})`;

/** One formula under its TF1 name and under its Keras name, which differ in the name of the rate. */
const row = (params: string, it: Schedule, examples: readonly Trial[]): RowText => ({
  signatures: [{ params }],
  pytorch: torch(it.torch, params.startsWith('initial') ? 'initial_learning_rate' : 'learning_rate'),
  jax: it.jax,
  keras: it.keras,
  note: NOTE,
  ...(params.includes('global_step') && { without: { global_step: COUNTED.global_step } }),
  caveats: ['schedule-steps', ...(it.caveats ?? [])],
  examples,
});

/** The templates with `learning_rate` as the name of the rate, for the class of Keras. */
const renamed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(/\blearning_rate\b/g, 'initial_learning_rate')) as T;

const pair = (
  name: { v1: string; keras: string },
  params: string,
  it: Schedule,
  trials: readonly Parameters<typeof rates>[0][],
) => {
  const rate = (args: Parameters<typeof rates>[0], key: string) => Number(args[key]);
  const keyed = trials.map((args) => {
    const { learning_rate: first, ...rest } = args;
    return { initial_learning_rate: first!, ...rest };
  });
  return {
    [`train.${name.v1}`]: row(
      `learning_rate, global_step, ${params}`,
      it,
      trials.map((args) => ratesAt(args, 'global_step', rate(args, 'learning_rate'))),
    ),
    [`keras.optimizers.schedules.${name.keras}`]: row(
      `initial_learning_rate, ${params}`,
      renamed(it),
      keyed.map((args) => rates(args, rate(args, 'initial_learning_rate'))),
    ),
  };
};

const KERAS = 'keras.optimizers.schedules';

const exponential: Schedule = {
  torch: [
    {
      when: 'staircase',
      code: 'torch.optim.lr_scheduler.StepLR(?optimizer, step_size=decay_steps, gamma=decay_rate)',
    },
    { code: 'torch.optim.lr_scheduler.ExponentialLR(?optimizer, gamma=decay_rate ** (1 / decay_steps))' },
  ],
  jax: 'optax.exponential_decay(learning_rate, decay_steps, decay_rate, staircase=staircase)',
  keras: `${KERAS}.ExponentialDecay(learning_rate, decay_steps, decay_rate, staircase=staircase)`,
};

const polynomial: Schedule = {
  torch: [
    {
      when: 'cycle',
      code: lambda(
        '(1 - end_learning_rate / learning_rate) * (1 - k / (decay_steps * max(1, math.ceil(k / decay_steps)))) ** power + end_learning_rate / learning_rate',
      ),
    },
    {
      code: lambda(
        '(1 - end_learning_rate / learning_rate) * (1 - min(k, decay_steps) / decay_steps) ** power + end_learning_rate / learning_rate',
      ),
    },
  ],
  jax: [
    {
      when: 'cycle',
      code: 'lambda k: (learning_rate - end_learning_rate) * (1 - k / (decay_steps * jnp.maximum(1, jnp.ceil(k / decay_steps)))) ** power + end_learning_rate',
    },
    { code: 'optax.polynomial_schedule(learning_rate, end_learning_rate, power, decay_steps)' },
  ],
  keras: `${KERAS}.PolynomialDecay(learning_rate, decay_steps, end_learning_rate=end_learning_rate, power=power, cycle=cycle)`,
  caveats: ['schedule-floor'],
};

const cosine: Schedule = {
  torch: [
    {
      code: lambda('(1 - alpha) * 0.5 * (1 + math.cos(math.pi * min(k, decay_steps) / decay_steps)) + alpha'),
    },
  ],
  jax: 'optax.cosine_decay_schedule(learning_rate, decay_steps, alpha=alpha)',
  keras: `${KERAS}.CosineDecay(learning_rate, decay_steps, alpha=alpha)`,
  caveats: ['schedule-floor'],
};

const inverse = (factor: (k: string) => string, numpy: (k: string) => string): Schedule => ({
  torch: [
    { when: 'staircase', code: lambda(factor('(k // decay_steps)')) },
    { code: lambda(factor('k / decay_steps')) },
  ],
  jax: [
    { when: 'staircase', code: `lambda k: learning_rate * ${numpy('(k // decay_steps)')}` },
    { code: `lambda k: learning_rate * ${numpy('k / decay_steps')}` },
  ],
  keras: `${KERAS}.InverseTimeDecay(learning_rate, decay_steps, decay_rate, staircase=staircase)`,
});

const inverseTime = inverse(
  (k) => `1 / (1 + decay_rate * ${k})`,
  (k) => `1 / (1 + decay_rate * ${k})`,
);

const naturalExp: Schedule = {
  ...inverse(
    (k) => `math.exp(-decay_rate * ${k})`,
    (k) => `jnp.exp(-decay_rate * ${k})`,
  ),
  keras: `${KERAS}.ExponentialDecay(learning_rate, decay_steps, math.exp(-decay_rate), staircase=staircase)`,
};

const restarts: Schedule = {
  torch: [
    {
      code: lambda('cosine_restarts_factor(k, first_decay_steps, t_mul, m_mul, alpha)'),
    },
  ],
  jax: 'lambda k: learning_rate * cosine_restarts_factor(k, first_decay_steps, t_mul, m_mul, alpha)',
  keras: `${KERAS}.CosineDecayRestarts(learning_rate, first_decay_steps, t_mul=t_mul, m_mul=m_mul, alpha=alpha)`,
};

/** The rates stay up to and with each boundary. */
const PIECES = {
  pytorch: torch([{ code: lambda('values[sum(k > boundary for boundary in boundaries)] / values[0]') }]),
  jax: 'lambda k: jnp.asarray(values)[jnp.searchsorted(jnp.asarray(boundaries), k)]',
  keras: `${KERAS}.PiecewiseConstantDecay(boundaries, values)`,
};

const piecewise: RowText = {
  signatures: [{ params: 'x, boundaries, values, name=None' }],
  ...PIECES,
  note: NOTE,
  without: { x: COUNTED.x },
  caveats: ['schedule-steps', 'schedule-boundary'],
  examples: [ratesAt({ boundaries: [4, 10], values: py('[1.0, 0.1, 0.01]') }, 'x', 1)],
};

const helped = (name: string, entry: RowText): RowText => {
  const withHelper = (advice: AdviceText): AdviceText =>
    (Array.isArray(advice) ? advice : [advice]).map((one) =>
      typeof one === 'string' ? { code: one, helpers: [name] } : { ...one, helpers: [name] },
    );
  return { ...entry, pytorch: withHelper(entry.pytorch), jax: withHelper(entry.jax) };
};

const EXPONENTIAL_TRIALS = [
  { learning_rate: 0.5, decay_steps: 10, decay_rate: 0.5 },
  { learning_rate: 0.5, decay_steps: 10, decay_rate: 0.5, staircase: true },
];

const restartRows = pair(
  { v1: 'cosine_decay_restarts', keras: 'CosineDecayRestarts' },
  'first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0, name=None',
  restarts,
  [
    { learning_rate: 0.5, first_decay_steps: 4 },
    { learning_rate: 0.5, first_decay_steps: 5, t_mul: 1.5, m_mul: 0.8, alpha: 0.1 },
    { learning_rate: 0.5, first_decay_steps: 7, t_mul: 1.0 },
  ],
);

const cosineRows = pair(
  { v1: 'cosine_decay', keras: 'CosineDecay' },
  'decay_steps, alpha=0.0, name=None',
  cosine,
  [
    { learning_rate: 0.5, decay_steps: 10 },
    { learning_rate: 0.5, decay_steps: 20, alpha: 0.1 },
  ],
);

/** Keras can raise the rate first. */
const plainCosine = cosineRows['keras.optimizers.schedules.CosineDecay']!;
const WARM = 'warmup_target is not None';
const warmed: RowText = {
  ...plainCosine,
  signatures: [
    {
      params: 'initial_learning_rate, decay_steps, alpha=0.0, name=None, warmup_target=None, warmup_steps=0',
    },
  ],
  pytorch: [
    {
      when: WARM,
      code: lambda(
        '(initial_learning_rate + (warmup_target - initial_learning_rate) * k / warmup_steps if k < warmup_steps else warmup_target * ((1 - alpha) * 0.5 * (1 + math.cos(math.pi * min(k - warmup_steps, decay_steps) / decay_steps)) + alpha)) / initial_learning_rate',
      ),
      step,
      holes,
      note: 'The first rate must not be 0: the factors are shares of it.',
    },
    ...(plainCosine.pytorch as VariantText[]),
  ],
  jax: [
    {
      when: WARM,
      code: 'optax.warmup_cosine_decay_schedule(initial_learning_rate, warmup_target, warmup_steps, warmup_steps + decay_steps, end_value=alpha * warmup_target)',
    },
    plainCosine.jax as string,
  ],
  keras: [
    {
      when: WARM,
      code: `${KERAS}.CosineDecay(initial_learning_rate, decay_steps, alpha=alpha, warmup_target=warmup_target, warmup_steps=warmup_steps)`,
    },
    plainCosine.keras as string,
  ],
  examples: [
    ...(plainCosine.examples ?? []),
    rates(
      { initial_learning_rate: 0.1, decay_steps: 10, alpha: 0.1, warmup_target: 0.5, warmup_steps: 4 },
      0.1,
    ),
  ],
};

const NO_KERAS = { skip: { keras: 'Keras has no such schedule.' } };

export const schedules = table('tf', {
  ...pair(
    { v1: 'exponential_decay', keras: 'ExponentialDecay' },
    'decay_steps, decay_rate, staircase=False, name=None',
    exponential,
    EXPONENTIAL_TRIALS,
  ),
  ...pair(
    { v1: 'polynomial_decay', keras: 'PolynomialDecay' },
    'decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False, name=None',
    polynomial,
    [
      { learning_rate: 0.5, decay_steps: 10 },
      { learning_rate: 0.5, decay_steps: 10, end_learning_rate: 0.1, power: 2.0 },
      { learning_rate: 0.5, decay_steps: 10, end_learning_rate: 0.1, power: 0.5, cycle: true },
    ],
  ),
  ...cosineRows,
  ...Object.fromEntries(
    Object.entries(restartRows).map(([name, entry]) => [name, helped('cosine_restarts_factor', entry)]),
  ),
  ...pair(
    { v1: 'inverse_time_decay', keras: 'InverseTimeDecay' },
    'decay_steps, decay_rate, staircase=False, name=None',
    inverseTime,
    EXPONENTIAL_TRIALS,
  ),
  'keras.optimizers.schedules.CosineDecay': warmed,
  'train.natural_exp_decay': row(
    'learning_rate, global_step, decay_steps, decay_rate, staircase=False, name=None',
    naturalExp,
    EXPONENTIAL_TRIALS.map((args) => ratesAt(args, 'global_step', 0.5)),
  ),
  'train.linear_cosine_decay': row(
    'learning_rate, global_step, decay_steps, num_periods=0.5, alpha=0.0, beta=0.001, name=None',
    {
      torch: [
        {
          code: lambda(
            '(alpha + 1 - min(k, decay_steps) / decay_steps) * 0.5 * (1 + math.cos(math.pi * 2 * num_periods * min(k, decay_steps) / decay_steps)) + beta',
          ),
        },
      ],
      jax: 'lambda k: learning_rate * ((alpha + 1 - jnp.minimum(k, decay_steps) / decay_steps) * 0.5 * (1 + jnp.cos(jnp.pi * 2 * num_periods * jnp.minimum(k, decay_steps) / decay_steps)) + beta)',
      keras: none(
        'Subclass `keras.optimizers.schedules.LearningRateSchedule` with the formula `rate * ((alpha + 1 - t) * 0.5 * (1 + cos(2 * pi * num_periods * t)) + beta)`, where t is the share of `decay_steps` that is over.',
      ),
    },
    [
      ratesAt({ learning_rate: 0.5, decay_steps: 10 }, 'global_step', 0.5, NO_KERAS),
      ratesAt(
        { learning_rate: 0.5, decay_steps: 10, num_periods: 1.5, alpha: 0.1, beta: 0.2 },
        'global_step',
        0.5,
        NO_KERAS,
      ),
    ],
  ),
  'train.noisy_linear_cosine_decay': {
    pytorch: redesign(
      'A `LambdaLR` with the formula of `linear_cosine_decay` and a random number added to its linear part.',
      { effort: 'minutes' },
    ),
    jax: redesign(
      'A function of the step with the formula of `linear_cosine_decay`, and `jax.random.normal` added to its linear part.',
      { effort: 'minutes' },
    ),
    keras: redesign('Subclass `keras.optimizers.schedules.LearningRateSchedule` with that formula.', {
      effort: 'minutes',
    }),
  },
  'train.piecewise_constant': {
    ...piecewise,
    signatures: [{ params: 'x, boundaries, values, name=None' }],
  },
  'keras.optimizers.schedules.PiecewiseConstantDecay': {
    ...piecewise,
    without: {},
    signatures: [{ params: 'boundaries, values, name=None' }],
    examples: [rates({ boundaries: [4, 10], values: py('[1.0, 0.1, 0.01]') }, 1)],
  },
  'keras.optimizers.schedules.LearningRateSchedule.__call__': {
    signatures: [{ params: 'step' }],
    pytorch: redesign('The scheduler counts by itself: `scheduler.get_last_lr()` says the rate.', {
      effort: 'minutes',
    }),
    jax: 'self(step)',
    keras: 'self(step)',
    proof: { cannotRun: 'The schedules themselves are run, and called in their own examples.' },
  },
});

export const clipping = table('tf', {
  clip_by_norm: {
    signatures: [{ params: 't, clip_norm, axes=None, name=None' }],
    pytorch: [
      {
        when: 'axes is None',
        code: 't * torch.clamp(clip_norm / torch.linalg.vector_norm(t), max=1.0)',
        note: 'Gradients in place: `nn.utils.clip_grad_norm_(parameter, clip_norm)`.',
      },
      {
        code: 't * torch.clamp(clip_norm / torch.linalg.vector_norm(t, dim=axes(axes), keepdim=True), max=1.0)',
      },
    ],
    jax: [
      { when: 'axes is None', code: 't * jnp.minimum(1.0, clip_norm / jnp.linalg.norm(jnp.ravel(t)))' },
      { code: 't * jnp.minimum(1.0, clip_norm / jnp.linalg.norm(t, axis=axes(axes), keepdims=True))' },
    ],
    keras: [
      {
        when: 'axes is None',
        code: 't * keras.ops.minimum(1.0, clip_norm / keras.ops.norm(keras.ops.ravel(t)))',
        note: 'For gradients it is the argument `clipnorm` of the optimizer.',
      },
      { code: 't * keras.ops.minimum(1.0, clip_norm / keras.ops.norm(t, axis=axes(axes), keepdims=True))' },
    ],
    caveats: ['clip-per-variable'],
    examples: [
      { t: floats(3, 4), clip_norm: 1.0 },
      { t: floats(3, 4), clip_norm: 100.0 },
      { t: floats(3, 4), clip_norm: 1.0, axes: [1] },
    ],
  },
  clip_by_average_norm: {
    signatures: [{ params: 't, clip_norm, name=None' }],
    pytorch: 't * torch.clamp(clip_norm * t.numel() / torch.linalg.vector_norm(t), max=1.0)',
    jax: 't * jnp.minimum(1.0, clip_norm * t.size / jnp.linalg.norm(jnp.ravel(t)))',
    keras: 't * keras.ops.minimum(1.0, clip_norm * math.prod(t.shape) / keras.ops.norm(keras.ops.ravel(t)))',
    examples: [{ t: floats(3, 4), clip_norm: 0.1 }],
  },
  global_norm: {
    signatures: [{ params: 't_list, name=None' }],
    pytorch: 'torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(t) for t in t_list]))',
    jax: 'jnp.sqrt(sum(jnp.sum(jnp.square(t)) for t in t_list))',
    keras: 'keras.ops.sqrt(sum(keras.ops.sum(keras.ops.square(t)) for t in t_list))',
    examples: [trial({ t_list: [floats(3), floats(2, 2)] }, { api: 'v1' })],
  },
});

/**
 * Rows of optimizers: `tf.train.*Optimizer`, `tf.keras.optimizers` and its `legacy` twins. They are made once, with the parameters of a
 * model the tool cannot name.
 */
import type {
  AdviceText,
  ExampleValue,
  RowExtra,
  RowText,
  SignatureText,
  Trial,
  VariantText,
} from '../../src/catalog/kit.js';
import { none, py, redesign, table } from '../../src/catalog/kit.js';
import { clippedSteps, steps } from './optimizer-trials.js';

const holes = { model: 'The model whose weights are trained.' };
const RATE = {
  ...holes,
  rate: 'The first rate, a number: the schedule itself becomes one of `torch.optim.lr_scheduler`.',
};
const SCHEDULED =
  "'schedules' in kind(learning_rate) or kind(learning_rate) in ('tensor', 'variable', 'placeholder')";

type Case = Pick<VariantText, 'when' | 'code' | 'helpers' | 'note' | 'step'> & { code: string };

/** PyTorch wants a number as the rate: a schedule leaves a hole. `lr=learning_rate` stands in each code. */
function torchCases(cases: readonly Case[]): VariantText[] {
  return cases.flatMap((one): VariantText[] => [
    {
      ...one,
      when: one.when ? `(${SCHEDULED}) and (${one.when})` : SCHEDULED,
      code: one.code.replace('lr=learning_rate', 'lr=?rate'),
      holes: RATE,
    },
    { ...one, holes },
  ]);
}

const nnxOptimizer = (tx: string) => `nnx.Optimizer(?model, ${tx}, wrt=nnx.Param)`;
const jaxCases = (cases: readonly Case[]): VariantText[] =>
  cases.map((one) => ({ ...one, code: nnxOptimizer(one.code), holes }));

/** Clipping: a line before the step in PyTorch, a first link of the chain in Optax. */
const CLIPS = [
  ['clipnorm', '[nn.utils.clip_grad_norm_(p, clipnorm) for p in ?model.parameters()]'],
  ['global_clipnorm', 'nn.utils.clip_grad_norm_(?model.parameters(), global_clipnorm)'],
  ['clipvalue', 'nn.utils.clip_grad_value_(?model.parameters(), clipvalue)'],
] as const;
const OPTAX_CLIPS = {
  clipnorm:
    'optax.stateless(lambda grads, _: jax.tree.map(lambda g: g * jnp.minimum(1, clipnorm / jnp.linalg.norm(g)), grads))',
  global_clipnorm: 'optax.clip_by_global_norm(global_clipnorm)',
  clipvalue: 'optax.clip(clipvalue)',
} as const;

/** What every Keras optimizer takes besides its own; `lr` and `decay` are the old names. */
const REST =
  'name=None, decay=None, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, ' +
  'ema_momentum=0.99, ema_overwrite_frequency=None, jit_compile=True, loss_scale_factor=None, gradient_accumulation_steps=None, **kwargs';
const KERAS_REST =
  'weight_decay=weight_decay, clipnorm=clipnorm, clipvalue=clipvalue, global_clipnorm=global_clipnorm, use_ema=use_ema, ema_momentum=ema_momentum)';

/** `lr` was the name of the rate; Keras 2.15 takes it without a word and does not use it. */
const signatures = (params: string, rest: string): SignatureText[] => [
  { params: `${params}, ${rest}` },
  {
    params: `${params.replace(/^learning_rate=[^,]*/, 'lr=None')}, ${rest}`,
    when: 'lr is not None',
    rename: { lr: 'learning_rate' },
  },
];

/** A schedule that stays at its first rate, so that PyTorch may leave it out. */
const SCHEDULE = py('tf.keras.optimizers.schedules.ExponentialDecay(0.1, 10, 1.0)');

const clips = (rate: ExampleValue): Trial[] => [
  clippedSteps({ learning_rate: rate, clipnorm: 0.5 }),
  clippedSteps({ learning_rate: rate, clipvalue: 0.2 }),
  clippedSteps({ learning_rate: rate, global_clipnorm: 0.5 }),
];

const scheduled = (one: Trial): Trial => ({ ...one, args: { ...one.args, learning_rate: SCHEDULE } });

interface KerasOptimizer {
  params: string;
  torch: readonly Case[];
  optax: readonly Case[];
  /** The call without its closing parenthesis and what all share. */
  keras: string;
  caveats?: readonly string[];
  trials?: readonly Trial[];
}

/** A Keras optimizer; the last case of each target is also the one that clips. */
function kerasOptimizer(it: KerasOptimizer, extra: RowExtra = {}): RowText {
  const torch = it.torch.at(-1)!;
  const optax = it.optax.at(-1)!;
  const torchClips: Case[] = CLIPS.map(([name, step]) => ({ ...torch, when: `${name} is not None`, step }));
  const optaxClips: Case[] = CLIPS.map(([name]) => ({
    ...optax,
    when: `${name} is not None`,
    code: `optax.chain(${OPTAX_CLIPS[name]}, ${optax.code})`,
  }));
  const decayed = it.keras.replace(
    '(learning_rate',
    '(keras.optimizers.schedules.InverseTimeDecay(learning_rate, 1, decay)',
  );
  return {
    signatures: signatures(it.params, REST),
    pytorch: [...torchCases(torchClips), ...torchCases(it.torch)],
    jax: [
      {
        ...optax,
        when: 'decay is not None',
        code: nnxOptimizer(
          optax.code.replace(/learning_rate/, 'lambda count: learning_rate / (1 + decay * count)'),
        ),
        holes,
      },
      ...jaxCases(optaxClips),
      ...jaxCases(it.optax),
    ],
    keras: [
      { when: 'decay is not None', code: `${decayed}, ${KERAS_REST}` },
      { code: `${it.keras}, ${KERAS_REST}` },
    ],
    note: 'A `decay` divides the rate by `1 + decay * step`: a `LambdaLR` in PyTorch.',
    caveats: ['optimizer-defaults', 'clip-per-variable', 'weight-decay-decoupled', ...(it.caveats ?? [])],
    examples: [
      steps({}),
      steps({ learning_rate: 0.1 }),
      ...(it.trials ?? []),
      ...clips(0.1),
      ...[
        steps({ learning_rate: SCHEDULE }),
        ...(it.torch.length > 1 ? (it.trials ?? []) : []).map(scheduled),
        ...clips(SCHEDULE),
      ].map((one) => ({ ...one, holes: { model: 'model', rate: '0.1' } })),
    ],
    ...extra,
  };
}

/** Epsilon as small as the default makes no difference; a larger one does. */
const SMALL = 'epsilon < 1e-6';

const adam: KerasOptimizer = {
  params: 'learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False',
  torch: [
    {
      when: 'weight_decay is not None',
      code: 'torch.optim.AdamW(?model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon, weight_decay=weight_decay, amsgrad=amsgrad)',
    },
    {
      when: `not (${SMALL})`,
      code: 'TFAdam(?model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon, amsgrad=amsgrad)',
      helpers: ['TFAdam'],
    },
    {
      code: 'torch.optim.Adam(?model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon, amsgrad=amsgrad)',
    },
  ],
  optax: [
    {
      when: 'amsgrad',
      code: 'optax.amsgrad(learning_rate, b1=beta_1, b2=beta_2, eps=epsilon)',
      note: 'Optax corrects the bias before it takes the maximum, Keras afterwards.',
    },
    {
      when: 'weight_decay is not None',
      code: 'optax.adamw(learning_rate, b1=beta_1, b2=beta_2, eps=epsilon, weight_decay=weight_decay)',
    },
    {
      when: `not (${SMALL})`,
      code: 'tf_adam(learning_rate, b1=beta_1, b2=beta_2, eps=epsilon)',
      helpers: ['tf_adam'],
    },
    { code: 'optax.adam(learning_rate, b1=beta_1, b2=beta_2, eps=epsilon)' },
  ],
  keras:
    'keras.optimizers.Adam(learning_rate, beta_1=beta_1, beta_2=beta_2, epsilon=epsilon, amsgrad=amsgrad',
  caveats: ['adam-epsilon'],
  trials: [
    steps({ learning_rate: 0.1, beta_1: 0.5, beta_2: 0.99 }),
    steps({ learning_rate: 0.1, epsilon: 0.1 }),
    steps({ learning_rate: 0.1, epsilon: 1e-8 }),
    steps({ learning_rate: 0.1, weight_decay: 0.1 }),
    steps(
      { learning_rate: 0.1, amsgrad: true },
      { tolerance: 1e-3, skip: { jax: 'Optax corrects the bias before the maximum.' } },
    ),
  ],
};

const sgd: KerasOptimizer = {
  params: 'learning_rate=0.01, momentum=0.0, nesterov=False',
  torch: [
    {
      when: 'momentum == 0',
      code: 'torch.optim.SGD(?model.parameters(), lr=learning_rate)',
    },
    {
      code: 'torch.optim.SGD(?model.parameters(), lr=learning_rate, momentum=momentum, nesterov=nesterov)',
    },
  ],
  optax: [
    {
      when: 'weight_decay is not None',
      code: 'optax.chain(optax.trace(momentum, nesterov=nesterov), optax.add_decayed_weights(weight_decay), optax.scale_by_learning_rate(learning_rate))',
    },
    { when: 'momentum == 0', code: 'optax.sgd(learning_rate)' },
    { code: 'optax.sgd(learning_rate, momentum=momentum, nesterov=nesterov)' },
  ],
  keras: 'keras.optimizers.SGD(learning_rate, momentum=momentum, nesterov=nesterov',
  caveats: ['momentum-learning-rate'],
  trials: [
    steps({ learning_rate: 0.1, momentum: 0.9 }),
    steps({ learning_rate: 0.1, momentum: 0.9, nesterov: true }),
    steps(
      { learning_rate: 0.1, momentum: 0.9, weight_decay: 0.1 },
      { skip: { pytorch: 'PyTorch has no decoupled decay in SGD.' } },
    ),
    clippedSteps({ learning_rate: 0.1, momentum: 0.9, clipnorm: 0.5 }),
  ],
};

const rmsprop: KerasOptimizer = {
  params: 'learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False',
  torch: [
    {
      code: 'TFRMSprop(?model.parameters(), lr=learning_rate, decay=rho, momentum=momentum, eps=epsilon, centered=centered, initial=0.0)',
      helpers: ['TFRMSprop'],
    },
  ],
  optax: [
    {
      code: 'optax.rmsprop(learning_rate, decay=rho, eps=epsilon, eps_in_sqrt=True, centered=centered, momentum=momentum)',
    },
  ],
  keras:
    'keras.optimizers.RMSprop(learning_rate, rho=rho, momentum=momentum, epsilon=epsilon, centered=centered',
  caveats: ['rmsprop-accumulator'],
  trials: [
    steps({ learning_rate: 0.1, rho: 0.8, momentum: 0.9 }),
    steps({ learning_rate: 0.1, epsilon: 0.01 }),
    steps({ learning_rate: 0.1, centered: true }),
  ],
};

const adagrad: KerasOptimizer = {
  params: 'learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-7',
  torch: [
    {
      code: 'torch.optim.Adagrad(?model.parameters(), lr=learning_rate, initial_accumulator_value=initial_accumulator_value, eps=epsilon)',
    },
  ],
  optax: [
    {
      code: 'optax.adagrad(learning_rate, initial_accumulator_value=initial_accumulator_value, eps=epsilon)',
    },
  ],
  keras:
    'keras.optimizers.Adagrad(learning_rate, initial_accumulator_value=initial_accumulator_value, epsilon=epsilon',
  caveats: ['adagrad-accumulator'],
  trials: [steps({ learning_rate: 0.1, initial_accumulator_value: 0.5 })],
};

const adadelta: KerasOptimizer = {
  params: 'learning_rate=0.001, rho=0.95, epsilon=1e-7',
  torch: [{ code: 'torch.optim.Adadelta(?model.parameters(), lr=learning_rate, rho=rho, eps=epsilon)' }],
  optax: [{ code: 'optax.adadelta(learning_rate, rho=rho, eps=epsilon)' }],
  keras: 'keras.optimizers.Adadelta(learning_rate, rho=rho, epsilon=epsilon',
  trials: [steps({ learning_rate: py('1.0'), rho: 0.9, epsilon: 1e-6 })],
};

const adamax: KerasOptimizer = {
  params: 'learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7',
  torch: [
    {
      code: 'torch.optim.Adamax(?model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon)',
    },
  ],
  optax: [{ code: 'optax.adamax(learning_rate, b1=beta_1, b2=beta_2, eps=epsilon)' }],
  keras: 'keras.optimizers.Adamax(learning_rate, beta_1=beta_1, beta_2=beta_2, epsilon=epsilon',
  trials: [steps({ learning_rate: 0.1, beta_1: 0.8 })],
};

const nadam: KerasOptimizer = {
  params: 'learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7',
  torch: [
    {
      code: 'torch.optim.NAdam(?model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon, momentum_decay=1.0)',
    },
  ],
  optax: [
    { code: 'keras_nadam(learning_rate, b1=beta_1, b2=beta_2, eps=epsilon)', helpers: ['keras_nadam'] },
  ],
  keras: 'keras.optimizers.Nadam(learning_rate, beta_1=beta_1, beta_2=beta_2, epsilon=epsilon',
  caveats: ['nadam-schedule'],
  trials: [steps({ learning_rate: 0.1, beta_1: 0.8 })],
};

const ftrl: KerasOptimizer = {
  params:
    'learning_rate=0.001, learning_rate_power=-0.5, initial_accumulator_value=0.1, l1_regularization_strength=0.0, ' +
    'l2_regularization_strength=0.0, l2_shrinkage_regularization_strength=0.0, beta=0.0',
  torch: [
    {
      code: 'Ftrl(?model.parameters(), lr=learning_rate, power=learning_rate_power, initial=initial_accumulator_value, l1=l1_regularization_strength, l2=l2_regularization_strength, shrinkage=l2_shrinkage_regularization_strength, beta=beta)',
      helpers: ['Ftrl'],
    },
  ],
  optax: [
    {
      code: 'ftrl(learning_rate, power=learning_rate_power, initial=initial_accumulator_value, l1=l1_regularization_strength, l2=l2_regularization_strength, shrinkage=l2_shrinkage_regularization_strength, beta=beta)',
      helpers: ['ftrl'],
    },
  ],
  keras:
    'keras.optimizers.Ftrl(learning_rate, learning_rate_power=learning_rate_power, initial_accumulator_value=initial_accumulator_value, l1_regularization_strength=l1_regularization_strength, l2_regularization_strength=l2_regularization_strength, l2_shrinkage_regularization_strength=l2_shrinkage_regularization_strength, beta=beta',
  trials: [
    steps({ learning_rate: 0.1, l1_regularization_strength: 0.01, l2_regularization_strength: 0.02 }),
    steps({ learning_rate: 0.1, l2_shrinkage_regularization_strength: 0.1, beta: 0.2 }),
  ],
};

const adamw: KerasOptimizer = {
  params: 'learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False',
  torch: [
    {
      code: 'torch.optim.AdamW(?model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon, weight_decay=weight_decay, amsgrad=amsgrad)',
    },
  ],
  optax: [
    {
      code: 'optax.adamw(learning_rate, b1=beta_1, b2=beta_2, eps=epsilon, weight_decay=weight_decay)',
    },
  ],
  keras:
    'keras.optimizers.AdamW(learning_rate, beta_1=beta_1, beta_2=beta_2, epsilon=epsilon, amsgrad=amsgrad',
  caveats: ['adam-epsilon'],
  trials: [steps({ learning_rate: 0.1, weight_decay: 0.1 })],
};

const KERAS: Readonly<Record<string, RowText>> = {
  Adam: kerasOptimizer(adam),
  SGD: kerasOptimizer(sgd),
  RMSprop: kerasOptimizer(rmsprop),
  Adagrad: kerasOptimizer(adagrad),
  Adadelta: kerasOptimizer(adadelta),
  Adamax: kerasOptimizer(adamax),
  Nadam: kerasOptimizer(nadam),
  Ftrl: kerasOptimizer(ftrl),
};

/** The old classes: the same formulas for what they have in common; only they take `decay`. */
function legacy(it: KerasOptimizer): RowText {
  const plain = { ...it, trials: [] };
  const row = kerasOptimizer(plain);
  const examples = [
    steps({ learning_rate: 0.1 }, { tolerance: 1e-4 }),
    steps({ lr: 0.1 }, { tolerance: 1e-4 }),
    steps(
      { lr: 0.1, decay: 0.5 },
      { tolerance: 1e-4, skip: { pytorch: 'The rate is divided by `1 + decay * step`, in a scheduler.' } },
    ),
    ...clips(0.1).map((one) => ({ ...one, tolerance: 5e-4 })),
    ...[steps({ learning_rate: SCHEDULE }), ...clips(SCHEDULE)].map((one) => ({
      ...one,
      tolerance: 5e-4,
      holes: { model: 'model', rate: '0.1' },
    })),
  ];
  return { ...row, examples };
}

/** The old class adds epsilon outside the root. */
const oldRmsprop: KerasOptimizer = {
  ...rmsprop,
  torch: [
    {
      code: 'torch.optim.RMSprop(?model.parameters(), lr=learning_rate, alpha=rho, eps=epsilon, momentum=momentum, centered=centered)',
    },
  ],
  optax: [
    {
      code: 'optax.rmsprop(learning_rate, decay=rho, eps=epsilon, eps_in_sqrt=False, centered=centered, momentum=momentum)',
    },
  ],
};

export const kerasOptimizers = table('tf.keras', {
  ...Object.fromEntries(Object.entries(KERAS).map(([name, row]) => [`optimizers.${name}`, row])),
  'optimizers.AdamW': {
    ...kerasOptimizer(adamw),
    signatures: signatures(adamw.params, REST.replace('weight_decay=None, ', '')),
  },
  'optimizers.legacy.Adam': legacy(adam),
  'optimizers.legacy.SGD': legacy(sgd),
  'optimizers.legacy.Adagrad': legacy(adagrad),
  'optimizers.legacy.Adadelta': legacy(adadelta),
  'optimizers.legacy.Adamax': legacy(adamax),
  'optimizers.legacy.RMSprop': legacy(oldRmsprop),
});

/** `tf.train` optimizers: no clipping, no decay. */
function trainOptimizer(
  params: string,
  advice: { torch: readonly Case[]; optax: readonly Case[]; keras: AdviceText },
  examples: readonly Trial[],
  extra: RowExtra = {},
): RowText {
  return {
    signatures: [{ params }],
    pytorch: torchCases(advice.torch),
    jax: jaxCases(advice.optax),
    keras: advice.keras,
    examples,
    ...extra,
  };
}

const v1 = (args: Parameters<typeof steps>[0]) => steps(args, { api: 'v1' });

const proximal = (keras: string): RowText => {
  const note =
    'No optimizer of the targets has the proximal step: after `step()` shrink each weight, `w = sign(w) * max(|w| - rate * l1, 0) / (1 + rate * l2)`.';
  return {
    pytorch: none(note),
    jax: none(note),
    keras: none(`${note} \`keras.optimizers.Ftrl\` also gives sparse weights. ${keras}`.trim()),
  };
};

export const trainOptimizers = table('tf', {
  'train.AdamOptimizer': trainOptimizer(
    'learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, use_locking=False, name="Adam"',
    {
      torch: [
        {
          when: `not (${SMALL})`,
          code: 'TFAdam(?model.parameters(), lr=learning_rate, betas=(beta1, beta2), eps=epsilon)',
          helpers: ['TFAdam'],
        },
        {
          code: 'torch.optim.Adam(?model.parameters(), lr=learning_rate, betas=(beta1, beta2), eps=epsilon)',
        },
      ],
      optax: [
        {
          when: `not (${SMALL})`,
          code: 'tf_adam(learning_rate, b1=beta1, b2=beta2, eps=epsilon)',
          helpers: ['tf_adam'],
        },
        { code: 'optax.adam(learning_rate, b1=beta1, b2=beta2, eps=epsilon)' },
      ],
      keras: 'keras.optimizers.Adam(learning_rate, beta_1=beta1, beta_2=beta2, epsilon=epsilon)',
    },
    [v1({}), v1({ learning_rate: 0.1, beta1: 0.5 }), v1({ learning_rate: 0.1, epsilon: 0.1 })],
    { caveats: ['adam-epsilon', 'minimize-loop'] },
  ),
  'train.GradientDescentOptimizer': trainOptimizer(
    'learning_rate, use_locking=False, name="GradientDescent"',
    {
      torch: [{ code: 'torch.optim.SGD(?model.parameters(), lr=learning_rate)' }],
      optax: [{ code: 'optax.sgd(learning_rate)' }],
      keras: 'keras.optimizers.SGD(learning_rate)',
    },
    [v1({ learning_rate: 0.1 })],
    { caveats: ['minimize-loop'] },
  ),
  'train.MomentumOptimizer': trainOptimizer(
    'learning_rate, momentum, use_locking=False, name="Momentum", use_nesterov=False',
    {
      torch: [
        {
          code: 'torch.optim.SGD(?model.parameters(), lr=learning_rate, momentum=momentum, nesterov=use_nesterov)',
        },
      ],
      optax: [{ code: 'optax.sgd(learning_rate, momentum=momentum, nesterov=use_nesterov)' }],
      keras: 'keras.optimizers.SGD(learning_rate, momentum=momentum, nesterov=use_nesterov)',
    },
    [
      v1({ learning_rate: 0.1, momentum: 0.9 }),
      v1({ learning_rate: 0.1, momentum: 0.9, use_nesterov: true }),
    ],
    { caveats: ['momentum-learning-rate', 'minimize-loop'] },
  ),
  'train.RMSPropOptimizer': trainOptimizer(
    'learning_rate, decay=0.9, momentum=0.0, epsilon=1e-10, use_locking=False, centered=False, name="RMSProp"',
    {
      torch: [
        {
          code: 'TFRMSprop(?model.parameters(), lr=learning_rate, decay=decay, momentum=momentum, eps=epsilon, centered=centered)',
          helpers: ['TFRMSprop'],
        },
      ],
      optax: [
        {
          code: 'optax.rmsprop(learning_rate, decay=decay, eps=epsilon, initial_scale=1.0, eps_in_sqrt=True, centered=centered, momentum=momentum)',
        },
      ],
      keras: {
        code: 'TFRMSprop(learning_rate, rho=decay, momentum=momentum, epsilon=epsilon, centered=centered)',
        helpers: ['TFRMSprop'],
      },
    },
    [
      v1({ learning_rate: 0.1 }),
      v1({ learning_rate: 0.1, decay: 0.8, momentum: 0.9, epsilon: 1.0 }),
      v1({ learning_rate: 0.1, centered: true }),
    ],
    { caveats: ['rmsprop-accumulator', 'minimize-loop'] },
  ),
  'train.AdagradOptimizer': trainOptimizer(
    'learning_rate, initial_accumulator_value=0.1, use_locking=False, name="Adagrad"',
    {
      torch: [
        {
          code: 'torch.optim.Adagrad(?model.parameters(), lr=learning_rate, initial_accumulator_value=initial_accumulator_value, eps=0)',
        },
      ],
      optax: [
        {
          code: 'optax.adagrad(learning_rate, initial_accumulator_value=initial_accumulator_value, eps=0.0)',
        },
      ],
      keras: 'keras.optimizers.Adagrad(learning_rate, initial_accumulator_value=initial_accumulator_value)',
    },
    [v1({ learning_rate: 0.1 }), v1({ learning_rate: 0.1, initial_accumulator_value: 0.5 })],
    { caveats: ['adagrad-accumulator', 'minimize-loop'] },
  ),
  'train.AdadeltaOptimizer': trainOptimizer(
    'learning_rate=0.001, rho=0.95, epsilon=1e-8, use_locking=False, name="Adadelta"',
    {
      torch: [{ code: 'torch.optim.Adadelta(?model.parameters(), lr=learning_rate, rho=rho, eps=epsilon)' }],
      optax: [{ code: 'optax.adadelta(learning_rate, rho=rho, eps=epsilon)' }],
      keras: 'keras.optimizers.Adadelta(learning_rate, rho=rho, epsilon=epsilon)',
    },
    [v1({}), v1({ learning_rate: py('1.0'), rho: 0.9, epsilon: 1e-6 })],
    { caveats: ['optimizer-defaults', 'minimize-loop'] },
  ),
  'train.FtrlOptimizer': trainOptimizer(
    'learning_rate, learning_rate_power=-0.5, initial_accumulator_value=0.1, l1_regularization_strength=0.0, ' +
      'l2_regularization_strength=0.0, use_locking=False, name="Ftrl", accum_name=None, linear_name=None, ' +
      'l2_shrinkage_regularization_strength=0.0',
    {
      torch: [
        {
          code: 'Ftrl(?model.parameters(), lr=learning_rate, power=learning_rate_power, initial=initial_accumulator_value, l1=l1_regularization_strength, l2=l2_regularization_strength, shrinkage=l2_shrinkage_regularization_strength)',
          helpers: ['Ftrl'],
        },
      ],
      optax: [
        {
          code: 'ftrl(learning_rate, power=learning_rate_power, initial=initial_accumulator_value, l1=l1_regularization_strength, l2=l2_regularization_strength, shrinkage=l2_shrinkage_regularization_strength)',
          helpers: ['ftrl'],
        },
      ],
      keras:
        'keras.optimizers.Ftrl(learning_rate, learning_rate_power=learning_rate_power, initial_accumulator_value=initial_accumulator_value, l1_regularization_strength=l1_regularization_strength, l2_regularization_strength=l2_regularization_strength, l2_shrinkage_regularization_strength=l2_shrinkage_regularization_strength)',
    },
    [
      v1({ learning_rate: 0.1 }),
      v1({ learning_rate: 0.1, l1_regularization_strength: 0.01, l2_regularization_strength: 0.02 }),
    ],
    { caveats: ['minimize-loop'] },
  ),
  'train.ProximalGradientDescentOptimizer': proximal(''),
  'train.ProximalAdagradOptimizer': proximal(''),
  'train.AdagradDAOptimizer': proximal(''),
  'train.Optimizer': {
    pytorch: redesign('Subclass it and write `step`.', {
      reference: 'torch.optim.Optimizer',
      effort: 'hours',
    }),
    jax: redesign('An optimizer of your own is a pair of functions, `init` and `update`.', {
      reference: 'optax.GradientTransformation',
      effort: 'hours',
    }),
    keras: redesign('Subclass it and write `build` and `update_step`.', {
      reference: 'keras.optimizers.Optimizer',
      effort: 'hours',
    }),
  },
  'contrib.opt.LazyAdamOptimizer': {
    pytorch: {
      code: 'torch.optim.SparseAdam(?model.parameters(), lr=learning_rate, betas=(beta1, beta2), eps=epsilon)',
      holes,
      note: 'For embeddings made with `sparse=True`; the other weights want an Adam of their own.',
    },
    jax: none('Gradients of embeddings are dense: `optax.adam` moves every row.'),
    keras: none(
      'Gradients of embeddings are dense on most backends: `keras.optimizers.Adam` moves every row.',
    ),
    signatures: [
      {
        params: 'learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, use_locking=False, name="Adam"',
      },
    ],
    proof: { cannotRun: '`tf.contrib.opt` runs in no TensorFlow that can be installed.' },
  },
});

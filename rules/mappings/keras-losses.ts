/**
 * Rows of `tf.keras.losses`: the functions, one loss per example, and the classes, which reduce. What a class became is called with
 * (predictions, labels) in PyTorch and in JAX.
 */
import type { ArraySpec, Example, ExampleValue, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import {
  floats,
  intsBelow,
  positives,
  py,
  redesign,
  table,
  trial,
  typed,
  units,
} from '../../src/catalog/kit.js';

/** One formula under a condition: one loss per example, over `y_true` and `y_pred`. */
interface Formula {
  when?: string;
  torch: string;
  jax: string;
  /** What a person writes in PyTorch where the mean is taken. */
  module?: string;
}

interface LossText {
  /** The class in `keras.losses`, and the function there. */
  name: string;
  fn?: string;
  /** The symbol of the function, where it is another name. */
  symbol?: string;
  /** Parameters besides the labels, the predictions, reduction and name. */
  params?: string;
  /** Those that only the class, or only the function, has in Keras 3, as the call passes them. */
  passed?: string;
  formulas: readonly Formula[];
  labels: ExampleValue;
  predictions: ArraySpec;
  oneHot?: boolean;
  /** Where only one version has the function under its symbol. */
  api?: 'v1';
  /** More examples, by their own arguments. */
  more?: readonly Example[];
  caveats?: readonly string[];
}

const MEAN = "reduction in ('auto', 'sum_over_batch_size')";
const both = (...conditions: (string | undefined)[]) =>
  conditions
    .filter(Boolean)
    .map((one) => `(${one})`)
    .join(' and ');
const when = (text: string): { when?: string } => (text === '' ? {} : { when: text });

function classVariants(formulas: readonly Formula[], target: 'torch' | 'jax'): VariantText[] {
  return formulas.flatMap((one): VariantText[] => {
    const formula = one[target];
    const mean = (target === 'torch' && one.module) || `lambda y_pred, y_true: ${meanOf(formula)}`;
    return [
      { ...when(both(MEAN, one.when)), code: mean },
      { ...when(both("reduction == 'none'", one.when)), code: `lambda y_pred, y_true: ${formula}` },
      {
        ...when(both(one.when)),
        code: `lambda y_pred, y_true: reduced_loss(${formula}, reduction)`,
        helpers: ['reduced_loss'],
      },
    ];
  });
}

/** `-a` and `a + b` want parentheses before a method. */
const meanOf = (formula: string) =>
  /^[\w.]+\(.*\)$/s.test(formula) ? `${formula}.mean()` : `(${formula}).mean()`;

const onPredictions = (it: LossText, args: Example): Trial =>
  trial(args, {
    inputs: { t: it.labels, p: it.predictions },
    source: { make: 'loss = $call', use: 'result = loss(t, p)' },
    pytorch: { make: 'loss = $code', use: 'result = loss(p, t)' },
    jax: { make: 'loss = $code', use: 'result = loss(p, t)' },
    keras: { make: 'loss = $code', use: 'result = loss(t, p)' },
    gradient: 'The function has its gradients compared.',
  });

function classRow(it: LossText): RowText {
  const own = it.params ? `${it.params}, ` : '';
  const passed = it.passed ? `${it.passed}, ` : '';
  const examples = [{}, ...(it.more ?? [])];
  return {
    signatures: [{ params: `${own}reduction='sum_over_batch_size', name=None` }],
    pytorch: classVariants(it.formulas, 'torch'),
    jax: classVariants(it.formulas, 'jax'),
    keras: [
      { when: "reduction == 'auto'", code: `keras.losses.${it.name}(${passed.replace(/, $/, '')})` },
      { code: `keras.losses.${it.name}(${passed}reduction=reduction)` },
    ],
    note: 'In PyTorch and JAX it is called with (predictions, labels).',
    caveats: ['squared-error-broadcast', ...(it.caveats ?? [])],
    examples: examples
      .flatMap((args) => [
        onPredictions(it, args),
        onPredictions(it, { ...args, reduction: 'none' }),
        onPredictions(it, { ...args, reduction: 'sum' }),
      ])
      .concat([onPredictions(it, { reduction: 'auto' })]),
  };
}

function functionRow(it: LossText): RowText {
  return {
    signatures: [{ params: `y_true, y_pred${it.params ? `, ${it.params}` : ''}` }],
    pytorch: it.formulas.map((one) => ({ ...when(one.when ?? ''), code: one.torch })),
    jax: it.formulas.map((one) => ({ ...when(one.when ?? ''), code: one.jax })),
    keras: `keras.losses.${it.fn}(y_true, y_pred${it.passed ? `, ${it.passed}` : ''})`,
    caveats: ['squared-error-broadcast', ...(it.caveats ?? [])],
    examples: [{}, ...(it.more ?? [])].map((args) =>
      it.oneHot
        ? // The gradient of TensorFlow takes for granted that labels add up to one.
          trial(
            { y_true: py('tf.one_hot(n, 3)'), y_pred: it.predictions, ...args },
            { inputs: { n: intsBelow(3, 4) } },
          )
        : trial({ y_true: it.labels, y_pred: it.predictions, ...args }, it.api ? { api: it.api } : {}),
    ),
  };
}

const square = (x: string) => `jnp.square(${x})`;
const D = 'y_pred - y_true';
const SIGNED_T = '(2 * y_true - 1)';
const smooth = 'label_smoothing != 0';
const LOGITS = 'from_logits';
const SMOOTH_CLASSES = '(y_true * (1 - label_smoothing) + label_smoothing / y_pred.shape[-1])';
const SMOOTH_BINARY = '(y_true * (1 - label_smoothing) + 0.5 * label_smoothing)';
const TORCH_P = '(y_pred / y_pred.sum(dim=-1, keepdim=True)).clamp(1e-7, 1 - 1e-7)';
const JAX_P = 'jnp.clip(y_pred / jnp.sum(y_pred, axis=-1, keepdims=True), 1e-7, 1 - 1e-7)';

const REGRESSION = { labels: floats(4, 3), predictions: floats(4, 3) };
const POSITIVE = { labels: positives(4, 3), predictions: positives(4, 3) };
const SIGNS = { labels: typed(intsBelow(2, 4, 3), 'float32'), predictions: floats(4, 3) };

const LOSSES: readonly LossText[] = [
  {
    name: 'MeanSquaredError',
    fn: 'mean_squared_error',
    symbol: 'MSE',
    formulas: [
      {
        torch: 'torch.square(y_pred - y_true).mean(dim=-1)',
        jax: `jnp.mean(${square(D)}, axis=-1)`,
        module: 'nn.MSELoss()',
      },
    ],
    ...REGRESSION,
  },
  {
    name: 'MeanAbsoluteError',
    fn: 'mean_absolute_error',
    formulas: [
      {
        torch: 'torch.abs(y_pred - y_true).mean(dim=-1)',
        jax: `jnp.mean(jnp.abs(${D}), axis=-1)`,
        module: 'nn.L1Loss()',
      },
    ],
    ...REGRESSION,
  },
  {
    name: 'MeanAbsolutePercentageError',
    fn: 'mean_absolute_percentage_error',
    symbol: 'MAPE',
    formulas: [
      {
        torch: '100 * torch.abs((y_true - y_pred) / y_true.abs().clamp(min=1e-7)).mean(dim=-1)',
        jax: '100 * jnp.mean(jnp.abs((y_true - y_pred) / jnp.maximum(jnp.abs(y_true), 1e-7)), axis=-1)',
      },
    ],
    ...POSITIVE,
  },
  {
    name: 'MeanSquaredLogarithmicError',
    fn: 'mean_squared_logarithmic_error',
    symbol: 'MSLE',
    formulas: [
      {
        torch:
          'torch.square(torch.log1p(y_pred.clamp(min=1e-7)) - torch.log1p(y_true.clamp(min=1e-7))).mean(dim=-1)',
        jax: 'jnp.mean(jnp.square(jnp.log1p(jnp.maximum(y_pred, 1e-7)) - jnp.log1p(jnp.maximum(y_true, 1e-7))), axis=-1)',
      },
    ],
    ...POSITIVE,
  },
  {
    name: 'Huber',
    fn: 'huber',
    params: 'delta=1.0',
    passed: 'delta=delta',
    formulas: [
      {
        torch: "F.huber_loss(y_pred, y_true, reduction='none', delta=delta).mean(dim=-1)",
        jax: 'jnp.mean(optax.huber_loss(y_pred, y_true, delta=delta), axis=-1)',
        module: 'nn.HuberLoss(delta=delta)',
      },
    ],
    ...REGRESSION,
    more: [{ delta: 0.5 }],
    caveats: ['huber-is-not-smooth-l1'],
  },
  {
    name: 'LogCosh',
    fn: 'log_cosh',
    symbol: 'logcosh',
    formulas: [
      {
        torch: '(y_pred - y_true + F.softplus(-2 * (y_pred - y_true)) - math.log(2)).mean(dim=-1)',
        jax: 'jnp.mean(optax.log_cosh(y_pred, y_true), axis=-1)',
      },
    ],
    ...REGRESSION,
  },
  {
    name: 'CosineSimilarity',
    fn: 'cosine_similarity',
    symbol: 'cosine',
    api: 'v1',
    params: 'axis=-1',
    passed: 'axis=axis',
    formulas: [
      {
        torch: '-F.cosine_similarity(y_pred, y_true, dim=axis)',
        jax: 'optax.cosine_distance(y_pred, y_true, axis=axis) - 1',
      },
    ],
    ...REGRESSION,
    more: [{ axis: 0 }],
  },
  {
    name: 'KLDivergence',
    fn: 'kl_divergence',
    symbol: 'KLD',
    formulas: [
      {
        torch:
          '(y_true.clamp(1e-7, 1) * torch.log(y_true.clamp(1e-7, 1) / y_pred.clamp(1e-7, 1))).sum(dim=-1)',
        jax: 'jnp.sum(jnp.clip(y_true, 1e-7, 1) * jnp.log(jnp.clip(y_true, 1e-7, 1) / jnp.clip(y_pred, 1e-7, 1)), axis=-1)',
      },
    ],
    labels: units(4, 3),
    predictions: units(4, 3),
    caveats: ['kl-divergence-arguments'],
  },
  {
    name: 'Poisson',
    fn: 'poisson',
    formulas: [
      {
        torch: '(y_pred - y_true * torch.log(y_pred + 1e-7)).mean(dim=-1)',
        jax: 'jnp.mean(y_pred - y_true * jnp.log(y_pred + 1e-7), axis=-1)',
        module: 'nn.PoissonNLLLoss(log_input=False, eps=1e-7)',
      },
    ],
    caveats: ['poisson-log-input'],
    ...POSITIVE,
  },
  {
    name: 'Hinge',
    fn: 'hinge',
    formulas: [
      {
        torch: `torch.clamp(1 - ${SIGNED_T} * y_pred, min=0).mean(dim=-1)`,
        jax: `jnp.mean(jnp.maximum(1 - ${SIGNED_T} * y_pred, 0), axis=-1)`,
      },
    ],
    ...SIGNS,
    caveats: ['hinge-labels'],
  },
  {
    name: 'SquaredHinge',
    fn: 'squared_hinge',
    formulas: [
      {
        torch: `torch.square(torch.clamp(1 - ${SIGNED_T} * y_pred, min=0)).mean(dim=-1)`,
        jax: `jnp.mean(jnp.square(jnp.maximum(1 - ${SIGNED_T} * y_pred, 0)), axis=-1)`,
      },
    ],
    ...SIGNS,
    caveats: ['hinge-labels'],
  },
  {
    name: 'CategoricalHinge',
    fn: 'categorical_hinge',
    formulas: [
      {
        torch: 'torch.clamp(((1 - y_true) * y_pred).amax(dim=-1) - (y_true * y_pred).sum(dim=-1) + 1, min=0)',
        jax: 'jnp.maximum(jnp.max((1 - y_true) * y_pred, axis=-1) - jnp.sum(y_true * y_pred, axis=-1) + 1, 0)',
      },
    ],
    labels: units(4, 3),
    predictions: floats(4, 3),
  },
  {
    name: 'BinaryCrossentropy',
    fn: 'binary_crossentropy',
    params: 'from_logits=False, label_smoothing=0.0, axis=-1',
    passed: 'from_logits=from_logits, label_smoothing=label_smoothing, axis=axis',
    formulas: [
      {
        when: both(LOGITS, smooth),
        torch: `F.binary_cross_entropy_with_logits(y_pred, ${SMOOTH_BINARY}, reduction='none').mean(dim=axis)`,
        jax: `jnp.mean(optax.sigmoid_binary_cross_entropy(y_pred, ${SMOOTH_BINARY}), axis=axis)`,
      },
      {
        when: LOGITS,
        torch: "F.binary_cross_entropy_with_logits(y_pred, y_true, reduction='none').mean(dim=axis)",
        jax: 'jnp.mean(optax.sigmoid_binary_cross_entropy(y_pred, y_true), axis=axis)',
        module: 'nn.BCEWithLogitsLoss()',
      },
      {
        when: smooth,
        torch: `F.binary_cross_entropy(y_pred.clamp(1e-7, 1 - 1e-7), ${SMOOTH_BINARY}, reduction='none').mean(dim=axis)`,
        jax: `jnp.mean(optax.sigmoid_binary_cross_entropy(jax.scipy.special.logit(jnp.clip(y_pred, 1e-7, 1 - 1e-7)), ${SMOOTH_BINARY}), axis=axis)`,
      },
      {
        torch:
          "F.binary_cross_entropy(y_pred.clamp(1e-7, 1 - 1e-7), y_true, reduction='none').mean(dim=axis)",
        jax: 'jnp.mean(optax.sigmoid_binary_cross_entropy(jax.scipy.special.logit(jnp.clip(y_pred, 1e-7, 1 - 1e-7)), y_true), axis=axis)',
      },
    ],
    labels: units(4, 3),
    predictions: units(4, 3),
    more: [{ from_logits: true }, { label_smoothing: 0.1 }, { from_logits: true, label_smoothing: 0.1 }],
    caveats: ['loss-from-probabilities', 'binary-cross-entropy-logits', 'probability-clip'],
  },
  {
    name: 'CategoricalCrossentropy',
    oneHot: true,
    fn: 'categorical_crossentropy',
    params: 'from_logits=False, label_smoothing=0.0, axis=-1',
    passed: 'from_logits=from_logits, label_smoothing=label_smoothing, axis=axis',
    formulas: [
      {
        when: both(LOGITS, smooth),
        torch: `-(${SMOOTH_CLASSES} * F.log_softmax(y_pred, dim=-1)).sum(dim=-1)`,
        jax: `optax.softmax_cross_entropy(y_pred, ${SMOOTH_CLASSES})`,
      },
      {
        when: LOGITS,
        torch: '-(y_true * F.log_softmax(y_pred, dim=-1)).sum(dim=-1)',
        jax: 'optax.softmax_cross_entropy(y_pred, y_true)',
      },
      {
        when: smooth,
        torch: `-(${SMOOTH_CLASSES} * torch.log(${TORCH_P})).sum(dim=-1)`,
        jax: `-jnp.sum(${SMOOTH_CLASSES} * jnp.log(${JAX_P}), axis=-1)`,
      },
      {
        torch: `-(y_true * torch.log(${TORCH_P})).sum(dim=-1)`,
        jax: `-jnp.sum(y_true * jnp.log(${JAX_P}), axis=-1)`,
      },
    ],
    labels: units(4, 3),
    predictions: units(4, 3),
    more: [{ from_logits: true }, { label_smoothing: 0.1 }, { from_logits: true, label_smoothing: 0.1 }],
    caveats: ['loss-from-probabilities', 'cross-entropy-class-axis'],
  },
  {
    name: 'SparseCategoricalCrossentropy',
    fn: 'sparse_categorical_crossentropy',
    params: 'from_logits=False, ignore_class=None',
    passed: 'from_logits=from_logits, ignore_class=ignore_class',
    formulas: [
      {
        when: LOGITS,
        torch: "F.cross_entropy(y_pred.movedim(-1, 1), y_true.long(), reduction='none')",
        jax: 'optax.softmax_cross_entropy_with_integer_labels(y_pred, y_true)',
      },
      {
        torch:
          "F.cross_entropy(torch.log(y_pred.clamp(1e-7, 1 - 1e-7)).movedim(-1, 1), y_true.long(), reduction='none')",
        jax: 'optax.softmax_cross_entropy_with_integer_labels(jnp.log(jnp.clip(y_pred, 1e-7, 1 - 1e-7)), y_true)',
      },
    ],
    labels: intsBelow(3, 4),
    predictions: units(4, 3),
    more: [{ from_logits: true }],
    caveats: ['loss-from-probabilities', 'cross-entropy-labels', 'cross-entropy-class-axis'],
  },
];

const minutes = (note: string) => redesign(note, { effort: 'minutes' });

const sparse = LOSSES.find(({ name }) => name === 'SparseCategoricalCrossentropy')!;

/** How a loss comes to one number; run in a loss that takes it. */
const reduced = (others: string, keras = others): RowText => ({
  pytorch: others,
  jax: others,
  keras,
  examples: [
    trial(
      {},
      {
        api: 'v2',
        inputs: { a: floats(4, 3), b: floats(4, 3) },
        source: {
          make: 'loss = tf.keras.losses.MeanSquaredError(reduction=$name)',
          use: 'result = loss(a, b)',
        },
      },
    ),
  ],
});

export const kerasLosses = table('tf.keras.losses', {
  ...Object.fromEntries(LOSSES.map((it) => [it.name, classRow(it)])),
  ...Object.fromEntries(LOSSES.map((it) => [it.symbol ?? it.fn, functionRow(it)])),
  sparse_categorical_crossentropy: {
    ...functionRow({ ...sparse, params: 'from_logits=False, axis=-1, ignore_class=None' }),
    examples: [
      ...(functionRow(sparse).examples ?? []),
      { y_true: intsBelow(4, 2, 4), y_pred: floats(2, 4, 4), from_logits: true },
    ],
  },
  'Reduction.NONE': reduced("'none'"),
  'Reduction.SUM': reduced("'sum'"),
  'Reduction.SUM_OVER_BATCH_SIZE': reduced("'mean'", "'sum_over_batch_size'"),
  'Reduction.AUTO': reduced("'mean'", "'sum_over_batch_size'"),
  Loss: {
    pytorch: minutes('Write a function of (predictions, labels), or an `nn.Module` with `forward`.'),
    jax: minutes('Write a function of (predictions, labels).'),
    keras: 'keras.losses.Loss',
    proof: { cannotRun: 'A base class gives no value.' },
  },
  'Loss.__call__': {
    signatures: [{ params: 'y_true, y_pred, sample_weight=None' }],
    pytorch: [
      { when: 'sample_weight is None', code: 'self(y_pred, y_true)' },
      {
        kind: 'redesign',
        code: '(self(y_pred, y_true) * sample_weight).mean()',
        note: "The loss must have been made with `reduction='none'`; without `mean()` it gives one loss per example.",
        effort: 'minutes',
      },
    ],
    jax: [
      { when: 'sample_weight is None', code: 'self(y_pred, y_true)' },
      {
        kind: 'redesign',
        code: '(self(y_pred, y_true) * sample_weight).mean()',
        note: "The loss must have been made with `reduction='none'`; without `mean()` it gives one loss per example.",
        effort: 'minutes',
      },
    ],
    keras: 'self(...)',
    caveats: ['loss-from-probabilities', 'squared-error-broadcast', 'cross-entropy-labels'],
    examples: [
      { self: py('tf.keras.losses.MeanSquaredError()'), y_true: floats(4, 3), y_pred: floats(4, 3) },
      {
        self: py("tf.keras.losses.MeanSquaredError(reduction='none')"),
        y_true: floats(4, 3),
        y_pred: floats(4, 3),
      },
    ],
  },
});

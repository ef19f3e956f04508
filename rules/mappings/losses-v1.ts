/**
 * Rows of `tf.losses` of TF1: losses with weights and a reduction. The default divides by the number of weights that are not zero.
 */
import type { AdviceText, ExampleValue, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import {
  floats,
  intsBelow,
  none,
  positives,
  py,
  redesign,
  table,
  trial,
  typed,
  units,
} from '../../src/catalog/kit.js';

const DEFAULT = "reduction == 'weighted_sum_by_nonzero_weights'";
const PLAIN = `absent(weights) and ${DEFAULT}`;
const REST = 'scope=None, loss_collection="losses", reduction="weighted_sum_by_nonzero_weights"';
const HELPER = 'weighted_loss';

/** A loss by elements, in each target. */
interface Formula {
  when?: string;
  torch: string;
  jax: string;
  keras: string;
  /** What a person writes for the plain mean, where it is shorter. */
  mean?: Partial<Record<'torch' | 'jax' | 'keras', string>>;
}

const joined = (...conditions: (string | undefined)[]) => {
  const text = conditions
    .filter(Boolean)
    .map((one) => `(${one})`)
    .join(' and ');
  return text === '' ? {} : { when: text };
};

const meanOf = (target: 'torch' | 'jax' | 'keras', formula: string) =>
  target === 'keras'
    ? `keras.ops.mean(${formula})`
    : `${/^[\w.]+\([^\s]*.*\)$/s.test(formula) ? formula : `(${formula})`}.mean()`;

const variants = (formulas: readonly Formula[], target: 'torch' | 'jax' | 'keras'): VariantText[] => [
  ...formulas.map((one) => ({
    ...joined(PLAIN, one.when),
    code: one.mean?.[target] ?? meanOf(target, one[target]),
  })),
  ...formulas.map((one) => ({
    ...joined(DEFAULT, one.when),
    code: `${HELPER}(${one[target]}, weights)`,
    helpers: [HELPER],
  })),
  ...formulas.map((one) => ({
    ...joined(one.when),
    code: `${HELPER}(${one[target]}, weights, reduction)`,
    helpers: [HELPER],
  })),
];

type Args = Readonly<Record<string, ExampleValue>>;

const v1 = (args: Args): Trial => trial(args, { api: 'v1', inputs: { n: intsBelow(5, 4) } });

interface LossText {
  params: string;
  formulas: readonly Formula[];
  /** Arguments of the plain call. */
  args: Args;
  /** The shape of the losses, for weights. */
  weights: readonly number[];
  more?: readonly Args[];
  caveats?: readonly string[];
  rename?: Readonly<Record<string, string>>;
}

const loss = (it: LossText): RowText => ({
  signatures: [{ params: `${it.params}, ${REST}` }],
  pytorch: variants(it.formulas, 'torch'),
  jax: variants(it.formulas, 'jax'),
  keras: variants(it.formulas, 'keras'),
  caveats: ['loss-nonzero-weights', 'loss-collection', ...(it.caveats ?? [])],
  examples: [{}, ...(it.more ?? [])].flatMap((more) => [
    v1({ ...it.args, ...more }),
    v1({ ...it.args, ...more, weights: 2.0 }),
    v1({ ...it.args, ...more, weights: typed(intsBelow(2, ...it.weights), 'float32') }),
    v1({ ...it.args, ...more, weights: positives(...it.weights), reduction: 'none' }),
    v1({ ...it.args, ...more, reduction: 'weighted_sum' }),
    v1({ ...it.args, ...more, weights: positives(...it.weights), reduction: 'weighted_mean' }),
    v1({ ...it.args, ...more, weights: positives(...it.weights), reduction: 'weighted_sum_over_batch_size' }),
  ]),
});

const SHARP = 'label_smoothing == 0';
const SMOOTH_BINARY = '(multi_class_labels * (1 - label_smoothing) + 0.5 * label_smoothing)';
const minutes = (note: string) => redesign(note, { effort: 'minutes' });
const COLLECT =
  'Nothing is collected: give each loss a name, and add them up where the step needs their sum.';
const everywhere = (advice: AdviceText): RowText => ({ pytorch: advice, jax: advice, keras: advice });
const reductionName = (value: string): RowText => ({
  pytorch: `'${value}'`,
  jax: `'${value}'`,
  keras: `'${value}'`,
  examples: [
    trial(
      {},
      {
        api: 'v1',
        inputs: { a: floats(4, 3), b: floats(4, 3) },
        source: { use: 'result = tf.losses.mean_squared_error(a, b, reduction=$name)' },
      },
    ),
  ],
});

export const lossesV1 = table('tf.losses', {
  softmax_cross_entropy: loss({
    params: 'onehot_labels, logits, weights=1.0, label_smoothing=0',
    formulas: [
      {
        when: SHARP,
        torch: "F.cross_entropy(logits, onehot_labels, reduction='none')",
        jax: 'optax.softmax_cross_entropy(logits, onehot_labels)',
        keras: 'keras.losses.categorical_crossentropy(onehot_labels, logits, from_logits=True)',
        mean: { torch: 'F.cross_entropy(logits, onehot_labels)' },
      },
      {
        torch: "F.cross_entropy(logits, onehot_labels, label_smoothing=label_smoothing, reduction='none')",
        jax: 'optax.softmax_cross_entropy(logits, optax.smooth_labels(onehot_labels, label_smoothing))',
        keras:
          'keras.losses.categorical_crossentropy(onehot_labels, logits, from_logits=True, label_smoothing=label_smoothing)',
        mean: { torch: 'F.cross_entropy(logits, onehot_labels, label_smoothing=label_smoothing)' },
      },
    ],
    args: { onehot_labels: py('tf.one_hot(n, 5)'), logits: floats(4, 5) },
    weights: [4],
    more: [{ label_smoothing: 0.1 }],
    caveats: ['cross-entropy-class-axis', 'labels-gradient'],
  }),
  sparse_softmax_cross_entropy: loss({
    params: 'labels, logits, weights=1.0',
    formulas: [
      {
        torch: "F.cross_entropy(logits.movedim(-1, 1), labels.long(), reduction='none')",
        jax: 'optax.softmax_cross_entropy_with_integer_labels(logits, labels)',
        keras: 'keras.losses.sparse_categorical_crossentropy(labels, logits, from_logits=True)',
        mean: { torch: 'F.cross_entropy(logits.movedim(-1, 1), labels.long())' },
      },
    ],
    args: { labels: intsBelow(5, 4), logits: floats(4, 5) },
    weights: [4],
    caveats: ['cross-entropy-labels', 'cross-entropy-class-axis'],
  }),
  sigmoid_cross_entropy: loss({
    params: 'multi_class_labels, logits, weights=1.0, label_smoothing=0',
    formulas: [
      {
        when: SHARP,
        torch: "F.binary_cross_entropy_with_logits(logits, multi_class_labels, reduction='none')",
        jax: 'optax.sigmoid_binary_cross_entropy(logits, multi_class_labels)',
        keras: 'keras.ops.binary_crossentropy(multi_class_labels, logits, from_logits=True)',
        mean: { torch: 'F.binary_cross_entropy_with_logits(logits, multi_class_labels)' },
      },
      {
        torch: `F.binary_cross_entropy_with_logits(logits, ${SMOOTH_BINARY}, reduction='none')`,
        jax: `optax.sigmoid_binary_cross_entropy(logits, ${SMOOTH_BINARY})`,
        keras: `keras.ops.binary_crossentropy(${SMOOTH_BINARY}, logits, from_logits=True)`,
        mean: { torch: `F.binary_cross_entropy_with_logits(logits, ${SMOOTH_BINARY})` },
      },
    ],
    args: { multi_class_labels: units(4, 3), logits: floats(4, 3) },
    weights: [4, 3],
    more: [{ label_smoothing: 0.1 }],
    caveats: ['binary-cross-entropy-logits'],
  }),
  mean_squared_error: loss({
    params: 'labels, predictions, weights=1.0',
    formulas: [
      {
        torch: 'torch.square(predictions - labels)',
        jax: 'jnp.square(predictions - labels)',
        keras: 'keras.ops.square(predictions - labels)',
        mean: { torch: 'F.mse_loss(predictions, labels)', jax: 'jnp.mean(jnp.square(predictions - labels))' },
      },
    ],
    args: { labels: floats(4, 3), predictions: floats(4, 3) },
    weights: [4, 3],
    caveats: ['squared-error-broadcast'],
  }),
  absolute_difference: loss({
    params: 'labels, predictions, weights=1.0',
    formulas: [
      {
        torch: 'torch.abs(predictions - labels)',
        jax: 'jnp.abs(predictions - labels)',
        keras: 'keras.ops.abs(predictions - labels)',
        mean: { torch: 'F.l1_loss(predictions, labels)' },
      },
    ],
    args: { labels: floats(4, 3), predictions: floats(4, 3) },
    weights: [4, 1],
    caveats: ['squared-error-broadcast'],
  }),
  huber_loss: loss({
    params: 'labels, predictions, weights=1.0, delta=1.0',
    formulas: [
      {
        torch: "F.huber_loss(predictions, labels, reduction='none', delta=delta)",
        jax: 'optax.huber_loss(predictions, labels, delta=delta)',
        keras:
          'keras.ops.where(keras.ops.abs(predictions - labels) <= delta, 0.5 * keras.ops.square(predictions - labels), delta * (keras.ops.abs(predictions - labels) - 0.5 * delta))',
        mean: { torch: 'F.huber_loss(predictions, labels, delta=delta)' },
      },
    ],
    args: { labels: floats(4, 3), predictions: floats(4, 3) },
    weights: [4, 3],
    more: [{ delta: 0.5 }],
    caveats: ['huber-is-not-smooth-l1', 'squared-error-broadcast'],
  }),
  log_loss: loss({
    params: 'labels, predictions, weights=1.0, epsilon=1e-7',
    formulas: [
      {
        torch:
          '-(labels * torch.log(predictions + epsilon) + (1 - labels) * torch.log(1 - predictions + epsilon))',
        jax: '-(labels * jnp.log(predictions + epsilon) + (1 - labels) * jnp.log(1 - predictions + epsilon))',
        keras:
          '-(labels * keras.ops.log(predictions + epsilon) + (1 - labels) * keras.ops.log(1 - predictions + epsilon))',
      },
    ],
    args: { labels: units(4, 3), predictions: units(4, 3) },
    weights: [4, 3],
    caveats: ['probability-clip'],
  }),
  hinge_loss: loss({
    params: 'labels, logits, weights=1.0',
    formulas: [
      {
        torch: 'torch.clamp(1 - (2 * labels - 1) * logits, min=0)',
        jax: 'jnp.maximum(1 - (2 * labels - 1) * logits, 0)',
        keras: 'keras.ops.maximum(1 - (2 * labels - 1) * logits, 0)',
      },
    ],
    args: { labels: typed(intsBelow(2, 4, 3), 'float32'), logits: floats(4, 3) },
    weights: [4, 3],
    caveats: ['hinge-labels'],
  }),
  cosine_distance: {
    ...loss({
      params: 'labels, predictions, axis=None, weights=1.0',
      formulas: [
        {
          torch: '1 - (labels * predictions).sum(dim=axis, keepdim=True)',
          jax: '1 - jnp.sum(labels * predictions, axis=axis, keepdims=True)',
          keras: '1 - keras.ops.sum(labels * predictions, axis=axis, keepdims=True)',
        },
      ],
      args: { labels: floats(4, 3), predictions: floats(4, 3), axis: 1 },
      weights: [4, 1],
      caveats: ['cosine-distance-unit-vectors'],
    }),
    signatures: [
      { params: `labels, predictions, axis=None, weights=1.0, ${REST}, dim=None`, rename: { dim: 'axis' } },
    ],
  },
  compute_weighted_loss: {
    ...loss({
      params: 'losses, weights=1.0',
      formulas: [
        {
          torch: 'losses',
          jax: 'losses',
          keras: 'losses',
          mean: { torch: 'losses.mean()', jax: 'losses.mean()' },
        },
      ],
      args: { losses: floats(4, 3) },
      weights: [4, 1],
    }),
    caveats: ['loss-nonzero-weights', 'loss-collection'],
  },
  mean_pairwise_squared_error: everywhere(
    none(
      'For each example, the mean over all pairs of elements of the squared difference between their differences: `d = predictions - labels`, then `2 * (n * sum(d ** 2) - sum(d) ** 2) / (n * (n - 1))`.',
    ),
  ),
  add_loss: everywhere(minutes(COLLECT)),
  get_losses: everywhere(minutes(COLLECT)),
  get_total_loss: {
    pytorch: minutes(`${COLLECT} Penalties are \`weight_decay\` of the optimizer, or terms of the sum.`),
    jax: minutes(`${COLLECT} Penalties are \`optax.add_decayed_weights\`, or terms of the sum.`),
    keras: redesign(COLLECT, {
      code: '?loss + sum(?model.losses)',
      holes: {
        loss: 'The sum of the losses of this step.',
        model: 'The model whose layers have regularisers.',
      },
      effort: 'minutes',
    }),
    caveats: ['loss-collection', 'regularizer-scope'],
  },
  get_regularization_losses: {
    pytorch: minutes('Sum the penalties yourself, or use `weight_decay`.'),
    jax: minutes('Sum the penalties yourself, or chain `optax.add_decayed_weights`.'),
    keras: { code: '?model.losses', holes: { model: 'The model whose layers have regularisers.' } },
    caveats: ['regularizer-factor', 'regularizer-scope'],
    proof: { cannotRun: 'The penalties belong to a whole model.' },
  },
  get_regularization_loss: {
    signatures: [{ params: 'scope=None, name="total_regularization_loss"' }],
    pytorch: redesign('Sum the penalties yourself, or use `weight_decay`.', { effort: 'hours' }),
    jax: redesign('Sum the penalties yourself, or chain `optax.add_decayed_weights`.', { effort: 'hours' }),
    keras: { code: 'sum(?model.losses)', holes: { model: 'The model whose layers have regularisers.' } },
    caveats: ['regularizer-factor', 'regularizer-scope', 'loss-collection'],
    proof: { cannotRun: 'The penalties belong to a whole model.' },
  },
  'Reduction.NONE': reductionName('none'),
  'Reduction.SUM': reductionName('weighted_sum'),
  'Reduction.MEAN': reductionName('weighted_mean'),
  'Reduction.SUM_OVER_BATCH_SIZE': reductionName('weighted_sum_over_batch_size'),
  'Reduction.SUM_OVER_NONZERO_WEIGHTS': reductionName('weighted_sum_by_nonzero_weights'),
  'Reduction.SUM_BY_NONZERO_WEIGHTS': reductionName('weighted_sum_by_nonzero_weights'),
});

/**
 * Rows of metrics: `tf.metrics` of TF1 (a value and an update operation) and `tf.keras.metrics`. Keras keeps its classes; elsewhere
 * totals are added up over the batches and divided at the end.
 */
import type { AdviceText, Example, RowText, Trial } from '../../src/catalog/kit.js';
import { floats, intsBelow, redesign, table, trial, typed, units } from '../../src/catalog/kit.js';

const minutes = (note: string) => redesign(note, { effort: 'minutes' });
const holes = { name: 'The attribute that holds the metric.' };
const PROOF = { proof: { cannotRun: 'A base class gives no value.' } };

/** Three batches, the result after them. */
function batches(args: Example, labels: Example[string], predictions: Example[string]): Trial {
  const use = (update: string) => `for k in range(3):\n    ${update}\nresult = metric.result()`;
  const roll = 'np.roll(p, k, axis=-1)';
  const body = { make: 'metric = $call', use: use(`metric.update_state(t, ${roll})`) };
  const code = { make: 'import numpy as np\nmetric = $code', use: use(`metric.update_state(t, ${roll})`) };
  return trial(args, {
    inputs: { t: labels, p: predictions },
    source: body,
    keras: code,
    gradient: 'Metrics are not differentiated.',
    tolerance: 1e-5,
  });
}

interface MetricText {
  params?: string;
  /** The whole signature, where other parameters stand behind `name`. */
  signature?: string;
  /** Whether the call needs its own arguments. */
  bare?: false;
  torch: string;
  jax: string;
  labels: Example[string];
  predictions: Example[string];
  more?: readonly Example[];
  caveats?: readonly string[];
}

const TOTALS = 'Add up a total and a count over the batches, and divide at the end:';

/** A metric class: Keras keeps it. `torch` and `jax` say what is added up. */
const metric = (name: string, it: MetricText): RowText => ({
  signatures: [{ params: it.signature ?? `${it.params ? `${it.params}, ` : ''}name=None, dtype=None` }],
  pytorch: minutes(`${TOTALS} ${it.torch}`),
  jax: minutes(`${TOTALS} ${it.jax}`),
  keras: `keras.metrics.${name}(...)`,
  caveats: it.caveats ?? [],
  examples: [...(it.bare === false ? [] : [{}]), ...(it.more ?? [])].map((args) =>
    batches(args, it.labels, it.predictions),
  ),
});

const binary = { labels: typed(intsBelow(2, 8), 'float32'), predictions: units(8) };
const dense = { labels: floats(4, 3), predictions: floats(4, 3) };
const classes = { labels: intsBelow(3, 6), predictions: units(6, 3) };
const oneHot = { labels: units(6, 3), predictions: units(6, 3) };

const mean = (what: string, jax = what) => ({ torch: `the mean of ${what}.`, jax: `the mean of ${jax}.` });
const torchmetrics = (name: string, formula: string, jax = formula) => ({
  torch: `${formula}. \`torchmetrics.${name}\` does it.`,
  jax: `${jax}.`,
});

const AT_HALF = 'with predictions above the threshold of 0.5 as positive';

const METRICS: Readonly<Record<string, MetricText>> = {
  Accuracy: { ...mean('`predictions == labels`'), labels: intsBelow(3, 8), predictions: intsBelow(3, 8) },
  BinaryAccuracy: {
    signature: 'name=None, dtype=None, threshold=0.5',
    ...torchmetrics('classification.BinaryAccuracy', '`(predictions > 0.5) == labels`'),
    ...binary,
    more: [{ threshold: 0.3 }],
    caveats: ['metric-threshold'],
  },
  CategoricalAccuracy: {
    ...mean('`predictions.argmax(-1) == labels.argmax(-1)`'),
    ...oneHot,
  },
  SparseCategoricalAccuracy: { ...mean('`predictions.argmax(-1) == labels`'), ...classes },
  TopKCategoricalAccuracy: {
    params: 'k=5',
    bare: false,
    ...torchmetrics(
      'classification.MulticlassAccuracy',
      'whether the label is among the `k` largest predictions',
    ),
    ...oneHot,
    more: [{ k: 2 }],
  },
  SparseTopKCategoricalAccuracy: {
    params: 'k=5',
    bare: false,
    ...torchmetrics(
      'classification.MulticlassAccuracy',
      'whether the label is among the `k` largest predictions',
    ),
    ...classes,
    more: [{ k: 2 }],
  },
  Precision: {
    params: 'thresholds=None, top_k=None, class_id=None',
    ...torchmetrics('classification.BinaryPrecision', `true positives over predicted positives, ${AT_HALF}`),
    ...binary,
    more: [{ thresholds: 0.3 }],
    caveats: ['metric-threshold'],
  },
  Recall: {
    params: 'thresholds=None, top_k=None, class_id=None',
    ...torchmetrics('classification.BinaryRecall', `true positives over positive labels, ${AT_HALF}`),
    ...binary,
    more: [{ thresholds: 0.3 }],
    caveats: ['metric-threshold'],
  },
  AUC: {
    params: "num_thresholds=200, curve='ROC', summation_method='interpolation'",
    ...torchmetrics(
      'classification.BinaryAUROC',
      'the area under the curve at 200 thresholds, from the counts at each',
      'the area under the curve at 200 thresholds, from the counts at each',
    ),
    ...binary,
    more: [{ curve: 'PR' }, { num_thresholds: 50 }],
    caveats: ['auc-thresholds'],
  },
  TruePositives: {
    params: 'thresholds=None',
    ...mean('nothing: only count, `((predictions > 0.5) & (labels == 1)).sum()`'),
    ...binary,
  },
  TrueNegatives: {
    params: 'thresholds=None',
    ...mean('nothing: only count, `((predictions <= 0.5) & (labels == 0)).sum()`'),
    ...binary,
  },
  FalsePositives: {
    params: 'thresholds=None',
    ...mean('nothing: only count, `((predictions > 0.5) & (labels == 0)).sum()`'),
    ...binary,
  },
  FalseNegatives: {
    params: 'thresholds=None',
    ...mean('nothing: only count, `((predictions <= 0.5) & (labels == 1)).sum()`'),
    ...binary,
  },
  MeanSquaredError: { ...mean('the squared differences'), ...dense },
  RootMeanSquaredError: {
    torch: 'the squared differences, and the root of their mean.',
    jax: 'the squared differences, and the root of their mean.',
    ...dense,
  },
  MeanAbsoluteError: { ...mean('the absolute differences'), ...dense },
  MeanAbsolutePercentageError: {
    ...mean('`100 * abs((labels - predictions) / labels)`'),
    labels: units(4, 3),
    predictions: units(4, 3),
  },
  BinaryCrossentropy: { ...mean('the binary cross entropy'), ...binary },
  CategoricalCrossentropy: { ...mean('the cross entropy'), ...oneHot },
  SparseCategoricalCrossentropy: { ...mean('the cross entropy'), ...classes },
  KLDivergence: { ...mean('`(labels * log(labels / predictions)).sum(-1)`'), ...oneHot },
  CosineSimilarity: { ...mean('the cosine of each pair'), ...dense },
};

/** A mean of values that are given: two metrics have no labels. */
function ofValues(name: string, torch: string, jax: AdviceText): RowText {
  const use = 'for k in range(3):\n    metric.update_state(v * (k + 1))\nresult = metric.result()';
  return {
    signatures: [{ params: 'name=None, dtype=None' }],
    pytorch: minutes(torch),
    jax,
    keras: `keras.metrics.${name}(...)`,
    examples: [
      trial(
        {},
        {
          inputs: { v: floats(4) },
          source: { make: 'metric = $call', use },
          keras: { make: 'metric = $code', use },
          ...(typeof jax === 'string' && {
            jax: {
              make: 'metric = $code',
              use: 'for k in range(3):\n    metric.update(values=v * (k + 1))\nresult = metric.compute()',
            },
          }),
          gradient: 'Metrics are not differentiated.',
        },
      ),
    ],
  };
}

const accuracy = (
  torch: string,
  jax: string,
  keras: string,
  examples: readonly Example[],
  extra = 'y_true, y_pred',
): RowText => ({
  signatures: [{ params: extra }],
  pytorch: torch,
  jax,
  keras,
  examples: examples as RowText['examples'] & object,
});

export const kerasMetrics = table('tf.keras.metrics', {
  ...Object.fromEntries(Object.entries(METRICS).map(([name, it]) => [name, metric(name, it)])),
  Mean: ofValues(
    'Mean',
    'Add up a total and a count, and divide at the end. `torchmetrics.MeanMetric` does it.',
    'nnx.metrics.Average()',
  ),
  Sum: ofValues('Sum', 'Add up a total.', minutes('Add up a total.')),
  MeanIoU: {
    signatures: [
      {
        params:
          'num_classes, name=None, dtype=None, ignore_class=None, sparse_y_true=True, sparse_y_pred=True, axis=-1',
      },
    ],
    pytorch: minutes(
      'Add up a confusion matrix, `torch.bincount(labels * n + predictions, minlength=n * n)`; then the diagonal over row sums plus column sums minus diagonal, averaged.',
    ),
    jax: minutes(
      'Add up a confusion matrix, `jnp.bincount(labels * n + predictions, length=n * n)`; then the diagonal over row sums plus column sums minus diagonal, averaged.',
    ),
    keras: 'keras.metrics.MeanIoU(...)',
    examples: [batches({ num_classes: 3 }, intsBelow(3, 8), intsBelow(3, 8))],
  },
  Metric: {
    pytorch: minutes('A class of your own with a total and a count, or a subclass of `torchmetrics.Metric`.'),
    jax: minutes('A subclass of `nnx.Metric` with `update`, `compute` and `reset`.'),
    keras: 'keras.metrics.Metric',
    ...PROOF,
  },
  categorical_accuracy: accuracy(
    '(y_true.argmax(dim=-1) == y_pred.argmax(dim=-1)).float()',
    '(jnp.argmax(y_true, axis=-1) == jnp.argmax(y_pred, axis=-1)).astype(jnp.float32)',
    'keras.metrics.categorical_accuracy(y_true, y_pred)',
    [{ y_true: units(6, 3), y_pred: units(6, 3) }],
  ),
  sparse_categorical_accuracy: accuracy(
    '(y_true == y_pred.argmax(dim=-1)).float()',
    '(y_true == jnp.argmax(y_pred, axis=-1)).astype(jnp.float32)',
    'keras.metrics.sparse_categorical_accuracy(y_true, y_pred)',
    [{ y_true: intsBelow(3, 6), y_pred: units(6, 3) }],
  ),
  binary_accuracy: accuracy(
    '((y_pred > threshold) == y_true).float().mean(dim=-1)',
    'jnp.mean((y_pred > threshold) == y_true, axis=-1)',
    'keras.ops.mean(keras.metrics.binary_accuracy(y_true, y_pred, threshold=threshold), axis=-1)',
    [
      { y_true: typed(intsBelow(2, 6, 3), 'float32'), y_pred: units(6, 3) },
      { y_true: typed(intsBelow(2, 6, 3), 'float32'), y_pred: units(6, 3), threshold: 0.3 },
    ],
    'y_true, y_pred, threshold=0.5',
  ),
  top_k_categorical_accuracy: accuracy(
    '(y_pred.topk(k).indices == y_true.argmax(dim=-1, keepdim=True)).any(dim=-1).float()',
    'jnp.any(jax.lax.top_k(y_pred, k)[1] == jnp.argmax(y_true, axis=-1, keepdims=True), axis=-1).astype(jnp.float32)',
    'keras.metrics.top_k_categorical_accuracy(y_true, y_pred, k=k)',
    [{ y_true: units(6, 4), y_pred: units(6, 4), k: 2 }],
    'y_true, y_pred, k=5',
  ),
  sparse_top_k_categorical_accuracy: accuracy(
    '(y_pred.topk(k).indices == y_true[:, None]).any(dim=-1).float()',
    'jnp.any(jax.lax.top_k(y_pred, k)[1] == y_true[:, None], axis=-1).astype(jnp.float32)',
    'keras.metrics.sparse_top_k_categorical_accuracy(y_true, y_pred, k=k)',
    [{ y_true: intsBelow(4, 6), y_pred: units(6, 4), k: 2 }],
    'y_true, y_pred, k=5',
  ),
});

const V1 =
  'Add up over the batches and divide at the end: there is no update operation, and no local variables to initialise.';

/** A streaming metric of TF1: one of Keras, or totals of one's own. */
const streaming = (keras: string, torch: string, params = 'labels, predictions, weights=None'): RowText => ({
  signatures: [{ params: `${params}, metrics_collections=None, updates_collections=None, name=None` }],
  pytorch: redesign(`${V1} ${torch}`, { effort: 'hours' }),
  jax: redesign(`${V1} ${torch.replace(/ `torchmetrics[^.]*\.\w+` does it\./, '')}`, { effort: 'hours' }),
  keras: redesign('Call `update_state(labels, predictions)` for every batch and `result` at the end.', {
    init: `self.?name = keras.metrics.${keras}`,
    code: 'self.?name.result()',
    holes,
    effort: 'hours',
  }),
  caveats: ['streaming-metric'],
});

const kept = (keras: string, torch: string): RowText => streaming(keras, torch);

const V1_METRICS: Readonly<Record<string, RowText>> = {
  mean: {
    ...streaming('Mean()', 'A total and a count of the values.', 'values, weights=None'),
    jax: redesign(V1, {
      init: 'self.?name = nnx.metrics.Average()',
      code: 'self.?name.compute()',
      holes,
      effort: 'hours',
    }),
  },
  accuracy: kept('Accuracy()', 'The number of `predictions == labels`.'),
  precision: kept('Precision()', 'True positives over predicted positives.'),
  recall: kept('Recall()', 'True positives over positive labels.'),
  auc: {
    ...streaming(
      'AUC(num_thresholds=num_thresholds, curve=curve)',
      'The counts at each of 200 thresholds.',
      "labels, predictions, weights=None, num_thresholds=200, curve='ROC', summation_method='trapezoidal', thresholds=None",
    ),
    caveats: ['streaming-metric', 'auc-thresholds'],
  },
  mean_squared_error: kept('MeanSquaredError()', 'The squared differences.'),
  root_mean_squared_error: kept('RootMeanSquaredError()', 'The squared differences; the root at the end.'),
  mean_absolute_error: kept('MeanAbsoluteError()', 'The absolute differences.'),
  mean_iou: streaming(
    'MeanIoU(num_classes)',
    'A confusion matrix of `num_classes`; the diagonal over row sums plus column sums minus diagonal, averaged.',
    'labels, predictions, num_classes, weights=None',
  ),
  mean_per_class_accuracy: {
    ...streaming(
      'Mean()',
      'A confusion matrix; the diagonal over row sums, averaged.',
      'labels, predictions, num_classes, weights=None',
    ),
    keras: redesign('Add up a confusion matrix yourself; the diagonal over row sums, averaged.', {
      effort: 'hours',
    }),
  },
  true_positives: kept('TruePositives()', 'The number of positives found.'),
  true_negatives: kept('TrueNegatives()', 'The number of negatives found.'),
  false_positives: kept('FalsePositives()', 'The number of negatives taken for positives.'),
  false_negatives: kept('FalseNegatives()', 'The number of positives missed.'),
  recall_at_k: {
    ...streaming(
      'Mean()',
      'Whether a label is among the `k` largest predictions.',
      'labels, predictions, k, class_id=None, weights=None',
    ),
    keras: redesign('With one label an example it is this metric.', {
      init: 'self.?name = keras.metrics.SparseTopKCategoricalAccuracy(k)',
      code: 'self.?name.result()',
      holes,
      effort: 'hours',
    }),
  },
  precision_at_k: {
    ...streaming(
      'Mean()',
      'The share of labels among the `k` largest predictions.',
      'labels, predictions, k, class_id=None, weights=None',
    ),
    keras: redesign('`keras.metrics.Precision(top_k=k)` of one-hot labels.', { effort: 'hours' }),
  },
};

export const metricsV1 = table('tf', {
  ...Object.fromEntries(Object.entries(V1_METRICS).map(([name, row]) => [`metrics.${name}`, row])),
  'contrib.slim.metrics.streaming_auc': {
    ...V1_METRICS.auc!,
    signatures: [
      {
        params:
          "predictions, labels, weights=None, num_thresholds=200, metrics_collections=None, updates_collections=None, curve='ROC', name=None",
      },
    ],
    note: 'The predictions come first here.',
  },
  'contrib.slim.metrics.streaming_accuracy': {
    ...V1_METRICS.accuracy!,
    signatures: [
      {
        params:
          'predictions, labels, weights=None, metrics_collections=None, updates_collections=None, name=None',
      },
    ],
    note: 'The predictions come first here.',
  },
  'contrib.slim.metrics.streaming_mean': V1_METRICS.mean!,
});

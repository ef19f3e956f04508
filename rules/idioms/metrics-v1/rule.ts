import { idiom } from '../../../src/catalog/kit.js';

const KEPT =
  'The totals are Python numbers: an evaluation begins with new ones, which is what `local_variables_initializer` did.';
const OTHERS =
  'Precision and recall are counts of the same kind; an area under a curve is computed at the end from all scores, by `sklearn.metrics.roc_auc_score` for example, which TensorFlow approximated by 200 thresholds.';

const mean = {
  holes: {
    sum: 'The sum over this batch of what the metric counted.',
    count: 'How many there were: the examples, or the weights.',
  },
  effort: 'minutes',
} as const;

export default idiom('metrics-v1', {
  title: 'Metrics of a value and an update operation',
  text: '`tf.metrics` functions give a pair: an operation that adds a batch to local variables, and the value over all batches so far. Where only the value was fetched, nothing was counted. Totals are numbers that a loop adds to now, or a metric object with `update_state` and `result`.',
  parts: {
    accuracy: { symbols: 'tf.metrics.accuracy', role: 'call' },
    metric: {
      symbols: ['tf.metrics.*', 'tf.contrib.slim.metrics.*', 'tf.contrib.metrics.*'],
      role: 'call',
      except: 'tf.metrics.accuracy',
    },
  },
  needs: ['accuracy|metric'],
  scale: 'detail',
  slots: {
    labels: ['textName(accuracy.labels)', 'labels'],
    predictions: ['textName(accuracy.predictions)', 'predictions'],
    metrics: 'inits(accuracy)',
    others: 'inits(metric)',
  },
  pytorch: [
    {
      if: 'accuracy',
      code: `
correct, seen = 0, 0
model.eval()
with torch.no_grad():
    for inputs, $labels in batches:
        $predictions = model(inputs).argmax(dim=-1)
        correct += ($predictions == $labels).sum().item()
        seen += len($labels)
accuracy = correct / seen`,
      note: `${KEPT} ${OTHERS}`,
      caveats: ['streaming-metric', 'inference-no-grad'],
      effort: 'minutes',
    },
    {
      code: `
total, seen = 0.0, 0
for batch in batches:
    total += ?sum
    seen += ?count
value = total / seen`,
      ...mean,
      note: `${KEPT} ${OTHERS}`,
      caveats: ['streaming-metric'],
    },
  ],
  jax: [
    {
      if: 'accuracy',
      code: `
correct, seen = 0, 0
model.eval()
for inputs, $labels in batches:
    $predictions = jnp.argmax(model(inputs), axis=-1)
    correct += jnp.sum($predictions == $labels)
    seen += len($labels)
accuracy = correct / seen`,
      note: `${KEPT} \`nnx.metrics\` has accuracy, from logits, and averages as objects. ${OTHERS}`,
      caveats: ['streaming-metric'],
      effort: 'minutes',
    },
    {
      code: `
total, seen = 0.0, 0
for batch in batches:
    total += ?sum
    seen += ?count
value = total / seen`,
      ...mean,
      note: `${KEPT} \`nnx.metrics\` has averages as objects. ${OTHERS}`,
      caveats: ['streaming-metric'],
    },
  ],
  keras: {
    code: `
$metrics  #if accuracy
$others  #if metric
for inputs, labels in batches:
    ?metric.update_state(labels, ?predictions)
value = ?metric.result()
?metric.reset_state()`,
    holes: {
      metrics: 'The metric.',
      others: 'The other metrics.',
      metric: 'Each metric: its own lines.',
      predictions: 'What the model gives for `inputs`, as the metric wants it.',
    },
    note: 'Names under `self` may as well be plain variables. `evaluate` does all of this for metrics given to `compile`. Weights of examples are `sample_weight`.',
    caveats: ['streaming-metric'],
    effort: 'minutes',
  },
});

import { idiom } from '../../../src/catalog/kit.js';

export default idiom('metrics-names', {
  title: 'Results named by `metrics_names`',
  text: '`evaluate` gives numbers, and `metrics_names` said which is which. Keras 3, which comes with TensorFlow 2.16 and newer, says `loss` and `compile_metrics` there, whatever was compiled: a `zip` of names and numbers puts wrong names to some and drops others.',
  silent:
    "With TensorFlow 2.16 or newer `metrics_names` is `['loss', 'compile_metrics']`: results get wrong names, and those beyond two are lost.",
  parts: {
    names: { symbols: 'tf.keras.Model.metrics_names' },
  },
  unit: 'each',
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  pytorch: {
    kind: 'compose',
    code: 'results = {name: value / count for name, value in totals.items()}',
    note: 'Metrics are kept by name in the loop over the test data; nothing has to be matched by place.',
    effort: 'minutes',
  },
  jax: {
    kind: 'compose',
    code: 'results = {name: value / count for name, value in totals.items()}',
    note: 'Metrics are kept by name in the loop over the test data, or by `nnx.MultiMetric`; nothing has to be matched by place.',
    effort: 'minutes',
  },
  keras: {
    kind: 'arguments',
    code: 'results = model.evaluate(?x, ?y, return_dict=True)',
    holes: { x: 'The inputs of `evaluate`.', y: 'The targets of `evaluate`.' },
    note: 'The dictionary has the right names in every Keras since TensorFlow 2.2.',
    effort: 'minutes',
  },
});

/**
 * Which package roots are TensorFlow or stand around it, and what each is called in a symbol.
 * A table only: it knows no modules and no versions beyond what a spelling says outright.
 */
import type { Api } from './api.js';

/** One spelling of a root: `from` (dotted, as imported) becomes `to`; `api` where the spelling says which. */
export interface RootRule {
  from: string;
  to: string;
  api?: Exclude<Api, null>;
}

/** Longest match counts; applied again to its own result (`tensorflow.compat.v1.app.flags`), so rules may chain. */
export const ROOT_RULES: readonly RootRule[] = [
  { from: 'tensorflow', to: 'tf' },
  { from: 'tensorflow_core', to: 'tf' },
  { from: 'tf.compat.v1', to: 'tf', api: 'v1' },
  { from: 'tf.compat.v2', to: 'tf', api: 'v2' },
  { from: 'tf._api.v1', to: 'tf', api: 'v1' },
  { from: 'tf._api.v2', to: 'tf', api: 'v2' },
  { from: 'tf._api.v2.v2', to: 'tf', api: 'v2' },
  { from: 'tf.contrib', to: 'tf.contrib', api: 'v1' },
  { from: 'tf.app.flags', to: 'tf.flags' },
  { from: 'tf.contrib.framework.nest', to: 'tf.nest', api: 'v1' },
  { from: 'tf.contrib.keras', to: 'tf.keras', api: 'v1' },
  { from: 'tf.contrib.keras.api.keras', to: 'tf.keras', api: 'v1' },
  { from: 'tf.python.keras.api._v1.keras', to: 'tf.keras', api: 'v1' },
  { from: 'tf.python.keras.api._v2.keras', to: 'tf.keras', api: 'v2' },
  { from: 'tf_slim', to: 'tf.contrib.slim', api: 'v1' },
  { from: 'keras', to: 'tf.keras' },
  { from: 'tf_keras', to: 'tf.keras' },
  { from: 'tf.keras.api', to: 'tf.keras' },
  { from: 'tf.keras.api._v1.keras', to: 'tf.keras', api: 'v1' },
  { from: 'tf.keras.api._v2.keras', to: 'tf.keras', api: 'v2' },
  { from: 'keras_applications', to: 'tf.keras.applications' },
  { from: 'keras_preprocessing', to: 'tf.keras.preprocessing' },
  { from: 'tensorflow_estimator', to: 'tf.estimator' },
  { from: 'tf.estimator.estimator', to: 'tf.estimator' },
  { from: 'tf.estimator._api.v1.estimator', to: 'tf.estimator', api: 'v1' },
  { from: 'tf.estimator._api.v2.estimator', to: 'tf.estimator', api: 'v2' },
  { from: 'tf.estimator.python.estimator.api._v1.estimator', to: 'tf.estimator', api: 'v1' },
  { from: 'tf.estimator.python.estimator.api._v2.estimator', to: 'tf.estimator', api: 'v2' },
  { from: 'tensorflow_addons', to: 'tfa' },
  { from: 'tensorflow_probability', to: 'tfp' },
  { from: 'tensorflow_probability.python', to: 'tfp' },
  { from: 'tensorflow_datasets', to: 'tfds' },
  { from: 'tensorflow_hub', to: 'hub' },
  { from: 'byteps.tensorflow', to: 'byteps.tensorflow' },
];

/** Packages around TensorFlow that keep their own name. */
export const AROUND: readonly string[] = [
  'horovod',
  'sonnet',
  'tf_agents',
  'tensorflow_gan',
  'tensorflow_serving',
  'tensorflow_model_optimization',
  'tensorflow_transform',
  'tensorflow_text',
  'tensorflow_federated',
  'tensorflow_privacy',
  'tensorflow_recommenders',
  'tensorflow_ranking',
  'tensorflow_lattice',
  'tensorflow_graphics',
  'tensorflow_io',
  'tensorflow_decision_forests',
  'tensorflow_data_validation',
  'tensorflow_model_analysis',
  'tensorflow_metadata',
  'tensorflow_constrained_optimization',
  'tensorflow_similarity',
  'tensorflowjs',
  'tensorlayer',
  'tensorpack',
  'tflearn',
  'tensor2tensor',
  'official',
  'tflite_support',
  'tflite_runtime',
  'tflite_model_maker',
  'transformers',
  'efficientnet',
  'classification_models',
  'segmentation_models',
  'keras_bert',
  'keras_contrib',
  'keras_cv',
  'keras_hub',
  'keras_nlp',
  'keras_tuner',
  'keras_rl',
  'kerastuner',
  'neural_structured_learning',
  'tensorboard',
  'trfl',
  'dopamine',
  'deepmind',
  'byteps',
  'larq',
  'spektral',
  'autokeras',
  'gpflow',
  'edward',
  'zhusuan',
  'ludwig',
  'onnx_tf',
  'tf2onnx',
  'keras2onnx',
];

/** Roots that are also packages of other frameworks; only these names under them concern TensorFlow. */
export const PARTLY: Readonly<Record<string, RegExp>> = {
  horovod: /^horovod(?!\.(?:torch|mxnet)\b)/,
  transformers:
    /^transformers\.(?:(?:models\.[\w.]+\.)?modeling_tf_|(?:[\w.]+\.)?(?:TF[A-Z]|[Kk]eras|tf_|AdamWeightDecay|WarmUp|create_optimizer|GradientAccumulator))/,
  tensorboard: /^tensorboard\.(?:plugins|notebook|summary|compat)/,
  official:
    /^official\.(?:nlp|vision|modeling|core|utils|resnet|recommendation|transformer|legacy|projects)\b/,
};

/** Every first word by which an import can be about TensorFlow. */
export function packageRoots(): Set<string> {
  const heads = ROOT_RULES.map((rule) => rule.from.split('.')[0] as string).filter((head) => head !== 'tf');
  return new Set([...heads, ...AROUND]);
}

/** Folds the root of a dotted name: `tensorflow.compat.v1.app.flags` -> `tf.flags`, v1. */
export function foldRoot(qualified: string): { name: string; api: Api } {
  let name = qualified;
  let api: Api = null;
  for (let round = 0; round < 6; round++) {
    const rule = longestRule(name);
    if (rule === undefined) break;
    api = rule.api ?? api;
    if (rule.to === rule.from) break;
    name = rule.to + name.slice(rule.from.length);
  }
  return { name, api };
}

const BY_SPELLING = new Map(ROOT_RULES.map((rule) => [rule.from, rule]));

function longestRule(name: string): RootRule | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const rule = BY_SPELLING.get(name.slice(0, end));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

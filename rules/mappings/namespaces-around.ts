/**
 * What the packages around TensorFlow became.
 */

import type { AdviceText, NamespaceText } from '../../src/catalog/kit.js';
import { keep, namespace, none, redesign, remove } from '../../src/catalog/kit.js';

const at = (
  name: string,
  pytorch: AdviceText | string,
  jax: AdviceText | string,
  keras: AdviceText | string,
): NamespaceText => {
  const text = (advice: AdviceText | string): AdviceText =>
    typeof advice === 'string' ? redesign(advice, { effort: 'hours' }) : advice;
  return namespace(name, { pytorch: text(pytorch), jax: text(jax), keras: text(keras) });
};

const all = (name: string, advice: AdviceText | string): NamespaceText => at(name, advice, advice, advice);

const HOROVOD = [
  'The collective of `torch.distributed`; `torchrun` starts the processes.',
  'The collective of `jax.lax` under `jax.shard_map`; `jax.distributed` starts the processes.',
  '`keras.distribution` on the JAX backend, or the collectives of the backend.',
] as const;

const TF_ONLY = keep('Its TensorFlow classes are for TensorFlow: keep it in a pipeline of its own.');

export const aroundNamespaces = [
  at('horovod', ...HOROVOD),
  at('horovod.tensorflow', ...HOROVOD),
  at('horovod.keras', ...HOROVOD),
  at(
    'horovod.spark',
    '`pyspark.ml.torch.distributor.TorchDistributor` starts the processes on Spark.',
    'Start the processes by Ray or Spark, and use `jax.distributed`.',
    'Start the processes by Ray or Spark.',
  ),
  at(
    'tfp',
    'Distributions of `torch.distributions`, inference by `pyro`.',
    '`tensorflow_probability.substrates.jax` has the same names; `distrax` and `numpyro` are smaller.',
    '`tensorflow_probability.substrates.jax` on the JAX backend.',
  ),
  at(
    'tfa',
    'It is no longer maintained: look in `torch.nn`, `torch.optim`, `torchvision` or `timm`.',
    'It is no longer maintained: look in `flax`, `optax` or `dm_pix`.',
    'It is no longer maintained: Keras 3 has its layers and optimizers (`GroupNormalization`, `SpectralNormalization`, `AdamW`, `Lamb`).',
  ),
  at(
    'tfds',
    'The `datasets` package of Hugging Face; or `tfds.data_source`, which works with a `DataLoader`.',
    keep('It stays: `tfds.as_numpy` and `tfds.data_source` feed any framework.'),
    keep('It stays: `tfds.load` gives datasets that `fit` takes.'),
  ),
  at(
    'hub',
    'The model in the Hugging Face hub or `timm`.',
    'The model in the Hugging Face hub.',
    'The model in KerasHub or Kaggle Models; `TFSMLayer` runs a SavedModel on the TensorFlow backend.',
  ),
  at(
    'sonnet',
    'The module of that kind in `torch.nn`.',
    'The module of that kind in `flax.nnx` or Haiku.',
    'The layer of that kind in `keras.layers`.',
  ),
  at(
    'transformers',
    'The class without `TF`: `TFAutoModel` becomes `AutoModel`; version 5 has no TensorFlow classes.',
    'The PyTorch class, or a port; version 5 has no Flax classes either.',
    'The model in KerasHub.',
  ),
  at(
    'tf_agents',
    'The `torchrl` or `stable-baselines3` package.',
    'The `rlax` and `acme` packages, or `purejaxrl`.',
    'An agent of your own.',
  ),
  at(
    'tensorflow_gan',
    'A loop with two optimizers.',
    'A step with two optimizers.',
    'A `train_step` of your own, with one optimizer for each network.',
  ),
  at(
    'tensorflow_text',
    'The `tokenizers` package.',
    'The `tokenizers` package, or keep it in the `tf.data` pipeline.',
    'Tokenizers of KerasHub.',
  ),
  at(
    'tensorflow_transform',
    'The statistics become arrays saved with the model.',
    'The statistics become arrays saved with the model.',
    'Preprocessing layers with `adapt`.',
  ),
  at(
    'tensorflow_model_optimization',
    'The `torchao` package, and `torch.nn.utils.prune`.',
    'The `qwix` package.',
    '`model.quantize`; pruning of your own.',
  ),
  at(
    'tensorflow_serving',
    'TorchServe is archived: serve with Triton, or ONNX Runtime.',
    'Export by `jax2tf` and keep TensorFlow Serving.',
    'Export by `model.export`, and keep TensorFlow Serving.',
  ),
  at('tensorflow_estimator', 'A training loop.', 'A training loop.', '`compile` and `fit`.'),
  at('tensorflow_datasets', 'The `datasets` package of Hugging Face.', keep('It stays.'), keep('It stays.')),
  at('tensorflow_io', 'Read in Python: `soundfile`, `pydicom`, `pyarrow`.', TF_ONLY, TF_ONLY),
  at(
    'tensorflow_ranking',
    'The `allRank` package, or losses of your own.',
    'The `rax` package.',
    'Losses of your own; `rax` on the JAX backend.',
  ),
  at(
    'tensorflow_recommenders',
    'The `torchrec` package.',
    'Towers of your own with `flax`.',
    'The KerasRS package.',
  ),
  at('tensorflow_decision_forests', 'The `ydf` package.', 'The `ydf` package.', 'The `ydf` package.'),
  at('tensorflow_federated', 'The `flwr` package.', 'The `fedjax` package.', 'The `flwr` package.'),
  at(
    'tensorflow_privacy',
    'The `opacus` package.',
    'The `jax_privacy` package.',
    'The `jax_privacy` package on the JAX backend.',
  ),
  at('tensorflow_hub', 'The Hugging Face hub or `timm`.', 'The Hugging Face hub.', 'KerasHub.'),
  at(
    'tensorflow_graphics',
    'The `pytorch3d` or `kaolin` package.',
    'Functions of your own.',
    'Functions of your own.',
  ),
  at(
    'tensorflowjs',
    'Export to ONNX, and run ONNX Runtime Web.',
    'Export by `jax2tf` and then convert.',
    'Save and convert.',
  ),
  at(
    'tflite_support',
    'Export by ExecuTorch or `litert_torch`.',
    'Export by `jax2tf` and LiteRT.',
    'Export to LiteRT.',
  ),
  at(
    'tf_slim',
    'The module of that kind in `torch.nn`.',
    'The module of that kind in `flax.nnx`.',
    'The layer of that kind in `keras.layers`.',
  ),
  at(
    'kerastuner',
    'The `optuna` or `ray[tune]` package.',
    'The `optuna` or `ray[tune]` package.',
    'The `keras_tuner` package, with Keras 3.',
  ),
  at(
    'keras_tuner',
    'The `optuna` or `ray[tune]` package.',
    'The `optuna` or `ray[tune]` package.',
    'The same package, with Keras 3.',
  ),
  at(
    'keras_bert',
    'The `transformers` package.',
    'The `transformers` package for weights, and a port of the model.',
    'KerasHub.',
  ),
  at(
    'keras_contrib',
    'Look in `torch.nn`.',
    'Look in `flax.nnx`.',
    'It is no longer maintained: look in `keras.layers`.',
  ),
  at('efficientnet', '`torchvision.models` or `timm`.', 'The Hugging Face hub.', '`keras.applications`.'),
  at(
    'classification_models',
    '`torchvision.models` or `timm`.',
    'The Hugging Face hub.',
    '`keras.applications`.',
  ),
  at(
    'segmentation_models',
    'The `segmentation_models_pytorch` package.',
    'A port of the model.',
    'A port, or KerasHub.',
  ),
  at(
    'neural_structured_learning',
    'A loss of your own with neighbours.',
    'A loss of your own with neighbours.',
    'A `train_step` of your own.',
  ),
  at('tensor2tensor', 'The `transformers` package.', 'The `t5x` and `flax` packages.', 'KerasHub.'),
  at('tensorlayer', 'Look in `torch.nn`.', 'Look in `flax.nnx`.', 'Look in `keras.layers`.'),
  at('tflearn', 'Look in `torch.nn`.', 'Look in `flax.nnx`.', 'Look in `keras.layers`.'),
  at('dopamine', 'The `torchrl` package.', 'Dopamine itself has JAX agents.', 'An agent of your own.'),
  all('tensorboard', remove('It reads event files of any framework: it stays as it is.')),
  all('tf2onnx', none('Export the new model to ONNX with its own tool.')),
  all(
    'object_detection',
    none(
      'The TensorFlow object detection API has no port: `torchvision.models.detection`, KerasCV’s successor KerasHub, or `detectron2`.',
    ),
  ),
  all(
    'official',
    none(
      'The TensorFlow model garden has no port: look for the model in `timm`, `transformers` or KerasHub.',
    ),
  ),
];

/**
 * What the namespaces of `tf.contrib` became. All of it left TensorFlow with 2.0.
 */

import type { NamespaceText } from '../../src/catalog/kit.js';
import { namespace, none, redesign } from '../../src/catalog/kit.js';

const at = (name: string, pytorch: string, jax: string, keras: string): NamespaceText =>
  namespace(`tf.contrib${name === '' ? '' : `.${name}`}`, {
    pytorch: redesign(pytorch, { effort: 'hours' }),
    jax: redesign(jax, { effort: 'hours' }),
    keras: redesign(keras, { effort: 'hours' }),
  });

const all = (name: string, note: string): NamespaceText => at(name, note, note, note);

const gone = (name: string, note: string): NamespaceText =>
  namespace(`tf.contrib.${name}`, { pytorch: none(note), jax: none(note), keras: none(note) });

const LAYERS = [
  'The module of that kind in `torch.nn`, made in the constructor; slim and contrib default to ReLU and SAME.',
  'The module of that kind in `flax.nnx`, made in the constructor; slim and contrib default to ReLU and SAME.',
  'The layer of that kind in `keras.layers`, made in the constructor; slim and contrib default to ReLU and SAME.',
] as const;

export const contribNamespaces = [
  at(
    '',
    'It left TensorFlow with 2.0: look for the function in `torch` or its domain packages.',
    'It left TensorFlow with 2.0: look for the function in `jax`, `flax` or `optax`.',
    'It left TensorFlow with 2.0: look for the function in `keras`.',
  ),
  at('layers', ...LAYERS),
  at('slim', ...LAYERS),
  at(
    'slim.nets',
    'The model in `torchvision.models` or `timm`.',
    'The model in the Hugging Face hub.',
    'The model in `keras.applications`.',
  ),
  at('slim.learning', 'A training loop.', 'A training loop.', '`compile` and `fit`.'),
  at(
    'slim.tfexample_decoder',
    'A parsing function of the `Dataset`.',
    'Parsing functions of `tf.io`, which stay.',
    'Parsing functions of `tf.io`, which stay.',
  ),
  at(
    'rnn',
    '`nn.LSTM`, `nn.GRU`, or a cell of your own.',
    '`nnx.RNN` with a cell.',
    '`keras.layers.RNN` with a cell.',
  ),
  at(
    'cudnn_rnn',
    '`nn.LSTM` and `nn.GRU` use cuDNN by themselves.',
    '`nnx.RNN` with a cell.',
    '`keras.layers.LSTM` and `GRU` use cuDNN by themselves.',
  ),
  at(
    'seq2seq',
    'Attention by `F.scaled_dot_product_attention`; decoding is a loop of your own.',
    'Attention by `jax.nn.dot_product_attention`; decoding is a `lax.scan`.',
    'Attention layers of `keras.layers`; decoding is a loop, or a sampler of KerasHub.',
  ),
  at(
    'legacy_seq2seq',
    'A loop over time in `forward`.',
    'A `lax.scan` over time.',
    '`keras.layers.RNN` and a loop.',
  ),
  all(
    'framework',
    'Variables are attributes of modules, arguments are written out at each call, and the step is an integer.',
  ),
  at(
    'training',
    'A training loop; hyperparameters become a dataclass.',
    'A training loop; hyperparameters become a dataclass.',
    '`compile` and `fit`; hyperparameters become a dataclass.',
  ),
  at('learn', 'A module and a training loop.', 'A module and a training loop.', '`compile` and `fit`.'),
  at('estimator', 'A module and a training loop.', 'A module and a training loop.', '`compile` and `fit`.'),
  at('eager', 'Code is eager.', 'Code is eager.', 'Code is eager.'),
  at(
    'data',
    'A `Dataset` and a `DataLoader`.',
    'The same in `tf.data`, which stays.',
    'The same in `tf.data`, which stays.',
  ),
  at(
    'distributions',
    'The distribution in `torch.distributions`.',
    'The distribution in `distrax` or `numpyro`.',
    'Draw with `keras.random`, and write the log density.',
  ),
  at(
    'bayesflow',
    'Distributions of `torch.distributions`, inference by `pyro`.',
    'Inference by `numpyro` or `blackjax`.',
    'Use the JAX backend with `numpyro`.',
  ),
  at(
    'opt',
    'The optimizer in `torch.optim`; AdamW is there.',
    'The transformation in `optax`; `optax.adamw` is there.',
    'The optimizer in `keras.optimizers`; AdamW is there.',
  ),
  at(
    'optimizer_v2',
    'The optimizer in `torch.optim`.',
    'The transformation in `optax`.',
    'The optimizer in `keras.optimizers`.',
  ),
  at(
    'losses',
    'The function in `torch.nn.functional`.',
    'The function in `optax`.',
    'The loss in `keras.losses`.',
  ),
  at(
    'metrics',
    'The metric in `torchmetrics`.',
    'The metric in `nnx.metrics`.',
    'The metric in `keras.metrics`.',
  ),
  at(
    'image',
    'The transform in `torchvision.transforms.v2`.',
    'The function in `dm_pix` or `jax.image`.',
    'The function in `keras.ops.image`.',
  ),
  at(
    'signal',
    '`torch.stft` and `torch.fft`.',
    '`jax.scipy.signal` and `jnp.fft`.',
    '`keras.ops.stft` and its like.',
  ),
  at('lookup', 'A Python dictionary.', 'A Python dictionary.', '`keras.layers.StringLookup`.'),
  at(
    'crf',
    'The `pytorch-crf` package, or the forward algorithm of your own.',
    'The forward algorithm as a `lax.scan`; `optax.ctc_loss` is no substitute.',
    'The forward algorithm with `keras.ops.scan`.',
  ),
  at(
    'summary',
    'A `SummaryWriter`.',
    'A `SummaryWriter`.',
    'The `TensorBoard` callback or a `SummaryWriter`.',
  ),
  at(
    'tpu',
    'TPUs are reached by `torch_xla`.',
    'JAX runs on TPUs as it does elsewhere.',
    'Run on the JAX backend.',
  ),
  at(
    'cluster_resolver',
    '`torchrun` and `dist.init_process_group()`.',
    '`jax.distributed.initialize()`.',
    'The launcher of the backend.',
  ),
  at('distribute', '`DistributedDataParallel`.', '`jax.sharding`.', '`keras.distribution`.'),
  at(
    'mixed_precision',
    '`torch.autocast` and `torch.amp.GradScaler`.',
    '`dtype` and `param_dtype` of the modules.',
    '`keras.mixed_precision`.',
  ),
  at('quantize', 'The `torchao` package.', 'The `qwix` package.', '`model.quantize`.'),
  at('model_pruning', '`torch.nn.utils.prune`.', 'Masks of your own in the optimizer.', 'Masks of your own.'),
  at(
    'stateless',
    'A `torch.Generator` with a seed.',
    '`jax.random`, which is stateless.',
    '`keras.random` with an integer seed.',
  ),
  at(
    'nn',
    'The function in `torch.nn.functional`.',
    'The function in `jax.nn`.',
    'The function in `keras.ops`.',
  ),
  at('keras', 'Look in `torch.nn`.', 'Look in `flax.nnx`.', 'The same name in `keras`.'),
  at('checkpoint', '`torch.save`.', 'Orbax.', '`model.save_weights`.'),
  at('saved_model', '`torch.export`.', '`jax.export`.', '`model.export`.'),
  at(
    'predictor',
    'Load the module and call it.',
    'Load the module and call it.',
    'Load the model and call `predict`.',
  ),
  at('integrate', 'The `torchdiffeq` package.', 'The `diffrax` package.', 'The package of the backend.'),
  at(
    'sparsemax',
    'A function of a few lines: sort, cumulate, threshold.',
    'A function of a few lines; `optax.projections.projection_simplex` is the same.',
    'The layer is a few lines of `keras.ops`; `keras.ops.sparsemax` exists.',
  ),
  at(
    'autograph',
    'Python control flow runs as it is.',
    '`lax.cond`, `lax.scan`, `lax.fori_loop`.',
    '`keras.ops.cond` and its like.',
  ),
  at(
    'gan',
    'A loop with two optimizers.',
    'A step with two optimizers.',
    'A `train_step` of your own, with one optimizer for each network.',
  ),
  at(
    'factorization',
    'The `scikit-learn` package.',
    'The `scikit-learn` package.',
    'The `scikit-learn` package.',
  ),
  at(
    'feature_column',
    'Tensors and embeddings of your own.',
    'Arrays and embeddings of your own.',
    '`keras.utils.FeatureSpace`.',
  ),
  at(
    'timeseries',
    'A recurrent module of your own.',
    'A recurrent module of your own.',
    'A recurrent model of your own.',
  ),
  at(
    'memory_stats',
    '`torch.cuda.memory_stats()`.',
    '`device.memory_stats()` of `jax.devices()`.',
    'The statistics of the backend.',
  ),
  at(
    'util',
    'NumPy arrays and tensors convert directly.',
    'NumPy arrays and arrays convert directly.',
    'NumPy arrays and tensors convert directly.',
  ),
  gone('graph_editor', 'There is no graph to edit.'),
  gone('copy_graph', 'There is no graph to copy.'),
  gone('receptive_field', 'Compute it from the kernels and strides.'),
  gone('tensorrt', 'Export the new model: `torch_tensorrt`, or ONNX and then TensorRT.'),
];

/**
 * What whole namespaces of TensorFlow became: the fallback for every symbol without a row of its own.
 * Notes only; a namespace answer never sees the arguments of a call.
 */

import type { AdviceText, NamespaceText } from '../../src/catalog/kit.js';
import { keep, namespace, none, redesign, remove } from '../../src/catalog/kit.js';

const answer = (name: string, pytorch: AdviceText, jax: AdviceText, keras: AdviceText): NamespaceText =>
  namespace(name, { pytorch, jax, keras });

/** The same in every target. */
const all = (name: string, advice: AdviceText): NamespaceText => answer(name, advice, advice, advice);

const find = (pytorch: string, jax: string, keras: string): [AdviceText, AdviceText, AdviceText] => [
  redesign(pytorch, { effort: 'hours' }),
  redesign(jax, { effort: 'hours' }),
  redesign(keras, { effort: 'hours' }),
];

const INTERNAL = 'This is TensorFlow itself, and no public name: use the public one, or drop it.';
const DATA = '`tf.data` and what belongs to it stay: they feed any framework.';

export const coreNamespaces = [
  answer(
    'tf',
    ...find(
      'Look for a function of that name in `torch`, `torch.nn.functional` or `torch.special`.',
      'Look for a function of that name in `jax.numpy`, `jax.lax` or `jax.nn`.',
      'Look for a function of that name in `keras.ops`.',
    ),
  ),
  answer(
    'tf.math',
    ...find(
      'Look in `torch` and `torch.special`; names are mostly those of NumPy.',
      'Look in `jax.numpy`, `jax.lax` and `jax.scipy.special`; names are mostly those of NumPy.',
      'Look in `keras.ops`; names are mostly those of NumPy.',
    ),
  ),
  answer(
    'tf.nn',
    ...find(
      'Look in `torch.nn.functional` for functions, in `torch.nn` for layers.',
      'Look in `jax.nn` and `optax` for functions, in `flax.nnx` for layers.',
      'Look in `keras.ops` for functions, in `keras.layers` for layers.',
    ),
  ),
  answer(
    'tf.nn.rnn_cell',
    ...find(
      'A cell and its loop become `nn.LSTM`, `nn.GRU` or `nn.RNN`.',
      'A cell goes into `nnx.RNN`, which loops over time.',
      'A cell and its loop become `keras.layers.LSTM`, `GRU`, `SimpleRNN` or `RNN(cell)`.',
    ),
  ),
  answer(
    'tf.linalg',
    ...find(
      'Look in `torch.linalg`; mind the order of results and the side of solvers.',
      'Look in `jax.numpy.linalg` and `jax.scipy.linalg`; mind the order of results.',
      'Look in `keras.ops` and `keras.ops.linalg`.',
    ),
  ),
  answer(
    'tf.signal',
    ...find(
      'Look in `torch.fft` and `torch.stft`; framing and centring differ.',
      'Look in `jax.numpy.fft` and `jax.scipy.signal`; framing and centring differ.',
      'Look in `keras.ops`: `fft`, `rfft`, `stft`, `istft`.',
    ),
  ),
  answer(
    'tf.spectral',
    ...find(
      'Look in `torch.fft`.',
      'Look in `jax.numpy.fft`.',
      'Look in `keras.ops`: `fft`, `rfft`, `irfft`.',
    ),
  ),
  answer(
    'tf.random',
    ...find(
      'Look in `torch` (`rand`, `randn`, `randint`, `bernoulli`) and `torch.distributions`.',
      'Look in `jax.random`; each call takes a key.',
      'Look in `keras.random`; hold a `keras.random.SeedGenerator`.',
    ),
  ),
  answer(
    'tf.image',
    ...find(
      'Look in `torchvision.transforms.v2` and `torch.nn.functional`; images are NCHW.',
      'Look in `jax.image` and `dm_pix`, or keep it in the `tf.data` pipeline.',
      'Look in `keras.ops.image` and the preprocessing layers, or keep it in the `tf.data` pipeline.',
    ),
  ),
  answer(
    'tf.audio',
    ...find(
      'Look in `torchaudio`.',
      'Read audio with `soundfile` or keep it in the `tf.data` pipeline.',
      'Keep it in the `tf.data` pipeline.',
    ),
  ),
  answer(
    'tf.strings',
    none('There are no string tensors: use Python `str` before batching.'),
    keep('There are no string arrays: keep it in the `tf.data` pipeline, or use Python `str`.'),
    keep('Only TensorFlow has string tensors: keep it in the `tf.data` pipeline, or use Python `str`.'),
  ),
  answer(
    'tf.sparse',
    ...find(
      'Look in `torch.sparse`; indices are the transpose of TensorFlow’s.',
      'Look in `jax.experimental.sparse` (`BCOO`).',
      'Sparse tensors work on the TensorFlow and JAX backends only.',
    ),
  ),
  answer(
    'tf.ragged',
    ...find(
      'Pad and keep the lengths; `torch.nested` is a prototype.',
      'Pad and keep the lengths or a mask.',
      'Pad and keep a mask; ragged inputs fail off the TensorFlow backend.',
    ),
  ),
  answer(
    'tf.lookup',
    redesign('A Python dictionary, or a vocabulary class of your own.', { effort: 'hours' }),
    redesign('A Python dictionary, or keep it in the `tf.data` pipeline.', { effort: 'hours' }),
    redesign('`keras.layers.StringLookup` and `IntegerLookup` in the `tf.data` pipeline.', {
      effort: 'hours',
    }),
  ),
  answer('tf.sets', ...find('Use Python sets or `torch.isin`.', 'Use `jnp.isin`.', 'Use `keras.ops.isin`.')),
  answer(
    'tf.bitwise',
    ...find(
      'Operators `&`, `|`, `^`, `~`.',
      'Look in `jnp.bitwise_and` and its like.',
      'Look in `keras.ops.bitwise_and` and its like.',
    ),
  ),
  answer(
    'tf.manip',
    ...find(
      'Look in `torch`: `roll`, `reshape`, `tile`.',
      'Look in `jax.numpy`: `roll`, `reshape`, `tile`.',
      'Look in `keras.ops`: `roll`, `reshape`, `tile`.',
    ),
  ),
  answer(
    'tf.dtypes',
    ...find(
      'Dtypes are `torch.float32` and its like; `torch.finfo` has their limits.',
      'Dtypes are `jnp.float32` and its like; `jnp.finfo` has their limits.',
      "Dtypes are strings, `'float32'`.",
    ),
  ),
  answer(
    'tf.quantization',
    ...find(
      'Look in `torchao` and `torch.ao.quantization`.',
      'Look in `aqt` and `qwix`.',
      '`model.quantize("int8")` and `keras.quantizers`.',
    ),
  ),
  answer(
    'tf.raw_ops',
    ...find(
      'A raw operation is what a public function calls: port the public one.',
      'A raw operation is what a public function calls: port the public one, `jax.lax` is the nearest level.',
      'A raw operation is what a public function calls: port the public one to `keras.ops`.',
    ),
  ),
  answer(
    'tf.experimental.numpy',
    ...find(
      'Look in `torch` for the NumPy name.',
      'The same name in `jax.numpy`.',
      'The same name in `keras.ops`.',
    ),
  ),
  answer(
    'tf.experimental',
    ...find(
      'Look for the stable counterpart in `torch`.',
      'Look for the stable counterpart in `jax`.',
      'Look for the stable counterpart in `keras`.',
    ),
  ),
  answer(
    'tf.experimental.dtensor',
    ...find(
      'Look in `torch.distributed.tensor`.',
      'Look in `jax.sharding`.',
      'Look in `keras.distribution`.',
    ),
  ),
  answer(
    'tf.autodiff',
    ...find(
      'Look in `torch.func` and `torch.autograd.forward_ad`.',
      'Look in `jax.jvp`, `jax.vjp` and `jax.linearize`.',
      'Use the gradient functions of the backend.',
    ),
  ),
  answer(
    'tf.autograph',
    remove('Python control flow runs as it is.'),
    redesign('Under `jax.jit` write `lax.cond`, `lax.fori_loop` or `lax.scan`.', { effort: 'hours' }),
    remove('Use `keras.ops.cond`, `while_loop` and `scan` where values decide.'),
  ),
  answer(
    'tf.distributions',
    ...find(
      'The same distribution in `torch.distributions`.',
      'The same distribution in `distrax` or `numpyro`.',
      'Draw with `keras.random`, and write the log density.',
    ),
  ),
  answer(
    'tf.initializers',
    ...find('Look in `torch.nn.init`.', 'Look in `nnx.initializers`.', 'Look in `keras.initializers`.'),
  ),
  namespace('tf.layers', {
    pytorch: redesign(
      'Make the module of that kind from `torch.nn` in the constructor, call it in `forward`.',
      {
        effort: 'hours',
      },
    ),
    jax: redesign('Make the module of that kind from `flax.nnx` in the constructor, call it in `__call__`.', {
      effort: 'hours',
    }),
    keras: redesign(
      'Make the layer of that name from `keras.layers` in the constructor, call it in `call`.',
      {
        effort: 'hours',
      },
    ),
    caveats: ['same-padding-stride', 'transposed-convolution-crop', 'channels-last'],
  }),
  answer(
    'tf.losses',
    ...find(
      'Look in `torch.nn.functional`; write the weighting and the sum of the losses out.',
      'Look in `optax`; write the weighting and the sum of the losses out.',
      'Look in `keras.losses`; weighting divides by the batch size.',
    ),
  ),
  answer(
    'tf.metrics',
    ...find(
      'Look in `torchmetrics`, or add up over the batches.',
      'Look in `nnx.metrics`, or add up over the batches.',
      'The metric of that kind in `keras.metrics`.',
    ),
  ),
  answer(
    'tf.optimizers',
    ...find('Look in `torch.optim`.', 'Look in `optax`.', 'The same name in `keras.optimizers`.'),
  ),
  answer(
    'tf.train',
    ...find(
      'Look in `torch.optim` for optimizers and schedules, in `torch.save` for checkpoints.',
      'Look in `optax` for optimizers and schedules, in Orbax for checkpoints.',
      'Look in `keras.optimizers`, and in callbacks for checkpoints and hooks.',
    ),
  ),
  answer(
    'tf.feature_column',
    ...find(
      'Write the columns as tensors: embeddings, one-hot rows, buckets by `torch.bucketize`.',
      'Write the columns as arrays: embeddings, one-hot rows, buckets by `jnp.digitize`.',
      '`keras.utils.FeatureSpace`, or preprocessing layers; columns were joined in alphabetical order.',
    ),
  ),
  answer(
    'tf.estimator',
    ...find(
      'A module, an optimizer and a training loop.',
      'A module, an optimizer and a training loop.',
      'A `keras.Model` with `compile` and `fit`.',
    ),
  ),
  answer(
    'tf.summary',
    ...find(
      'The method of that kind of `SummaryWriter`.',
      'The method of that kind of `SummaryWriter`.',
      'The `TensorBoard` callback, or a `SummaryWriter`.',
    ),
  ),
  answer(
    'tf.Summary',
    ...find(
      'Write with a `SummaryWriter`.',
      'Write with a `SummaryWriter`.',
      'Write with a `SummaryWriter`.',
    ),
  ),
  answer(
    'tf.data',
    redesign('A `Dataset` and a `DataLoader` of `torch.utils.data`.', { effort: 'hours' }),
    keep(DATA),
    keep(DATA),
  ),
  answer(
    'tf.io',
    redesign('Read and decode in Python: files, `PIL`, `torchvision.io`, `np.frombuffer`.', {
      effort: 'hours',
    }),
    keep(DATA),
    keep(DATA),
  ),
  answer(
    'tf.python_io',
    redesign('Read and write another format than TFRecord.', { effort: 'hours' }),
    keep(DATA),
    keep(DATA),
  ),
  all(
    'tf.gfile',
    redesign('The function of that purpose in `os`, `shutil`, `glob` or `fsspec`.', { effort: 'minutes' }),
  ),
  all(
    'tf.io.gfile',
    redesign('The function of that purpose in `os`, `shutil`, `glob` or `fsspec`.', { effort: 'minutes' }),
  ),
  all('tf.flags', redesign('The same name in `absl.flags`.', { effort: 'minutes' })),
  all('tf.app', redesign('The same name in `absl.app`.', { effort: 'minutes' })),
  all('tf.logging', redesign('The same name in `logging` or `absl.logging`.', { effort: 'minutes' })),
  all(
    'tf.resource_loader',
    redesign('`importlib.resources` or a path beside `__file__`.', { effort: 'minutes' }),
  ),
  all(
    'tf.test',
    redesign('`unittest` or `absltest`, and the assertions of `np.testing`.', { effort: 'minutes' }),
  ),
  all(
    'tf.errors',
    redesign('Python’s own exceptions: `FileNotFoundError`, `StopIteration`, `ValueError`, `RuntimeError`.', {
      effort: 'minutes',
    }),
  ),
  answer(
    'tf.debugging',
    ...find(
      'Python assertions, `torch._assert`, `torch.autograd.detect_anomaly`.',
      '`jax.debug`, `jax.experimental.checkify`, `jax.config.update("jax_debug_nans", True)`.',
      'Python assertions on values.',
    ),
  ),
  answer(
    'tf.config',
    ...find(
      'Look in `torch.cuda` and `torch.backends`.',
      'Look in `jax.devices()` and `jax.config`.',
      'Look in `keras.distribution.list_devices` and `keras.config`.',
    ),
  ),
  answer(
    'tf.distribute',
    ...find(
      '`torch.nn.parallel.DistributedDataParallel`, or FSDP for large models; gradients are averaged.',
      '`jax.sharding` with a mesh: shard the batch, and the compiler does the rest.',
      '`keras.distribution.DataParallel` on the JAX backend; on others distribute with that framework.',
    ),
  ),
  answer(
    'tf.tpu',
    ...find(
      'TPUs are reached by `torch_xla`.',
      'JAX runs on TPUs as it does elsewhere.',
      'Run on the JAX backend.',
    ),
  ),
  answer('tf.xla', ...find('`torch.compile`.', '`jax.jit`.', '`compile(jit_compile=True)`.')),
  answer('tf.mlir', none(INTERNAL), none(INTERNAL), none(INTERNAL)),
  answer(
    'tf.mixed_precision',
    ...find(
      '`torch.autocast` and `torch.amp.GradScaler`.',
      'Dtypes of the modules: `dtype=jnp.bfloat16, param_dtype=jnp.float32`.',
      '`keras.mixed_precision.set_global_policy("mixed_bfloat16")`.',
    ),
  ),
  answer(
    'tf.profiler',
    ...find(
      '`torch.profiler`.',
      '`jax.profiler`.',
      'The profiler of the backend, or the `TensorBoard` callback.',
    ),
  ),
  answer(
    'tf.saved_model',
    ...find(
      'Save `state_dict()`; to serve, `torch.export` or ONNX.',
      'Save with Orbax; to serve, `jax.export`, or `jax2tf` into a SavedModel.',
      '`model.save("name.keras")`; to serve, `model.export("folder")`.',
    ),
  ),
  answer(
    'tf.graph_util',
    ...find(
      'There are no graphs to freeze: `torch.export`.',
      'There are no graphs to freeze: `jax.export`.',
      'There are no graphs to freeze: `model.export`.',
    ),
  ),
  answer(
    'tf.lite',
    ...find(
      '`litert_torch` or ExecuTorch.',
      '`jax.export`, or `jax2tf` and then LiteRT.',
      '`model.export(..., format="litert")`, or SavedModel and then the converter.',
    ),
  ),
  answer(
    'tf.queue',
    ...find(
      'A `DataLoader` with workers, or `queue.Queue`.',
      'An iterator, or `queue.Queue`.',
      'A dataset, or `queue.Queue`.',
    ),
  ),
  answer('tf.nest', ...find('`torch.utils._pytree`, or plain Python.', '`jax.tree`.', '`keras.tree`.')),
  all('tf.compat', remove('These helpers bridged Python 2 and 3, or two TensorFlows: plain Python does it.')),
  all('tf.sysconfig', remove('It described the build of TensorFlow.')),
  all(
    'tf.version',
    redesign('`torch.__version__`, `jax.__version__`, `keras.__version__`.', { effort: 'minutes' }),
  ),
  all(
    'tf.types',
    redesign('Annotate with `torch.Tensor`, `jax.Array` or `keras.KerasTensor`.', { effort: 'minutes' }),
  ),
  all('tf.user_ops', none('Operations of your own are written anew: `torch.library`, `jax.ffi`.')),
  all('tf.load_op_library', none('Operations of your own are written anew: `torch.library`, `jax.ffi`.')),
  all('tf.__internal__', none(INTERNAL)),
  all('tf.__operators__', none(INTERNAL)),
  all('tf.python', none(INTERNAL)),
  all('tf.core', none(INTERNAL)),
  all(
    'tf.GraphKeys',
    redesign('Ask the model for its weights and losses; keep lists of your own for the rest.', {
      effort: 'minutes',
    }),
  ),
  all('tf.errors_impl', none(INTERNAL)),
];

/**
 * What the namespaces of training, input, files and deployment became: the fallback for symbols without rows.
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

export const trainingNamespaces = [
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

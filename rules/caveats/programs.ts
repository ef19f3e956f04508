/**
 * Caveats about programs: sessions, variables, control flow, input pipelines, images, checkpoints, Keras 3.
 * Figures were measured on the CPU with the pinned releases; says nothing about which row refers to them.
 */
import { type CaveatText, caveat } from '../../src/catalog/kit.js';

export const programCaveats = Object.entries<Omit<CaveatText, 'is' | 'id'>>({
  'variable-reuse': {
    title: 'TF1 shares weights by name, everything else by object',
    text:
      'Calling a constructor twice makes two sets of weights. Where the scope was reused (siamese nets, GAN discriminators, target networks) build the ' +
      'module once and call it twice (off by 1.7 for the difference of two towers, which is 0, otherwise).',
  },
  'variable-names': {
    title: 'Checkpoint names came from scopes',
    text: 'TF1 names layers by scope and call order (`dense`, `dense_1`); slim uses `weights` and `biases`. Map by name when porting a checkpoint.',
  },
  'eager-order': {
    title: 'Every line runs, in order',
    text: 'A TF1 operation that is not fetched never runs. In eager code each assignment, print and check runs where it stands: what was dead in the graph becomes live.',
  },
  'cond-both-branches': {
    title: '`where` evaluates both branches',
    text: '`lax.cond` and a Python `if` run one branch; replacing `tf.cond` by `where` lets NaN of the dead branch into the gradient. `lax.cond` wants equal shapes and dtypes.',
  },
  'python-if-jit': {
    targets: ['jax'],
    title: 'Python `if` and `for` on tensors',
    text: 'AutoGraph rewrites them inside `tf.function`; `jax.jit` raises: use `lax.cond`, `jnp.where`, `lax.fori_loop`, or `lax.scan` (`lax.while_loop` has no reverse gradient).',
  },
  'captured-state': {
    targets: ['jax'],
    title: '`jax.jit` freezes what it captures',
    text:
      'A captured `tf.Variable` is read at every call, a captured array is a constant (off by 0.9 of the value once the variable went from 1 to 10): pass ' +
      'state as arguments, and NNX modules through `nnx.jit`.',
  },
  'side-effects-trace': {
    targets: ['jax'],
    title: 'Side effects happen at trace time',
    text:
      '`print`, counters and `np.random` inside a jitted function run once, when it is traced (a counter was 1 after three calls, off by 0.67); ' +
      '`jax.debug.print` runs each time.',
  },
  'nnx-transforms': {
    targets: ['jax'],
    title: 'NNX modules need NNX transforms',
    text:
      'Passing a module through plain `jax.jit` runs and silently drops batch-norm and random-state updates (the running mean stays 0: off by 1 of its ' +
      'value); a module captured by it raises an error: use `nnx.jit`, `nnx.grad`, `nnx.value_and_grad`.',
  },
  'inference-no-grad': {
    targets: ['pytorch'],
    title: 'PyTorch records gradients unless told not to',
    text: 'TensorFlow records only inside a tape. Wrap evaluation in `torch.no_grad()`; appending losses otherwise keeps their graphs in memory.',
  },
  'shuffle-buffer': {
    targets: ['pytorch'],
    title: '`shuffle` draws from a sliding buffer',
    text:
      '`DataLoader(shuffle=True)` is a full permutation. With a buffer of 10 TensorFlow brings no element of 1,000 forward by more than 9 places: sorted ' +
      'data stayed nearly sorted, and results can change.',
  },
  'data-order': {
    targets: ['pytorch'],
    title: 'Order of shuffle, repeat and batch',
    text: '`repeat().batch()` makes batches across epochs; a DataLoader never does, and its last batch is short unless `drop_last=True`.',
  },
  'worker-duplicates': {
    targets: ['pytorch'],
    title: 'An IterableDataset is read by every worker',
    text:
      'With `num_workers=n` each record comes n times (20 of 10 with two, off by 1) unless every worker takes its own shard ' +
      '(`torch.utils.data.get_worker_info()`). `tf.data` never duplicates.',
  },
  'collate-dtype': {
    targets: ['pytorch'],
    title: 'Batches become float64 and int64',
    text: '`default_collate` makes float64 of Python floats and int64 of ints; `tf.data` float32 and int32.',
  },
  'fit-shuffle': {
    targets: ['pytorch', 'jax'],
    title: '`fit` shuffles, with batches of 32',
    text:
      'A DataLoader does not shuffle and has batches of 1 by default: 64 steps an epoch where `fit` makes 2 (off by 31 times). `validation_split` takes the ' +
      'last part before shuffling. Labels and inputs in float64 were cast to float32; PyTorch layers refuse them.',
  },
  'tfrecord-reader': {
    targets: ['pytorch', 'jax'],
    title: 'No TFRecord reader in PyTorch or JAX',
    text:
      'Keep `tf.data` for input (it works beside JAX and Keras on any backend), convert the files once, or read them in pure Python: the format is a length, ' +
      'a checksum, the bytes and a checksum per record; without its checksums a reader found 2 of 3 records.',
  },
  'resize-legacy': {
    title: 'TF1 resize samples without the half-pixel shift',
    text:
      'No mode of `F.interpolate`, `jax.image.resize` or `keras.ops.image.resize` reproduces it with `align_corners=False` (off by 0.58 of the largest ' +
      'value); models trained on it care. `align_corners=True` equals PyTorch.',
  },
  'resize-antialias': {
    targets: ['pytorch', 'jax'],
    title: '`jax.image.resize` smooths when it shrinks',
    text:
      '`tf.image.resize` does not: pass `antialias=False` (off by 0.61 of the largest value). Nearest is `nearest-exact` in PyTorch (`nearest` was off by ' +
      '1.1); bicubic coefficients are -0.5 and -0.75 (off by 0.081).',
  },
  'resize-dtype': {
    targets: ['pytorch', 'keras'],
    title: 'Resizing uint8',
    text: 'TensorFlow returns float32 in 0..255, PyTorch and Keras rounded uint8: convert first.',
  },
  'image-adjustments': {
    targets: ['pytorch'],
    title: 'Colour adjustments of torchvision are other functions',
    text:
      '`tf.image` adds brightness and scales contrast about each channel mean without clamping; torchvision multiplies, uses the grey mean and clamps (the ' +
      'contrast was off by 0.19).',
  },
  'checkpoint-format': {
    title: 'TensorFlow checkpoints need a conversion',
    text: 'Map names, transpose kernels, leave out optimizer slots (`/Adam`, `beta1_power`) and `global_step`. They can be read with `tf.train.load_checkpoint`, or in pure Python.',
  },
  'keras-save-format': {
    targets: ['keras'],
    title: 'Keras 3 saves `.keras` and `.weights.h5`',
    text:
      '`save` wants a `.keras` or `.h5` name, `save_weights` a `.weights.h5` one; SavedModel folders come only from `model.export()` and load only as `TFSMLayer`. h5 files of Keras 2 with recurrent, depthwise or ' +
      'transposed-convolution layers do not load.',
  },
  'keras-tf-ops': {
    targets: ['keras'],
    title: 'TensorFlow functions in Keras 3 layers',
    text:
      'They work on the TensorFlow backend only, and never on symbolic inputs: use `keras.ops`. A `tf.Variable` on a layer is neither tracked nor saved (0 ' +
      'weights in place of 1): `add_weight`.',
  },
  'keras-removed-arguments': {
    targets: ['keras'],
    title: 'Arguments Keras 3 no longer takes',
    text:
      '`lr=`, `fused=`, `virtual_batch_size=`, `weights=` (but of `Embedding`), `time_major=`, `batch_input_shape=` and `workers=` raise an error, ' +
      '`input_length=` and `decay=` are ignored; `save_freq` replaced `period`. The advice leaves them out or renames them.',
  },
  'keras-jit-compile': {
    targets: ['keras'],
    title: 'Keras 3 compiles with XLA where it can',
    text:
      '`jit_compile` defaults to "auto": XLA on a GPU and on the JAX backend, off on the CPU with TensorFlow. Under XLA models with string operations or ' +
      '`py_function` that trained under Keras 2 raise an error; pass `jit_compile=False`.',
  },
  'keras-shape-tuple': {
    title: 'Shapes are tuples',
    text: '`.as_list()`, `.ndims`, `.num_elements()` do not exist: `list(x.shape)`, `len(x.shape)`, `math.prod(x.shape)`. Unknown sizes are None in Keras, never in PyTorch or JAX. `tf.shape(x)[1:3] * 2` is arithmetic on a tensor: on a tuple `*` repeats and `+` joins, so make it a tensor first.',
  },
  'keras-optimizer-variables': {
    targets: ['keras'],
    title: 'A built optimizer knows its variables',
    text: 'After the first step a Keras 3 optimizer refuses other variables (GANs, unfreezing): build it with all, or use one per list.',
  },
  'summary-step': {
    title: 'Summaries are written at once',
    text:
      'In TF1 a summary is an operation that must be fetched and added; `SummaryWriter.add_scalar(tag, value, step)` writes where it stands, and without ' +
      '`step` every point lies at 0 (off by 1 of the last step). Close or flush the writer at the end.',
  },
  'mixed-keras': {
    targets: ['keras'],
    title: 'TF1 layers refuse to run beside Keras 3',
    text:
      'From TF 2.16 `tf.compat.v1.layers` and `rnn_cell` raise an error unless there are `tf_keras` and `TF_USE_LEGACY_KERAS=1`; `tf.estimator` and ' +
      '`tf.contrib` are gone.',
  },
  'flag-parsing': {
    title: 'Flags are parsed by `absl.app.run`',
    text: '`absl.flags` is a package of its own and stays; call `app.run(main)`, which parses the command line before `main(argv)`.',
  },
  'glob-order': {
    title: 'Order of files',
    text:
      '`tf.data.Dataset.list_files` shuffles anew in every epoch; `glob` gives one order, which the file system chooses. Sort, then shuffle where it is ' +
      'wanted.',
  },
  'string-bytes': {
    title: 'String tensors hold bytes',
    text:
      'PyTorch and JAX have no string tensors: do it in Python before batching. `tf.strings` counts bytes, Python code points (10 against 12 for two ' +
      'accents, off by 0.17).',
  },
}).map(([id, text]) => caveat(id, text));

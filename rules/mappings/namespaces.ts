/**
 * What whole namespaces of TensorFlow became: the fallback for every symbol without a row of its own.
 * Notes only; a namespace answer never sees the arguments of a call.
 */

import type { AdviceText, NamespaceText } from '../../src/catalog/kit.js';
import { keep, namespace, none, redesign, remove } from '../../src/catalog/kit.js';

const answer = (name: string, pytorch: AdviceText, jax: AdviceText, keras: AdviceText): NamespaceText =>
  namespace(name, { pytorch, jax, keras });

/** The same in every target. */
const _all = (name: string, advice: AdviceText): NamespaceText => answer(name, advice, advice, advice);

const find = (pytorch: string, jax: string, keras: string): [AdviceText, AdviceText, AdviceText] => [
  redesign(pytorch, { effort: 'hours' }),
  redesign(jax, { effort: 'hours' }),
  redesign(keras, { effort: 'hours' }),
];

const _INTERNAL = 'This is TensorFlow itself, and no public name: use the public one, or drop it.';
const _DATA = '`tf.data` and what belongs to it stay: they feed any framework.';

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
];

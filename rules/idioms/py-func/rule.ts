import { idiom } from '../../../src/catalog/kit.js';

const SYMBOLS = ['tf.py_func', 'tf.py_function', 'tf.numpy_function'];
const FUNCTION = 'The function that was called.';
const IN_PIPELINE = 'The call runs in a pipeline of `tf.data`, which may stay: it works on with TensorFlow.';

export default idiom('py-func', {
  title: 'Python code called from the graph',
  text: '`py_func` and its kind call a Python function with arrays when the graph runs, for what TensorFlow has no operation for. The function is hidden from the compiler, has no gradient unless one was given, and is not saved with the graph. Code runs as Python now, so that in PyTorch it is a plain call; under `jax.jit` a callback says what it will return.',
  parts: {
    call: { symbols: SYMBOLS, role: 'call', pipeline: false },
    mapped: { symbols: SYMBOLS, role: 'call', pipeline: true },
  },
  needs: ['call|mapped'],
  unit: 'each',
  scale: 'detail',
  slots: {
    lines: 'lines(call)',
    results: ['names(call) | names(mapped)', 'results'],
    function: ['textName(call.func) | textName(mapped.func)', '?function'],
    inputs: ['text(call.inp) | text(mapped.inp)', 'inputs'],
  },
  pytorch: [
    {
      if: 'call',
      kind: 'compose',
      code: '$lines',
      holes: { lines: 'The call of the function.' },
      note: 'What leaves PyTorch for NumPy has no gradient; where one is needed the function is a `torch.autograd.Function` with a `backward`. `torch.compile` breaks the graph at the call.',
      effort: 'minutes',
    },
    {
      kind: 'compose',
      code: '$results = $function(*$inputs)',
      holes: { function: FUNCTION },
      note: 'In a `Dataset` this is Python anyway: it stands in `__getitem__`, over NumPy arrays, and strings are strings there, no bytes.',
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'call',
      kind: 'compose',
      code: '$lines',
      holes: {
        lines: 'The callback.',
        shape: 'The shape of the result.',
        results: 'A list with a `jax.ShapeDtypeStruct(shape, dtype)` for each result.',
      },
      note: 'Outside of `jax.jit` the function is simply called. `pure_callback` may be called more than once or not at all: what prints, counts or writes is `jax.experimental.io_callback`. A gradient is given by `jax.custom_vjp`.',
      effort: 'minutes',
    },
    { kind: 'keep', note: IN_PIPELINE },
  ],
  keras: [
    {
      if: 'call',
      kind: 'compose',
      code: '$results = keras.ops.convert_to_tensor($function(*[keras.ops.convert_to_numpy(each) for each in $inputs]))',
      holes: { function: FUNCTION },
      note: 'This runs where code runs line by line: in `fit` with `compile(run_eagerly=True)`, and on the JAX backend outside of the compiled step only. It has no gradient. Where it can be written with `keras.ops`, it works everywhere.',
      effort: 'minutes',
    },
    { kind: 'keep', note: IN_PIPELINE },
  ],
});

/**
 * Rows of functions handed to TensorFlow: Python and NumPy inside a graph, gradients of one's own, recomputation; and of what goes
 * away with the graph.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
});
const minutes = { effort: 'minutes' } as const;
const hours = { effort: 'hours' } as const;

const INSIDE = {
  note: 'Outside of `jax.jit` simply call the function. A callback has no gradient; one with side effects is `jax.experimental.io_callback`.',
};
const TYPES = { Tout: 'Types are those of what the function gives.' };

/** JAX wants to know what a callback will give. */
const callback: AdviceText = [
  {
    when: 'is_list(Tout)',
    code: 'jax.pure_callback(func, ?results, *inp)',
    holes: { results: 'A list with a `jax.ShapeDtypeStruct(shape, dtype)` for each result.' },
    ...INSIDE,
  },
  {
    code: 'jax.pure_callback(func, jax.ShapeDtypeStruct(?shape, dtype(Tout)), *inp)',
    holes: { shape: 'The shape of the result.' },
    ...INSIDE,
  },
];
const KERAS = redesign('Call the function outside of the model, or write it with `keras.ops`.');

const one = { func: py('lambda a: a * 2'), inp: py('[x]'), Tout: py('tf.float32') };
const two = {
  func: py('lambda a, b: (a * 2, b + 1)'),
  inp: py('[x, x]'),
  Tout: py('[tf.float32, tf.float32]'),
};
const STRUCT = '__import__("jax").ShapeDtypeStruct(x.shape, x.dtype)';
const called = (api: 'v1' | 'v2', gradient: string) =>
  [one, two].map((args) =>
    trial(args, {
      api,
      inputs: { x: floats(3) },
      holes: { shape: 'x.shape', results: `[${STRUCT}, ${STRUCT}]` },
      source: { use: 'result = $call' },
      gradient,
    }),
  );

const ARRAYS = 'func(*[each.numpy(force=True) for each in inp])';

/** A function of NumPy arrays. */
const numpyFunction = (params: string, api: 'v1' | 'v2'): RowText => ({
  signatures: [{ params }],
  pytorch: [
    { when: 'is_list(Tout)', code: `[torch.as_tensor(out) for out in ${ARRAYS}]` },
    { code: `torch.as_tensor(${ARRAYS}, dtype=dtype(Tout))` },
  ],
  jax: callback,
  keras: KERAS,
  without: { stateful: 'The function runs whenever it is called.' },
  examples: called(api, 'A Python function has no gradient in TensorFlow.'),
});

const NO_GRAPH = 'There is no graph whose operations could be asked.';

const sparse = (what: string): RowText =>
  everywhere(remove(`Gradients of embeddings are dense arrays: there are no ${what} apart from them.`));

export const functions = table('tf', {
  py_func: numpyFunction('func, inp, Tout, stateful=True, name=None', 'v1'),
  numpy_function: numpyFunction('func=None, inp=None, Tout=None, stateful=True, name=None', 'v2'),
  py_function: {
    signatures: [{ params: 'func=None, inp=None, Tout=None, name=None' }],
    pytorch: { code: 'func(*inp)', without: TYPES },
    jax: callback,
    keras: KERAS,
    examples: called('v2', 'A callback of JAX has no gradient.'),
  },
  custom_gradient: {
    signatures: [{ params: 'f' }],
    pytorch: {
      code: 'custom_gradient(f)',
      helpers: ['custom_gradient'],
      note: 'A class of its own says the same: `torch.autograd.Function` with `forward` and `backward`.',
    },
    jax: 'jax.custom_gradient(f)',
    keras: { code: 'custom_gradient(f)', helpers: ['custom_gradient'] },
    examples: [
      'def soft(x):\n    e = tf.exp(x)\n    def grad(*upstream):\n        return upstream[-1] * 0.5 * (1 - 1 / (1 + e))\n    return tf.math.log(1 + e), grad\nsoft = $call',
      '@tf.custom_gradient\ndef soft(x):\n    def grad(*upstream):\n        return upstream[-1] * 3.0\n    return tf.sign(x), grad',
      'def make():\n    @tf.custom_gradient\n    def inner(x, y):\n        def grad(*upstream):\n            return upstream[-1] * y, upstream[-1] * x * 2.0\n        return x * y, grad\n    return lambda x: inner(x, x * x)\nsoft = make()',
    ].map((make) =>
      trial(
        { f: py('soft') },
        {
          api: 'v2',
          inputs: { x: floats(3) },
          source: { make, use: 'result = soft(x)' },
        },
      ),
    ),
  },
  recompute_grad: {
    signatures: [{ params: 'f' }],
    pytorch: 'functools.partial(torch.utils.checkpoint.checkpoint, f, use_reentrant=False)',
    jax: 'jax.checkpoint(f)',
    keras: 'keras.remat(f)',
    examples: [
      trial(
        { f: py('lambda x: tf.sin(x) * x') },
        { inputs: { x: floats(3) }, source: { make: 'f = $call', use: 'result = f(x)' } },
      ),
    ],
  },
  RegisterGradient: {
    pytorch: redesign(
      'A gradient of its own is a `torch.autograd.Function` with `forward` and `backward`.',
      hours,
    ),
    jax: redesign('A gradient of its own is a function under `jax.custom_vjp`.', hours),
    keras: redesign('A gradient of its own is a function under `keras.ops.custom_gradient`.', hours),
  },
  wrap_function: everywhere(
    redesign('A function is called as it is: take what the graph computed as its result.', hours),
  ),
  load_op_library: {
    pytorch: redesign(
      'A kernel of your own is registered by `torch.library` and loaded by `torch.ops.load_library`.',
      hours,
    ),
    jax: redesign('A kernel of your own is called by `jax.ffi.ffi_call`, once it is registered.', hours),
    keras: none('Keras has no kernels of its own: write it with `keras.ops`, or call one of the backend.'),
  },
  moving_average_variables: {
    pytorch: redesign(
      'The averages are the parameters of the `AveragedModel`: `averaged.module.parameters()`.',
      minutes,
    ),
    jax: redesign('The averages are a tree of your own, or the state of `optax.ema`.', minutes),
    keras: redesign('The optimizer holds them, with `use_ema=True`.', minutes),
  },
  is_variable_initialized: everywhere(remove('Weights have their values from the moment they are made.')),
  report_uninitialized_variables: everywhere(
    remove('Weights have their values from the moment they are made: nothing is left uninitialised.'),
  ),
  colocate_with: everywhere(remove('Values live where they were computed: unindent the body.')),
  enable_resource_variables: everywhere(remove('There is one kind of variable.')),
  enable_v2_tensorshape: everywhere(remove('Sizes are plain integers.')),
  executing_eagerly_outside_functions: everywhere(
    remove('Code is eager: the answer is yes.', { code: 'True' }),
  ),
  'Tensor.graph': everywhere(remove(NO_GRAPH)),
  'Operation.op_def': everywhere(none(`${NO_GRAPH} Keep what you need to know beside the module.`)),
  'Tensor.cpu': {
    signatures: [{ params: '' }],
    pytorch: 'self.cpu()',
    jax: "jax.device_put(self, jax.devices('cpu')[0])",
    keras: remove('Take the value as NumPy, which is on the host: `keras.ops.convert_to_numpy(x)`.', {
      code: 'self',
    }),
    examples: [
      trial(
        {},
        {
          api: 'v2',
          inputs: { x: floats(3) },
          source: { make: 'x = tf.convert_to_tensor(x)', use: 'result = x.cpu()' },
        },
      ),
    ],
  },
  'AggregationMethod.EXPERIMENTAL_TREE': everywhere(
    remove('How partial gradients are added up is for the framework: leave it out.'),
  ),
  'AggregationMethod.EXPERIMENTAL_ACCUMULATE_N': everywhere(
    remove('How partial gradients are added up is for the framework: leave it out.'),
  ),
  'IndexedSlices.values': sparse('values'),
  'IndexedSlices.indices': sparse('indices'),
  'IndexedSlices.dense_shape': sparse('shapes'),
  'IndexedSlices.dtype': sparse('types'),
  'IndexedSlices.name': sparse('names'),
  nn: {
    pytorch: redesign('The module of functions is `torch.nn.functional`.', { reference: 'F', ...minutes }),
    jax: redesign('The module of functions is `jax.nn`.', { reference: 'jax.nn', ...minutes }),
    keras: redesign('The module of functions is `keras.ops`.', { reference: 'keras.ops', ...minutes }),
  },
  random: {
    pytorch: redesign('Draws are functions of `torch` itself: `torch.rand`, `torch.randn`.', {
      reference: 'torch',
      ...minutes,
    }),
    jax: redesign('The module is `jax.random`, whose functions take a key first.', {
      reference: 'jax.random',
      ...minutes,
    }),
    keras: redesign('The module is `keras.random`.', { reference: 'keras.random', ...minutes }),
  },
  keras: {
    pytorch: redesign('Layers are in `torch.nn`.', { reference: 'nn', ...minutes }),
    jax: redesign('Layers are in `flax.nnx`.', { reference: 'nnx', ...minutes }),
    keras: { code: 'keras', note: 'It is a package of its own.' },
    examples: [
      trial(
        {},
        {
          source: { use: 'k = tf.keras\nresult = k.backend.epsilon()' },
          skip: { pytorch: 'There is no such thing.', jax: 'There is no such thing.' },
        },
      ),
    ],
  },
});

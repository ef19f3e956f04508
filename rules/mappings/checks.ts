/**
 * Rows of assertions about values, types and shapes, and of what prints them.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, ints, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
});
const minutes = { effort: 'minutes' } as const;

/** An assertion about the values of tensors: a statement, so it is told and not put in place. */
const assertion = (torch: string, jax: string, keras: string): RowText => ({
  pytorch: redesign(`A plain assertion where it stands: \`assert ${torch}, message\`.`, minutes),
  jax: redesign(
    `A plain assertion outside of \`jax.jit\`: \`assert ${jax}, message\`; inside it \`jax.experimental.checkify.check\`.`,
    minutes,
  ),
  keras: redesign(
    `A plain assertion on values, outside of compiled code: \`assert ${keras}, message\`.`,
    minutes,
  ),
  caveats: ['eager-order'],
});

const compared = (sign: string): RowText =>
  assertion(`(x ${sign} y).all()`, `(x ${sign} y).all()`, `keras.ops.all(x ${sign} y)`);
const signed = (test: string): RowText =>
  assertion(`(${test}).all()`, `(${test}).all()`, `keras.ops.all(${test})`);

const print: RowText = {
  signatures: [
    {
      params: "*inputs, output_stream=None, summarize=3, sep=' ', end='\\n', name=None",
    },
  ],
  pytorch: [
    { when: 'output_stream is None', code: 'print(*inputs, sep=sep, end=end)' },
    { code: 'print(*inputs, sep=sep, end=end, file=output_stream)' },
  ],
  jax: {
    code: "jax.debug.print(sep.join(['{}'] * len(inputs)), *inputs)",
    note: 'Under `jax.jit` plain `print` shows tracers, and only once.',
    without: { end: 'Each print is a line.', output_stream: 'It prints to the standard output.' },
  },
  keras: [
    { when: 'output_stream is None', code: 'print(*inputs, sep=sep, end=end)' },
    { code: 'print(*inputs, sep=sep, end=end, file=output_stream)' },
  ],
  without: { summarize: 'How much of an array is shown is a setting of printing.' },
  examples: [
    trial(
      { inputs: [py("'x is'"), py('x')] },
      { inputs: { x: floats(3) }, source: { use: '$call\nresult = x * 2' } },
    ),
    trial(
      { inputs: [py("'x is'"), py('x')], output_stream: py('sys.stderr') },
      { inputs: { x: floats(3) }, source: { make: 'import sys', use: '$call\nresult = x * 2' } },
    ),
  ],
  caveats: ['side-effects-trace'],
};

export const checks = table('tf', {
  assert_equal: compared('=='),
  assert_none_equal: compared('!='),
  assert_greater: compared('>'),
  assert_greater_equal: compared('>='),
  assert_less: compared('<'),
  assert_less_equal: compared('<='),
  assert_positive: signed('x > 0'),
  assert_negative: signed('x < 0'),
  assert_non_negative: signed('x >= 0'),
  assert_non_positive: signed('x <= 0'),
  assert_rank: assertion('x.ndim == rank', 'x.ndim == rank', 'len(x.shape) == rank'),
  assert_rank_at_least: assertion('x.ndim >= rank', 'x.ndim >= rank', 'len(x.shape) >= rank'),
  assert_rank_in: assertion('x.ndim in ranks', 'x.ndim in ranks', 'len(x.shape) in ranks'),
  assert_type: assertion(
    'x.dtype == dtype',
    'x.dtype == dtype',
    'keras.utils.standardize_dtype(x.dtype) == dtype',
  ),
  print,
  'debugging.check_numerics': {
    signatures: [{ params: 'tensor, message, name=None' }],
    pytorch: { code: 'check_numerics(tensor, message)', helpers: ['check_numerics'] },
    jax: redesign(
      'Under `jax.jit` a value cannot raise: `jax.config.update("jax_debug_nans", True)` stops at the first NaN, or wrap the function by `jax.experimental.checkify.checkify`.',
      { code: 'tensor', effort: 'minutes' },
    ),
    keras: redesign(
      'In compiled code a value cannot raise: `keras.callbacks.TerminateOnNaN()` stops `fit` at the first NaN loss.',
      { code: 'tensor', effort: 'minutes' },
    ),
    examples: [
      { tensor: floats(2, 3), message: 'x is not finite' },
      trial(
        { tensor: py('x / 0.0'), message: 'x is not finite' },
        {
          inputs: { x: floats(3) },
          source: {
            use: "try:\n    y = $call\n    result = 'handed on'\nexcept Exception as error:\n    result = 'x is not finite' in str(error)",
          },
          skip: { jax: 'It does not raise.', keras: 'It does not raise.' },
        },
      ),
    ],
  },
  ensure_shape: {
    signatures: [{ params: 'x, shape, name=None' }],
    ...everywhere(
      remove(
        'Shapes are known when the code runs: where another would be a mistake, `assert x.shape == shape`.',
        {
          code: 'x',
        },
      ),
    ),
    examples: [{ x: floats(2, 3), shape: [2, 3] }],
  },
  is_tensor: {
    signatures: [{ params: 'x' }],
    pytorch: 'torch.is_tensor(x)',
    jax: 'isinstance(x, jax.Array)',
    keras: 'keras.ops.is_tensor(x)',
    examples: [{ x: floats(2) }, { x: 3 }, { x: 'a' }],
    note: 'A variable is one in TensorFlow too; ask for those apart.',
  },
  as_dtype: {
    signatures: [{ params: 'type_value' }],
    pytorch: [
      { when: "is_str(type_value) or kind(type_value) == 'tf.DType'", code: 'dtype(type_value)' },
      {
        code: 'type_value if isinstance(type_value, torch.dtype) else getattr(torch, str(np.dtype(type_value)))',
      },
    ],
    jax: { code: 'jnp.dtype(type_value)', note: 'It is a `numpy.dtype`, which every function of JAX takes.' },
    keras: 'keras.utils.standardize_dtype(type_value)',
    examples: [
      { type_value: 'float32' },
      { type_value: py('tf.int32') },
      trial(
        { type_value: py('x.dtype') },
        { inputs: { x: ints(3) }, source: { make: 'x = tf.convert_to_tensor(x)', use: 'result = $call' } },
      ),
      { type_value: py("str(np.array(['float16'])[0])") },
      { type_value: py('np.float32') },
    ],
  },
});

export const attributes = table('tf.DType', {
  name: {
    pytorch: "str(self).removeprefix('torch.')",
    jax: 'jnp.dtype(self).name',
    keras: 'self',
    examples: typed('name'),
  },
  size: {
    pytorch: 'self.itemsize',
    jax: 'jnp.dtype(self).itemsize',
    keras: { code: 'np.dtype(self).itemsize', note: '`ml_dtypes.bfloat16` is what NumPy calls `bfloat16`.' },
    examples: typed('size'),
  },
  as_numpy_dtype: {
    pytorch: 'torch.empty(0, dtype=self).numpy().dtype.type',
    jax: 'jnp.dtype(self).type',
    keras: 'np.dtype(self).type',
    note: 'NumPy has no `bfloat16` of its own: `ml_dtypes.bfloat16`.',
    examples: [
      ...typed('as_numpy_dtype'),
      trial(
        {},
        {
          inputs: { x: floats(2) },
          source: {
            make: 'x = tf.convert_to_tensor(x)',
            use: 'result = np.zeros([2], x.dtype.as_numpy_dtype)',
          },
        },
      ),
    ],
  },
});

function typed(name: string) {
  return [`tf.float32.${name}`, `tf.int64.${name}`, `x.dtype.${name}`].map((what) =>
    trial(
      {},
      { inputs: { x: ints(2) }, source: { make: 'x = tf.convert_to_tensor(x)', use: `result = ${what}` } },
    ),
  );
}

/**
 * Rows of `tf.keras.backend` that make values and variables, read them and write them.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, py, redesign, table, trial } from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): RowText => ({ pytorch: advice, jax: advice, keras: advice });
const minutes = (note: string) => redesign(note, { effort: 'minutes' });

const RATE =
  'Where it is the learning rate: PyTorch `for group in optimizer.param_groups: group["lr"] = value`; Optax ' +
  '`optax.inject_hyperparams`; Keras `optimizer.learning_rate = value`.';

/** A trial on a variable, read after the call. */
const onVariable = (args: Parameters<typeof trial>[0]) =>
  trial(args, {
    inputs: { v0: floats(2, 3) },
    source: { make: 'v = tf.Variable(v0)', use: '$call\nresult = v' },
    pytorch: {
      make: 'import torch\nv = torch.nn.Parameter(v0.clone())',
      use: 'with torch.no_grad():\n    $code\nresult = v',
    },
    jax: { make: 'from flax import nnx\nv = nnx.Param(v0)', use: '$code\nresult = v[...]' },
    keras: { make: 'import keras\nv = keras.Variable(v0)', use: '$code\nresult = v' },
    gradient: 'Assigning is no differentiable step.',
  });

/** Writes into a variable. */
const writing = (params: string, torch: string, jax: string, keras: string, name: string): RowText => ({
  signatures: [{ params }],
  pytorch: torch,
  jax,
  keras,
  caveats: ['eager-order'],
  example: onVariable({ x: py('v'), [name]: floats(2, 3) }),
});

/** A value as a NumPy array. */
const fetched = (param: string): RowText => ({
  signatures: [{ params: param }],
  pytorch: 'x.detach().cpu().numpy()',
  jax: 'np.asarray(x)',
  keras: 'keras.ops.convert_to_numpy(x)',
  examples: [trial({ x: floats(2, 3) }, { gradient: 'The result is a NumPy array.' })],
});

const made = (torch: string, jax: string, keras: string): RowText => ({
  signatures: [{ params: 'shape, dtype=None, name=None' }],
  pytorch: [
    { when: 'dtype is None', code: `${torch}(shape)` },
    { code: `${torch}(shape, dtype=dtype(dtype))` },
  ],
  jax: [{ when: 'dtype is None', code: `${jax}(shape)` }, { code: `${jax}(shape, dtype=dtype(dtype))` }],
  keras: [
    { when: 'dtype is None', code: `${keras}(shape)` },
    { code: `${keras}(shape, dtype=dtype(dtype))` },
  ],
  note: 'It made a variable; a weight wants `nn.Parameter`, `nnx.Param` or `keras.Variable` around it.',
  examples: [{ shape: [2, 3] }, { shape: py('(2, 3)'), dtype: 'float64' }],
});

const like = (torch: string, jax: string, keras: string): RowText => ({
  signatures: [{ params: 'x, dtype=None, name=None' }],
  pytorch: [{ when: 'dtype is None', code: `${torch}(x)` }, { code: `${torch}(x, dtype=dtype(dtype))` }],
  jax: [{ when: 'dtype is None', code: `${jax}(x)` }, { code: `${jax}(x, dtype=dtype(dtype))` }],
  keras: [{ when: 'dtype is None', code: `${keras}(x)` }, { code: `${keras}(x, dtype=dtype(dtype))` }],
  examples: [{ x: floats(2, 3) }, { x: floats(2, 3), dtype: 'int32' }],
});

export const backendValues = table('tf.keras', {
  'backend.zeros': made('torch.zeros', 'jnp.zeros', 'keras.ops.zeros'),
  'backend.ones': made('torch.ones', 'jnp.ones', 'keras.ops.ones'),
  'backend.zeros_like': like('torch.zeros_like', 'jnp.zeros_like', 'keras.ops.zeros_like'),
  'backend.ones_like': like('torch.ones_like', 'jnp.ones_like', 'keras.ops.ones_like'),
  'backend.eye': {
    signatures: [{ params: 'size, dtype=None, name=None' }],
    pytorch: 'torch.eye(size)',
    jax: 'jnp.eye(size)',
    keras: 'keras.ops.eye(size)',
    example: { size: 3 },
  },
  'backend.arange': {
    signatures: [{ params: "start, stop=None, step=1, dtype='int32'" }],
    pytorch: [
      { when: 'stop is None', code: 'torch.arange(start, dtype=dtype(dtype))' },
      'torch.arange(start, stop, step, dtype=dtype(dtype))',
    ],
    jax: [
      { when: 'stop is None', code: 'jnp.arange(start, dtype=dtype(dtype))' },
      'jnp.arange(start, stop, step, dtype=dtype(dtype))',
    ],
    keras: [
      { when: 'stop is None', code: 'keras.ops.arange(start, dtype=dtype(dtype))' },
      'keras.ops.arange(start, stop, step, dtype=dtype(dtype))',
    ],
    examples: [{ start: 5 }, { start: 1, stop: 9, step: 2 }, { start: 0, stop: 3, dtype: 'float32' }],
  },
  'backend.constant': {
    signatures: [{ params: 'value, dtype=None, shape=None, name=None' }],
    pytorch: constant(
      'torch.tensor(value, dtype=DTYPE)',
      'torch.full(shape, value, dtype=DTYPE)',
      'torch.float32',
    ),
    jax: constant('jnp.asarray(value, dtype=DTYPE)', 'jnp.full(shape, value, dtype=DTYPE)', 'jnp.float32'),
    keras: constant(
      'keras.ops.convert_to_tensor(value, dtype=DTYPE)',
      'keras.ops.full(shape, value, dtype=DTYPE)',
      "'float32'",
    ),
    examples: [
      { value: 2 },
      { value: [1.5, 2] },
      { value: [1, 2], dtype: 'int32' },
      { value: 0.5, shape: [2, 3] },
      { value: 1, shape: [2], dtype: 'int32' },
    ],
  },
  'backend.variable': {
    signatures: [{ params: 'value, dtype=None, name=None, constraint=None' }],
    pytorch: [
      { when: 'dtype is None', code: 'nn.Parameter(torch.as_tensor(value, dtype=torch.float32))' },
      'nn.Parameter(torch.as_tensor(value, dtype=dtype(dtype)))',
    ],
    jax: [
      { when: 'dtype is None', code: 'nnx.Param(jnp.asarray(value, dtype=jnp.float32))' },
      'nnx.Param(jnp.asarray(value, dtype=dtype(dtype)))',
    ],
    keras: [
      { when: 'dtype is None', code: 'keras.Variable(value, name=name)' },
      'keras.Variable(value, dtype=dtype(dtype), name=name)',
    ],
    examples: [
      trial(
        {
          value: [
            [1.5, 2.5],
            [3, 4],
          ],
        },
        variableReads(),
      ),
      trial({ value: 0.5, dtype: 'float64' }, variableReads()),
    ],
  },
  'backend.random_normal_variable': everywhere(
    minutes('Draw the values, and put `nn.Parameter`, `nnx.Param` or `keras.Variable` around them.'),
  ),
  'backend.random_uniform_variable': everywhere(
    minutes('Draw the values, and put `nn.Parameter`, `nnx.Param` or `keras.Variable` around them.'),
  ),
  'backend.get_value': fetched('x'),
  'backend.eval': fetched('x'),
  'backend.batch_get_value': {
    signatures: [{ params: 'tensors' }],
    pytorch: '[x.detach().cpu().numpy() for x in tensors]',
    jax: '[np.asarray(x) for x in tensors]',
    keras: '[keras.ops.convert_to_numpy(x) for x in tensors]',
    examples: [
      trial(
        { tensors: py('[v]') },
        {
          inputs: { v0: floats(2, 3) },
          source: { make: 'v = tf.Variable(v0)' },
          pytorch: { make: 'import torch\nv = torch.nn.Parameter(v0)', use: 'result = $code' },
          jax: { make: 'from flax import nnx\nv = nnx.Param(v0)', use: 'result = $code' },
          keras: { make: 'import keras\nv = keras.Variable(v0)', use: 'result = $code' },
          gradient: 'The result is a NumPy array.',
        },
      ),
    ],
  },
  'backend.set_value': {
    ...writing(
      'x, value',
      'x.data.copy_(torch.as_tensor(value))',
      'x[...] = jnp.asarray(value)',
      'x.assign(value)',
      'value',
    ),
    note: RATE,
  },
  'backend.batch_set_value': {
    signatures: [{ params: 'tuples' }],
    pytorch: minutes('A loop: `x.data.copy_(torch.as_tensor(value))` for each pair.'),
    jax: minutes('A loop: `x[...] = value` for each pair.'),
    keras: minutes('A loop: `x.assign(value)` for each pair.'),
  },
  'backend.update': writing('x, new_x', 'x.data.copy_(new_x)', 'x[...] = new_x', 'x.assign(new_x)', 'new_x'),
  'backend.update_add': writing(
    'x, increment',
    'x.data.add_(increment)',
    'x[...] = x[...] + increment',
    'x.assign_add(increment)',
    'increment',
  ),
  'backend.update_sub': writing(
    'x, decrement',
    'x.data.sub_(decrement)',
    'x[...] = x[...] - decrement',
    'x.assign_sub(decrement)',
    'decrement',
  ),
  'backend.moving_average_update': {
    signatures: [{ params: 'x, value, momentum' }],
    pytorch: 'x.data.mul_(momentum).add_(value, alpha=1 - momentum)',
    jax: 'x[...] = x[...] * momentum + value * (1 - momentum)',
    keras: 'x.assign(x * momentum + value * (1 - momentum))',
    caveats: ['eager-order'],
    example: onVariable({ x: py('v'), value: floats(2, 3), momentum: 0.9 }),
  },
});

/** Integers without a dtype become floats. */
function constant(code: string, full: string, float: string): AdviceText {
  const at = (text: string, dtype: string) => text.replace('DTYPE', dtype);
  return [
    { when: 'shape is None and dtype is None', code: at(code, float) },
    { when: 'shape is None', code: at(code, 'dtype(dtype)') },
    { when: 'dtype is None', code: at(full, float) },
    { code: at(full, 'dtype(dtype)') },
  ];
}

/** A variable is read by making a tensor of it. */
function variableReads() {
  return {
    source: { make: 'v = $call', use: 'result = tf.convert_to_tensor(v)' },
    pytorch: { make: 'v = $code', use: 'result = v' },
    jax: { make: 'v = $code', use: 'result = v[...]' },
    keras: { make: 'v = $code', use: 'result = v' },
  };
}

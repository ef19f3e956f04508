/** Programs that show the caveats about arrays. */
import { demonstrations, floats, positives, typed } from '../../src/catalog/kit.js';

export const arrayDemos = demonstrations({
  'integer-mean': [
    {
      target: 'jax',
      source: 'result = tf.reduce_mean(tf.constant([1, 2]))',
      naive: 'result = jnp.mean(jnp.array([1, 2]))',
      right: 'result = jnp.sum(jnp.array([1, 2])) // 2',
      shows: { instead: 'type' },
    },
    {
      target: 'pytorch',
      source: 'result = tf.reduce_mean(tf.constant([1, 2]))',
      naive: 'result = torch.mean(torch.tensor([1, 2]))',
      right: "result = torch.div(torch.sum(torch.tensor([1, 2])), 2, rounding_mode='trunc')",
      shows: { raises: 'could not infer output dtype' },
    },
  ],
  'integer-sum': {
    target: 'pytorch',
    source: 'result = tf.reduce_sum(tf.constant([2**31 - 1, 1]))',
    naive: 'result = torch.sum(torch.tensor([2**31 - 1, 1], dtype=torch.int32))',
    right: 'result = torch.sum(torch.tensor([2**31 - 1, 1], dtype=torch.int32), dtype=torch.int32)',
    shows: { apart: 1.9 },
  },
  'biased-variance': {
    target: 'pytorch',
    inputs: { x: floats(3, 4) },
    source: 'result = tf.math.reduce_std(x, axis=0)',
    naive: 'result = torch.std(x, dim=0)',
    right: 'result = torch.std(x, dim=0, correction=0)',
    shows: { apart: 0.05 },
  },
  'number-operand': {
    target: 'pytorch',
    inputs: { x: floats(3) },
    source: 'result = tf.maximum(x, 0.0)',
    naive: 'result = torch.maximum(x, 0.0)',
    right: 'result = torch.maximum(x, torch.tensor(0.0))',
    shows: { raises: 'must be Tensor, not float' },
  },
  'split-argument': [
    {
      target: 'pytorch',
      inputs: { x: floats(6, 2) },
      source: 'result = tf.split(x, 2)',
      naive: 'result = torch.split(x, 2)',
      right: 'result = torch.chunk(x, 2)',
      shows: { instead: 'kind' },
    },
    {
      target: 'jax',
      inputs: { x: floats(6, 2) },
      source: 'result = tf.split(x, [2, 4])',
      naive: 'result = jnp.split(x, [2, 4])',
      right: 'result = jnp.split(x, [2])',
      shows: { instead: 'kind' },
    },
  ],
  'gather-is-not-torch-gather': {
    target: 'pytorch',
    inputs: { x: floats(3, 3) },
    source: 'result = tf.gather(x, [2, 0])',
    naive: 'result = torch.gather(x, 0, torch.tensor([[2, 0]]))',
    right: 'result = x[torch.tensor([2, 0])]',
    shows: { instead: 'shape' },
  },
  'gather-out-of-range': [
    {
      target: 'jax',
      inputs: { x: floats(3) },
      source: `
try:
    tf.gather(x, [7])
    result = 'a value'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
      naive: `
try:
    x[jnp.array([7])]
    result = 'a value'
except Exception:
    result = 'an error'`,
      right: "result = 'an error' if bool((jnp.array([7]) >= x.shape[0]).any()) else 'a value'",
      shows: { instead: 'kind' },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(3) },
      source: `
try:
    tf.gather(x, [-1])
    result = 'a value'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
      naive: `
x[torch.tensor([-1])]
result = 'a value'`,
      right: "result = 'an error' if bool((torch.tensor([-1]) < 0).any()) else 'a value'",
      shows: { instead: 'kind' },
    },
    {
      target: 'jax',
      inputs: { x: floats(3) },
      source: `
try:
    tf.gather(x, [7])
    result = 'a value'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
      naive: "result = 'NaN' if bool(jnp.isnan(jnp.take(x, jnp.array([7]))).all()) else 'an error'",
      right: "result = 'an error' if bool((jnp.array([7]) >= x.shape[0]).any()) else 'a value'",
      shows: { instead: 'kind' },
    },
  ],
  'dynamic-shape-jit': {
    target: 'jax',
    inputs: { x: floats(6) },
    source: 'result = tf.reduce_sum(tf.boolean_mask(x, x > 0))',
    naive: 'result = jax.jit(lambda x: jnp.sum(x[x > 0]))(x)',
    right: 'result = jax.jit(lambda x: jnp.sum(jnp.where(x > 0, x, 0)))(x)',
    shows: { raises: 'NonConcreteBooleanIndexError' },
  },
  'where-rows': {
    target: 'pytorch',
    api: 'v1',
    inputs: { x: floats(3, 3), y: floats(3, 3) },
    source: 'result = tf.where(tf.constant([True, False, True]), x, y)',
    naive: 'result = torch.where(torch.tensor([True, False, True]), x, y)',
    right: 'result = torch.where(torch.tensor([True, False, True])[:, None], x, y)',
    shows: { apart: 0.1 },
  },
  'where-gradient': {
    target: 'jax',
    source: `
x = tf.constant([0.0, 4.0])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.where(x > 0, tf.sqrt(x), 0.0)
result = tape.gradient(y, x)`,
    naive: 'result = jax.grad(lambda x: jnp.sum(jnp.where(x > 0, jnp.sqrt(x), 0.0)))(jnp.array([0.0, 4.0]))',
    right:
      'result = jax.grad(lambda x: jnp.sum(jnp.where(x > 0, jnp.sqrt(jnp.where(x > 0, x, 1.0)), 0.0)))(jnp.array([0.0, 4.0]))',
    shows: { apart: 1 },
  },
  'one-hot-range': [
    {
      target: 'pytorch',
      source: 'result = tf.one_hot([0, 3, -1], 3)',
      naive: 'result = F.one_hot(torch.tensor([0, 3, -1]), 3).float()',
      right: 'result = (torch.tensor([0, 3, -1])[:, None] == torch.arange(3)).float()',
      shows: { raises: 'Class values must' },
    },
    {
      target: 'keras',
      backends: ['torch'],
      source: 'result = tf.one_hot([0, 3, -1], 3)',
      naive: 'result = ops.one_hot(ops.array([0, 3, -1]), 3)',
      right: "result = ops.cast(ops.array([0, 3, -1])[:, None] == ops.arange(3), 'float32')",
      shows: { raises: 'Class values must' },
    },
  ],
  'argmax-nan': [
    {
      target: 'pytorch',
      inputs: { x: floats(4, 3) },
      source: 'result = tf.argmax(x)',
      naive: 'result = torch.argmax(x)',
      right: 'result = torch.argmax(x, dim=0)',
      shows: { instead: 'shape' },
    },
    {
      target: 'jax',
      source: "result = tf.argmax([1.0, float('nan'), 3.0])",
      naive: "result = jnp.argmax(jnp.array([1.0, float('nan'), 3.0]))",
      right: "result = jnp.nanargmax(jnp.array([1.0, float('nan'), 3.0]))",
      shows: { apart: 0.5 },
    },
  ],
  'squeeze-size': {
    target: 'pytorch',
    inputs: { x: floats(2, 3) },
    source: `
try:
    tf.squeeze(x, 1)
    result = 'a value'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
    naive: `
torch.squeeze(x, 1)
result = 'a value'`,
    right: "result = 'an error' if x.shape[1] != 1 else 'a value'",
    shows: { instead: 'kind' },
  },
  'slice-clamps': {
    target: 'jax',
    inputs: { x: floats(5) },
    source: `
try:
    tf.slice(x, [4], [2])
    result = 'a value'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
    naive: `
jax.lax.dynamic_slice(x, (4,), (2,))
result = 'a value'`,
    right: `
start, size = 4, 2
result = 'an error' if start + size > x.shape[0] else 'a value'`,
    shows: { instead: 'kind' },
  },
  'cast-overflow': {
    target: 'jax',
    source: 'result = tf.cast(tf.constant([300.0, -1.0]), tf.uint8)',
    naive: 'result = jnp.array([300.0, -1.0]).astype(jnp.uint8)',
    right: 'result = jnp.array([300.0, -1.0]).astype(jnp.int32).astype(jnp.uint8)',
    shows: { apart: 0.5 },
  },
  'dtype-promotion': {
    target: 'pytorch',
    source: `
try:
    tf.constant([1]) + tf.constant([0.5])
    result = 'a value'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
    naive: `
torch.tensor([1]) + torch.tensor([0.5])
result = 'a value'`,
    right: `
a, b = torch.tensor([1]), torch.tensor([0.5])
result = 'an error' if a.dtype != b.dtype else 'a value'`,
    shows: { instead: 'kind' },
  },
  'dtype-defaults': {
    target: 'pytorch',
    source: 'result = tf.constant([1, 2])',
    naive: 'result = torch.tensor([1, 2])',
    right: 'result = torch.tensor([1, 2], dtype=torch.int32)',
    shows: { instead: 'type' },
  },
  'jax-64-bit': {
    target: 'jax',
    source: 'result = tf.constant([2**31 + 5], tf.int64) - 2**31',
    naive: 'result = jnp.asarray(np.array([2**31 + 5], np.int64)) * 1',
    right: 'result = jnp.asarray(np.array([2**31 + 5], np.int64) - 2**31)',
    shows: { apart: 1e8 },
  },
  'integer-division': [
    {
      target: 'pytorch',
      source: 'result = tf.constant([7], tf.int32) / tf.constant([2], tf.int32)',
      naive: 'result = torch.tensor([7]) / torch.tensor([2])',
      right: 'result = torch.tensor([7]).double() / torch.tensor([2]).double()',
      shows: { instead: 'type' },
    },
    {
      target: 'pytorch',
      api: 'v1',
      source: 'result = tf.div(tf.constant(-7), tf.constant(2))',
      naive: "result = torch.div(torch.tensor(-7), torch.tensor(2), rounding_mode='trunc')",
      right: "result = torch.div(torch.tensor(-7), torch.tensor(2), rounding_mode='floor')",
      shows: { apart: 0.2 },
    },
  ],
  'extremum-tie-gradient': {
    target: 'pytorch',
    source: `
x = tf.constant(1.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.maximum(x, 1.0)
result = tape.gradient(y, x)`,
    naive: `
x = torch.tensor(1.0, requires_grad=True)
torch.maximum(x, torch.tensor(1.0)).backward()
result = x.grad`,
    right: `
x = torch.tensor(1.0, requires_grad=True)
torch.where(x >= 1.0, x, torch.tensor(1.0)).backward()
result = x.grad`,
    shows: { apart: 0.5 },
  },
  'abs-gradient': {
    target: 'jax',
    source: `
x = tf.constant(0.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.abs(x)
result = tape.gradient(y, x)`,
    naive: 'result = jax.grad(jnp.abs)(0.0)',
    right: 'result = jax.grad(lambda x: x * jnp.sign(x))(0.0)',
    shows: { apart: 1 },
  },
  'symmetric-padding': [
    {
      target: 'pytorch',
      inputs: { x: floats(1, 4) },
      source: "result = tf.pad(x, [[0, 0], [2, 2]], 'SYMMETRIC')",
      naive: "result = F.pad(x, (2, 2), mode='reflect')",
      right: 'result = torch.cat([x[:, :2].flip(1), x, x[:, -2:].flip(1)], 1)',
      shows: { apart: 0.1 },
    },
    {
      target: 'keras',
      backends: ['torch'],
      inputs: { x: floats(1, 4) },
      source: "result = tf.pad(x, [[0, 0], [2, 2]], 'SYMMETRIC')",
      naive: "result = ops.pad(x, ((0, 0), (2, 2)), mode='symmetric')",
      right: 'result = ops.concatenate([ops.flip(x[:, :2], 1), x, ops.flip(x[:, -2:], 1)], 1)',
      shows: { apart: 0.1 },
    },
  ],
  'pad-order': {
    target: 'pytorch',
    inputs: { x: floats(3, 3) },
    source: 'result = tf.pad(x, [[1, 1], [0, 0]])',
    naive: 'result = F.pad(x, (1, 1, 0, 0))',
    right: 'result = F.pad(x, (0, 0, 1, 1))',
    shows: { instead: 'shape' },
  },
  'in-place-views': {
    target: 'pytorch',
    inputs: { x: typed(positives(4), 'float32') },
    source: `
y = tf.Variable(tf.reshape(x, [2, 2]))
y[0, 0].assign(100.0)
result = x`,
    naive: `
y = x.reshape(2, 2)
y[0, 0] = 100.0
result = x`,
    right: `
y = x.reshape(2, 2).clone()
y[0, 0] = 100.0
result = x`,
    shows: { apart: 30 },
  },
});

/** Programs that show the caveats about scattered writes, segments, order, reductions of booleans, shapes and initialisers. */
import { demonstrations, floats, ints, typed } from '../../src/catalog/kit.js';

export const moreArrayDemos = demonstrations({
  'scatter-copies': [
    {
      target: 'pytorch',
      inputs: { x: floats(4) },
      source: `
y = tf.tensor_scatter_nd_update(x, [[0]], [9.0])
result = x`,
      naive: `
y = x.index_put_((torch.tensor([0]),), torch.tensor(9.0))
result = x`,
      right: `
y = x.index_put((torch.tensor([0]),), torch.tensor(9.0))
result = x`,
      shows: { apart: 5 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(4) },
      source: `
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.reduce_sum(tf.tensor_scatter_nd_update(tf.exp(x), [[0]], [9.0]))
result = tape.gradient(y, x)`,
      naive: `
x.requires_grad_()
y = torch.exp(x)
y[0] = 9.0
y.sum().backward()
result = x.grad`,
      right: `
x.requires_grad_()
y = torch.exp(x).index_put((torch.tensor([0]),), torch.tensor(9.0))
y.sum().backward()
result = x.grad`,
      shows: { raises: 'modified by an inplace operation' },
    },
    {
      target: 'jax',
      inputs: { x: floats(4) },
      source: 'result = tf.tensor_scatter_nd_update(x, [[0]], [9.0])',
      naive: `
x[0] = 9.0
result = x`,
      right: 'result = x.at[0].set(9.0)',
      shows: { raises: 'JAX arrays are immutable' },
    },
  ],
  'segment-negative-ids': [
    {
      target: 'jax',
      inputs: { x: floats(4) },
      source: 'result = tf.math.unsorted_segment_sum(x, [0, -1, 1, 2], 3)',
      naive: 'result = jnp.zeros(3).at[jnp.array([0, -1, 1, 2])].add(x)',
      right: 'result = jax.ops.segment_sum(x, jnp.array([0, -1, 1, 2]), 3)',
      shows: { apart: 0.05 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(4) },
      source: 'result = tf.math.unsorted_segment_sum(x, [0, -1, 1, 2], 3)',
      naive: 'result = torch.zeros(3).index_add(0, torch.tensor([0, -1, 1, 2]), x)',
      right: `
ids = torch.tensor([0, -1, 1, 2])
result = torch.zeros(3).index_add(0, ids[ids >= 0], x[ids >= 0])`,
      shows: { raises: 'out of range' },
    },
  ],
  'segment-empty': [
    {
      target: 'jax',
      inputs: { x: floats(3) },
      source: 'result = tf.math.unsorted_segment_max(x, [0, 2, 2], 3)',
      naive: 'result = jax.ops.segment_max(x, jnp.array([0, 2, 2]), 3)',
      right:
        'result = jnp.maximum(jax.ops.segment_max(x, jnp.array([0, 2, 2]), 3), jnp.finfo(jnp.float32).min)',
      shows: { apart: 1 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(3) },
      source: 'result = tf.math.segment_max(x, [0, 2, 2])',
      naive:
        "result = torch.full((3,), -torch.inf).scatter_reduce(0, torch.tensor([0, 2, 2]), x, reduce='amax')",
      right:
        "result = torch.zeros(3).scatter_reduce(0, torch.tensor([0, 2, 2]), x, reduce='amax', include_self=False)",
      shows: { apart: 1 },
    },
  ],
  'segment-product-gradient': {
    target: 'jax',
    source: `
x = tf.constant([2.0, 3.0, 4.0])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.math.unsorted_segment_prod(x, [0, 0, 1], 2)
result = tape.gradient(y, x)`,
    naive: `
ids = jnp.array([0, 0, 1])
result = jax.grad(lambda x: jax.ops.segment_prod(x, ids, 2).sum())(jnp.array([2.0, 3.0, 4.0]))`,
    right: `
ids = jnp.array([0, 0, 1])
result = jax.grad(lambda x: jnp.exp(jax.ops.segment_sum(jnp.log(x), ids, 2)).sum())(jnp.array([2.0, 3.0, 4.0]))`,
    shows: { raises: 'NotImplementedError' },
  },
  'unique-order': [
    {
      target: 'pytorch',
      source: 'result = tf.unique([30, 10, 30, 20]).idx',
      naive: 'result = torch.unique(torch.tensor([30, 10, 30, 20]), return_inverse=True)[1]',
      right: `
x = torch.tensor([30, 10, 30, 20])
values, inverse = torch.unique(x, return_inverse=True)
first = torch.full_like(values, len(x)).scatter_reduce(0, inverse, torch.arange(len(x)), 'amin')
result = first.argsort().argsort()[inverse]`,
      shows: { apart: 1 },
    },
    {
      target: 'jax',
      source: 'result = tf.unique([30, 10, 30, 20]).y',
      naive: 'result = jnp.unique(jnp.array([30, 10, 30, 20]))',
      right: `
x = jnp.array([30, 10, 30, 20])
values, first = jnp.unique(x, return_index=True)
result = values[jnp.argsort(first)]`,
      shows: { apart: 0.6 },
    },
  ],
  'top-k-ties': {
    target: 'pytorch',
    source: 'result = tf.math.top_k(tf.constant([0.0] * 50 + [1.0] * 50), 3).indices',
    naive: 'result = torch.topk(torch.tensor([0.0] * 50 + [1.0] * 50), 3).indices',
    right: `
order = torch.sort(torch.tensor([0.0] * 50 + [1.0] * 50), descending=True, stable=True)
result = order.indices[:3]`,
    shows: { apart: 0.01 },
  },
  'boolean-reduction': {
    target: 'pytorch',
    inputs: { x: typed(ints(2, 3), 'uint8') },
    source: 'result = tf.reduce_any(tf.cast(x, tf.bool), [0, 1])',
    naive: 'result = torch.any(x, (0, 1))',
    right: 'result = torch.any(x.bool(), (0, 1))',
    shows: { instead: 'type' },
  },
  'shape-dynamic': [
    {
      target: 'pytorch',
      inputs: { x: floats(2, 3) },
      source: 'result = tf.shape(x) * 2',
      naive: 'result = x.shape * 2',
      right: 'result = [2 * size for size in x.shape]',
      shows: { instead: 'shape' },
    },
    {
      target: 'jax',
      source: 'result = tf.function(lambda n: tf.zeros([n]))(tf.constant(3))',
      naive: 'result = jax.jit(lambda n: jnp.zeros(n))(3)',
      right: 'result = jax.jit(lambda n: jnp.zeros(n), static_argnums=0)(3)',
      shows: { raises: 'concrete values' },
    },
  ],
  'clip-gradient': {
    target: 'jax',
    source: `
x = tf.constant([-1.0, 0.0, 0.5, 1.0, 2.0])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.clip_by_value(x, 0.0, 1.0)
result = tape.gradient(y, x)`,
    naive: `
x = jnp.array([-1.0, 0.0, 0.5, 1.0, 2.0])
result = jax.grad(lambda x: jnp.clip(x, 0.0, 1.0).sum())(x)`,
    right: `
x = jnp.array([-1.0, 0.0, 0.5, 1.0, 2.0])
result = jax.grad(lambda x: jnp.where((x >= 0) & (x <= 1), x, jnp.clip(x, 0.0, 1.0)).sum())(x)`,
    shows: { apart: 0.4 },
  },
  'rounding-half-even': {
    target: 'pytorch',
    source: 'result = tf.round(tf.constant([0.5, 1.5, 2.5]))',
    naive: 'result = torch.floor(torch.tensor([0.5, 1.5, 2.5]) + 0.5)',
    right: 'result = torch.round(torch.tensor([0.5, 1.5, 2.5]))',
    shows: { apart: 0.4 },
  },
  'string-bytes': {
    target: 'pytorch',
    source: "result = tf.strings.length(tf.constant('na\\u00efve caf\\u00e9'))",
    naive: "result = torch.tensor(len('na\\u00efve caf\\u00e9'))",
    right: "result = torch.tensor(len('na\\u00efve caf\\u00e9'.encode()))",
    shows: { apart: 0.1 },
  },
  'tensor-equality': {
    target: 'pytorch',
    api: 'v1',
    inputs: { x: floats(2), y: floats(2) },
    source: 'result = x in [y, x]',
    naive: 'result = x in [y, x]',
    right: 'result = any(tensor is x for tensor in [y, x])',
    shows: { raises: 'more than one value is ambiguous' },
  },
});

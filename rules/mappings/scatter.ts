/**
 * Rows that write by index, add up by segment, count or find: scatter, segments, unique, histograms, masks of lengths.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { floats, ints, intsBelow, none, py, table } from '../../src/catalog/kit.js';
import { writing } from './variable-trial.js';

const GRADIENT = 'Indices repeat, and which write wins is not defined.';
const COORDS = 'tuple(jnp.moveaxis(indices, -1, 0))';

/** Indices that are all different. */
const PLACES = py('tf.constant([[4], [1], [3]])');
const ROWS = py('tf.constant([4, 1, 3])');
const PAIRS = py('tf.constant([[0, 1], [2, 2]])');

const TENSOR = [
  { params: 'tensor, indices, updates, bad_indices_policy="", name=None', api: 'v2' as const },
  { params: 'tensor, indices, updates, name=None', api: 'v1' as const },
];

/** `tf.tensor_scatter_nd_*`: a copy of the tensor with the updates in. */
function tensorScatter(pytorch: string, jax: string, keras: RowText['keras']): RowText {
  return {
    signatures: TENSOR,
    pytorch,
    jax: `tensor.at[${COORDS}].${jax}(updates)`,
    keras,
    examples: [
      { tensor: floats(6), indices: PLACES, updates: floats(3) },
      { tensor: floats(6, 2), indices: PLACES, updates: floats(3, 2) },
      { tensor: floats(3, 4), indices: PAIRS, updates: floats(2) },
    ],
    caveats: ['scatter-copies'],
  };
}

const put = (updates: string, accumulate: boolean) =>
  `tensor.index_put(tuple(indices.unbind(-1)), ${updates}${accumulate ? ', accumulate=True' : ''})`;

const REF = [{ params: 'ref, indices, updates, use_locking=False, name=None' }];

/** `tf.scatter_*` of a TF1 variable. */
function refScatter(pytorch: string, jax: string, keras: string): RowText {
  return {
    signatures: REF,
    pytorch: { code: pytorch, note: 'It writes now, outside of gradients.' },
    jax: {
      kind: 'redesign',
      note: 'Arrays do not change; the variable gets a new one.',
      step: `ref[...] = ref[...].at[indices].${jax}(updates)`,
      effort: 'minutes',
    },
    keras: { code: keras, note: 'The whole variable is written.' },
    without: { use_locking: 'One program writes the variable: there is nothing to lock.' },
    caveats: ['eager-order'],
    examples: [
      writing({ indices: ROWS, updates: floats(3) }, { w0: floats(6) }),
      writing({ indices: ROWS, updates: floats(3), use_locking: true }, { w0: floats(6) }),
      writing({ indices: ROWS, updates: floats(3, 2) }, { w0: floats(6, 2) }),
    ],
  };
}

const WRITTEN = [writing({ indices: PLACES, updates: floats(3) }, { w0: floats(6) })];

const SEGMENT = [{ params: 'data, segment_ids, name=None' }];
const UNSORTED = [{ params: 'data, segment_ids, num_segments, name=None' }];
const sortedIds = py('tf.constant([0, 0, 1, 3])');
const anyIds = py('tf.constant([2, 0, 2, 1])');

/** A sum over segments, in PyTorch. */
const sumOf = (size: string) => `data.new_zeros(${size}, *data.shape[1:]).index_add(0, segment_ids, data)`;
const SIZE = 'int(segment_ids.max()) + 1';
const LAST = 'int(segment_ids[-1]) + 1';
const PRODUCT = {
  proof: { gradient: '`jax.ops.segment_prod` has no gradient.' },
  caveats: ['segment-product-gradient'],
};
const jaxSize = { code: '', caveats: ['dynamic-shape-jit'] };

const reduced = (size: string, how: string, start: string) =>
  `data.new_full((${size}, *data.shape[1:]), ${start}).index_reduce(0, segment_ids, data, '${how}')`;

const LEAST = 'torch.finfo(data.dtype).min';
const MOST = 'torch.finfo(data.dtype).max';

const column = (counts: string) => `${counts}.reshape(-1, *[1] * (data.ndim - 1))`;
const torchCounts = (size: string) => column(`torch.bincount(segment_ids, minlength=${size}).clamp(min=1)`);

function unsorted(pytorch: string, jax: string, keras: string, extra: Partial<RowText> = {}): RowText {
  return {
    signatures: UNSORTED,
    pytorch,
    jax,
    keras,
    examples: [
      { data: floats(4), segment_ids: anyIds, num_segments: 3 },
      { data: floats(4, 2), segment_ids: anyIds, num_segments: 3 },
    ],
    ...extra,
  };
}

function sorted(pytorch: string, jax: string, keras: string, extra: Partial<RowText> = {}): RowText {
  return {
    signatures: SEGMENT,
    pytorch,
    jax: { ...jaxSize, code: jax },
    keras: { ...jaxSize, code: keras },
    examples: [
      { data: floats(4), segment_ids: py('tf.constant([0, 0, 1, 2])') },
      { data: floats(4, 2), segment_ids: py('tf.constant([0, 0, 1, 2])') },
    ],
    ...extra,
  };
}

const kerasCounts = (size: string) =>
  `keras.ops.reshape(keras.ops.maximum(keras.ops.segment_sum(keras.ops.ones(data.shape[:1]), segment_ids, ${size}), 1), ` +
  '(-1, *[1] * (len(data.shape) - 1)))';
const jaxCounts = (size: string) => column(`jnp.maximum(jnp.bincount(segment_ids, length=${size}), 1)`);
const jaxCountsDynamic = column('jnp.maximum(jnp.bincount(segment_ids), 1)');

export const scattered = table('tf', {
  scatter_nd: {
    signatures: [
      { params: 'indices, updates, shape, bad_indices_policy="", name=None', api: 'v2' },
      { params: 'indices, updates, shape, name=None', api: 'v1' },
    ],
    pytorch: 'updates.new_zeros(shape).index_put(tuple(indices.unbind(-1)), updates, accumulate=True)',
    jax: `jnp.zeros(shape, updates.dtype).at[${COORDS}].add(updates)`,
    keras: 'keras.ops.scatter(indices, updates, shape)',
    examples: [
      { indices: intsBelow(5, 4, 1), updates: floats(4), shape: [5] },
      { indices: intsBelow(5, 4, 1), updates: floats(4, 2), shape: [5, 2] },
      { indices: intsBelow(3, 4, 2), updates: floats(4), shape: [3, 4] },
    ],
    note: 'Updates at the same place add up.',
  },
  tensor_scatter_nd_update: {
    ...tensorScatter(put('updates', false), 'set', 'keras.ops.scatter_update(tensor, indices, updates)'),
    signatures: [{ params: 'tensor, indices, updates, name=None' }],
    note: GRADIENT,
  },
  tensor_scatter_nd_add: tensorScatter(
    put('updates', true),
    'add',
    'tensor + keras.ops.scatter(indices, updates, tensor.shape)',
  ),
  tensor_scatter_sub: tensorScatter(
    put('-updates', true),
    'subtract',
    'tensor - keras.ops.scatter(indices, updates, tensor.shape)',
  ),
  tensor_scatter_nd_max: {
    ...tensorScatter(
      '',
      'max',
      none(
        '`keras.ops` has no scatter with a maximum: gather the places, take `keras.ops.maximum`, and write with `keras.ops.scatter_update`.',
      ),
    ),
    pytorch: "tensor.index_reduce(0, indices[:, 0], updates, 'amax')",
    examples: [
      { tensor: floats(6), indices: PLACES, updates: floats(3) },
      { tensor: floats(6, 2), indices: PLACES, updates: floats(3, 2) },
    ],
    note: 'The PyTorch form is for indices of the first axis.',
  },
  tensor_scatter_nd_min: {
    ...tensorScatter(
      '',
      'min',
      none(
        '`keras.ops` has no scatter with a minimum: gather the places, take `keras.ops.minimum`, and write with `keras.ops.scatter_update`.',
      ),
    ),
    pytorch: "tensor.index_reduce(0, indices[:, 0], updates, 'amin')",
    examples: [
      { tensor: floats(6), indices: PLACES, updates: floats(3) },
      { tensor: floats(6, 2), indices: PLACES, updates: floats(3, 2) },
    ],
    note: 'The PyTorch form is for indices of the first axis.',
  },
  scatter_update: refScatter(
    'ref.data.index_copy_(0, indices, updates)',
    'set',
    'ref.assign(keras.ops.scatter_update(ref, indices[:, None], updates))',
  ),
  scatter_add: refScatter(
    'ref.data.index_add_(0, indices, updates)',
    'add',
    'ref.assign_add(keras.ops.scatter(indices[:, None], updates, ref.shape))',
  ),
  scatter_sub: refScatter(
    'ref.data.index_add_(0, indices, updates, alpha=-1)',
    'subtract',
    'ref.assign_sub(keras.ops.scatter(indices[:, None], updates, ref.shape))',
  ),
  scatter_nd_update: {
    ...refScatter(
      'ref.data.index_put_(tuple(indices.unbind(-1)), updates)',
      'set',
      'ref.assign(keras.ops.scatter_update(ref, indices, updates))',
    ),
    jax: {
      kind: 'redesign',
      note: 'Arrays do not change; the variable gets a new one.',
      step: `ref[...] = ref[...].at[${COORDS}].set(updates)`,
      effort: 'minutes',
    },
    examples: WRITTEN,
  },
  scatter_nd_add: {
    ...refScatter(
      'ref.data.index_put_(tuple(indices.unbind(-1)), updates, accumulate=True)',
      'add',
      'ref.assign_add(keras.ops.scatter(indices, updates, ref.shape))',
    ),
    jax: {
      kind: 'redesign',
      note: 'Arrays do not change; the variable gets a new one.',
      step: `ref[...] = ref[...].at[${COORDS}].add(updates)`,
      effort: 'minutes',
    },
    examples: WRITTEN,
  },
  'math.unsorted_segment_sum': unsorted(
    sumOf('num_segments'),
    'jax.ops.segment_sum(data, segment_ids, num_segments)',
    'keras.ops.segment_sum(data, segment_ids, num_segments)',
    { caveats: ['segment-negative-ids'] },
  ),
  'math.unsorted_segment_mean': unsorted(
    `${sumOf('num_segments')} / ${torchCounts('num_segments')}`,
    `jax.ops.segment_sum(data, segment_ids, num_segments) / ${jaxCounts('num_segments')}`,
    `keras.ops.segment_sum(data, segment_ids, num_segments) / ${kerasCounts('num_segments')}`,
  ),
  'math.unsorted_segment_max': unsorted(
    reduced('num_segments', 'amax', LEAST),
    'jax.ops.segment_max(data, segment_ids, num_segments)',
    'keras.ops.segment_max(data, segment_ids, num_segments)',
    { caveats: ['segment-empty'] },
  ),
  'math.unsorted_segment_min': unsorted(
    reduced('num_segments', 'amin', MOST),
    'jax.ops.segment_min(data, segment_ids, num_segments)',
    '-keras.ops.segment_max(-data, segment_ids, num_segments)',
    { caveats: ['segment-empty'] },
  ),
  'math.unsorted_segment_prod': {
    ...unsorted(
      reduced('num_segments', 'prod', '1'),
      'jax.ops.segment_prod(data, segment_ids, num_segments)',
      '',
    ),
    ...PRODUCT,
    keras: none(
      '`keras.ops` has no product over segments: where all values are positive `keras.ops.exp(keras.ops.segment_sum(keras.ops.log(data), ids, n))`.',
    ),
  },
  unsorted_segment_sqrt_n: unsorted(
    `${sumOf('num_segments')} / ${torchCounts('num_segments')}.sqrt()`,
    `jax.ops.segment_sum(data, segment_ids, num_segments) / jnp.sqrt(${jaxCounts('num_segments')})`,
    `keras.ops.segment_sum(data, segment_ids, num_segments) / keras.ops.sqrt(${kerasCounts('num_segments')})`,
  ),
  'math.segment_sum': sorted(
    sumOf(SIZE),
    'jax.ops.segment_sum(data, segment_ids)',
    `keras.ops.segment_sum(data, segment_ids, ${LAST})`,
  ),
  'math.segment_mean': sorted(
    `${sumOf(SIZE)} / ${column('torch.bincount(segment_ids).clamp(min=1)')}`,
    `jax.ops.segment_sum(data, segment_ids) / ${jaxCountsDynamic}`,
    `keras.ops.segment_sum(data, segment_ids, ${LAST}) / ${kerasCounts(LAST)}`,
  ),
  'math.segment_max': sorted(
    reduced(SIZE, 'amax', LEAST),
    'jax.ops.segment_max(data, segment_ids)',
    `keras.ops.segment_max(data, segment_ids, ${LAST})`,
    { caveats: ['segment-empty'] },
  ),
  segment_min: sorted(
    reduced(SIZE, 'amin', MOST),
    'jax.ops.segment_min(data, segment_ids)',
    `-keras.ops.segment_max(-data, segment_ids, ${LAST})`,
    { caveats: ['segment-empty'] },
  ),
  segment_prod: {
    ...sorted(reduced(SIZE, 'prod', '1'), 'jax.ops.segment_prod(data, segment_ids)', ''),
    ...PRODUCT,
    keras: none(
      '`keras.ops` has no product over segments: where all values are positive `keras.ops.exp(keras.ops.segment_sum(keras.ops.log(data), ids))`.',
    ),
  },
  dynamic_partition: {
    signatures: [{ params: 'data, partitions, num_partitions, name=None' }],
    pytorch: '[data[partitions == i] for i in range(num_partitions)]',
    jax: {
      code: '[data[partitions == i] for i in range(num_partitions)]',
      caveats: ['dynamic-shape-jit'],
    },
    keras: {
      code: '[keras.ops.take(data, keras.ops.nonzero(partitions == i)[0], axis=0) for i in range(num_partitions)]',
      note: 'The Keras form is for partitions of rank 1.',
      caveats: ['dynamic-shape-jit'],
    },
    examples: [
      { data: floats(4), partitions: sortedIds, num_partitions: 4 },
      { data: floats(4, 2), partitions: anyIds, num_partitions: 3 },
    ],
  },
  dynamic_stitch: {
    signatures: [{ params: 'indices, data, name=None' }],
    pytorch: 'torch.cat(data)[torch.argsort(torch.cat(indices))]',
    jax: 'jnp.concatenate(data)[jnp.argsort(jnp.concatenate(indices))]',
    keras:
      'keras.ops.take(keras.ops.concatenate(data), keras.ops.argsort(keras.ops.concatenate(indices)), axis=0)',
    examples: [
      {
        indices: py('[tf.constant([0, 3]), tf.constant([2, 1])]'),
        data: [floats(2, 3), floats(2, 3)],
      },
    ],
    note: 'This is for indices of rank 1 that name each place once, as those of `tf.dynamic_partition` do.',
  },
  invert_permutation: {
    signatures: [{ params: 'x, name=None' }],
    pytorch: 'torch.argsort(x)',
    jax: 'jnp.argsort(x)',
    keras: 'keras.ops.argsort(x)',
    examples: [{ x: py('tf.constant([2, 0, 3, 1])') }],
  },
  unique: {
    signatures: [{ params: 'x, out_idx=tf.int32, name=None' }],
    pytorch: { code: 'unique_in_order(x)[:2]', helpers: ['unique_in_order'] },
    jax: { code: 'unique_in_order(x)[:2]', helpers: ['unique_in_order'], caveats: ['dynamic-shape-jit'] },
    keras: { code: 'unique_in_order(x)[:2]', helpers: ['unique_in_order'], caveats: ['dynamic-shape-jit'] },
    examples: [{ x: ints(12) }, { x: floats(5) }],
    caveats: ['unique-order'],
    proof: { gradient: 'TensorFlow has no gradient for it.' },
  },
  unique_with_counts: {
    signatures: [{ params: 'x, out_idx=tf.int32, name=None' }],
    pytorch: { code: 'unique_in_order(x)', helpers: ['unique_in_order'] },
    jax: { code: 'unique_in_order(x)', helpers: ['unique_in_order'], caveats: ['dynamic-shape-jit'] },
    keras: { code: 'unique_in_order(x)', helpers: ['unique_in_order'], caveats: ['dynamic-shape-jit'] },
    examples: [{ x: ints(12) }],
    caveats: ['unique-order'],
  },
  setdiff1d: {
    signatures: [{ params: 'x, y, index_dtype=tf.int32, name=None' }],
    pytorch: '(lambda kept: (x[kept], torch.nonzero(kept)[:, 0]))(~torch.isin(x, y))',
    jax: {
      code: '(lambda kept: (x[kept], jnp.nonzero(kept)[0]))(~jnp.isin(x, y))',
      caveats: ['dynamic-shape-jit'],
    },
    keras: {
      code: '(lambda kept: (keras.ops.take(x, kept), kept))(keras.ops.nonzero(keras.ops.logical_not(keras.ops.isin(x, y)))[0])',
      caveats: ['dynamic-shape-jit'],
    },
    examples: [{ x: py('tf.constant([5, 1, 4, 2, 4])'), y: py('tf.constant([1, 2])') }],
  },
});

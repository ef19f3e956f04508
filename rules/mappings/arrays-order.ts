/**
 * Rows that sort, repeat, turn, broadcast and mask arrays.
 */
import { floats, ints, intsBelow, py, redesign, table } from '../../src/catalog/kit.js';

const DESCENDING = "direction in ('DESCENDING', 'descending')";
const GRID = { signatures: [{ params: '*args, indexing="xy", name=None' }] };

const cumprod = {
  pytorch: (x: string) => `torch.cumprod(${x}, dim=axis)`,
  jax: (x: string) => `jnp.cumprod(${x}, axis=axis)`,
  keras: (x: string) => `keras.ops.cumprod(${x}, axis=axis)`,
};
const flipped = {
  pytorch: (x: string) => `torch.flip(${x}, (axis,))`,
  jax: (x: string) => `jnp.flip(${x}, axis=axis)`,
  keras: (x: string) => `keras.ops.flip(${x}, axis=axis)`,
};
const shifted = {
  pytorch: (x: string) => `exclusive_first(${x}, axis)`,
  jax: (x: string) => `exclusive_first(${x}, axis)`,
  keras: (x: string) => `exclusive_first(${x}, axis)`,
};

/** A product along an axis; an exclusive one is that of the array moved by one, with a 1 in front. */
function products(target: 'pytorch' | 'jax' | 'keras') {
  const [total, flip, shift] = [cumprod[target], flipped[target], shifted[target]];
  return [
    { when: 'not exclusive and not reverse', code: total('x') },
    { when: 'exclusive and not reverse', code: total(shift('x')), helpers: ['exclusive_first'] },
    { when: 'reverse and not exclusive', code: flip(total(flip('x'))) },
    { code: flip(total(shift(flip('x')))), helpers: ['exclusive_first'] },
  ];
}

const NO_MASKS =
  'begin_mask == 0 and end_mask == 0 and ellipsis_mask == 0 and new_axis_mask == 0 and shrink_axis_mask == 0';
const strided = [
  {
    when: `strides is None and ${NO_MASKS}`,
    code: 'input_[tuple(slice(b, e) for b, e in zip(begin, end))]',
    note: 'With literal numbers write the slices themselves: `x[1:3, 0:5]`.',
  },
  {
    when: NO_MASKS,
    code: 'input_[tuple(slice(b, e, s) for b, e, s in zip(begin, end, strides))]',
    note: 'With literal numbers write the slices themselves: `x[1:3:2, 0:5]`.',
  },
  redesign(
    'Write the slices themselves: a bit of `begin_mask` or `end_mask` is an empty bound, of `ellipsis_mask` a `...`, of `new_axis_mask` a None, of `shrink_axis_mask` an index.',
    { effort: 'minutes' },
  ),
];

export const arrayOrder = table('tf', {
  sort: {
    signatures: [{ params: 'values, axis=-1, direction="ASCENDING", name=None' }],
    pytorch: [
      { when: DESCENDING, code: 'torch.sort(values, dim=axis, descending=True).values' },
      { code: 'torch.sort(values, dim=axis).values' },
    ],
    jax: [
      { when: DESCENDING, code: 'jnp.sort(values, axis=axis, descending=True)' },
      { code: 'jnp.sort(values, axis=axis)' },
    ],
    keras: [
      { when: DESCENDING, code: 'keras.ops.flip(keras.ops.sort(values, axis=axis), axis=axis)' },
      { code: 'keras.ops.sort(values, axis=axis)' },
    ],
    examples: [
      { values: floats(3, 4) },
      { values: floats(3, 4), axis: 0 },
      { values: floats(3, 4), direction: 'DESCENDING' },
      { values: ints(7) },
    ],
  },
  argsort: {
    signatures: [{ params: 'values, axis=-1, direction="ASCENDING", stable=False, name=None' }],
    pytorch: [
      { when: DESCENDING, code: 'torch.argsort(values, dim=axis, descending=True, stable=True)' },
      { code: 'torch.argsort(values, dim=axis, stable=True)' },
    ],
    jax: [
      { when: DESCENDING, code: 'jnp.argsort(values, axis=axis, descending=True)' },
      { code: 'jnp.argsort(values, axis=axis)' },
    ],
    keras: [
      { when: DESCENDING, code: 'keras.ops.argsort(-values, axis=axis)' },
      { code: 'keras.ops.argsort(values, axis=axis)' },
    ],
    examples: [
      { values: floats(3, 4) },
      { values: floats(3, 4), axis: 0 },
      { values: floats(3, 4), direction: 'DESCENDING' },
      { values: ints(12) },
      { values: ints(12), direction: 'DESCENDING' },
    ],
  },
  argmin: {
    signatures: [
      { params: 'input, axis=None, output_type=tf.int64, name=None', api: 'v2' },
      {
        params: 'input, axis=None, name=None, dimension=None, output_type=tf.int64',
        api: 'v1',
        rename: { dimension: 'axis' },
      },
    ],
    pytorch: [
      { when: 'absent(output_type) and axis is None', code: 'torch.argmin(input, dim=0)' },
      { when: 'absent(output_type)', code: 'torch.argmin(input, dim=axis)' },
      { when: 'axis is None', code: 'torch.argmin(input, dim=0).to(dtype(output_type))' },
      { code: 'torch.argmin(input, dim=axis).to(dtype(output_type))' },
    ],
    jax: [
      { when: 'axis is None', code: 'jnp.argmin(input, axis=0)' },
      { code: 'jnp.argmin(input, axis=axis)' },
    ],
    keras: [
      { when: 'axis is None', code: 'keras.ops.argmin(input, axis=0)' },
      { code: 'keras.ops.argmin(input, axis=axis)' },
    ],
    examples: [
      { input: floats(3, 4) },
      { input: floats(3, 4), axis: 1 },
      { input: floats(3, 4), output_type: py('tf.int32') },
      { input: floats(3, 4), axis: -1, output_type: py('tf.int32') },
    ],
    caveats: ['argmax-nan'],
  },
  arg_max: {
    signatures: [{ params: 'input, dimension, output_type=tf.int64, name=None' }],
    pytorch: 'torch.argmax(input, dim=dimension)',
    jax: 'jnp.argmax(input, axis=dimension)',
    keras: 'keras.ops.argmax(input, axis=dimension)',
    examples: [{ input: floats(3, 4), dimension: 1 }],
    caveats: ['argmax-nan'],
  },
  arg_min: {
    signatures: [{ params: 'input, dimension, output_type=tf.int64, name=None' }],
    pytorch: 'torch.argmin(input, dim=dimension)',
    jax: 'jnp.argmin(input, axis=dimension)',
    keras: 'keras.ops.argmin(input, axis=dimension)',
    examples: [{ input: floats(3, 4), dimension: 1 }],
    caveats: ['argmax-nan'],
  },
  reverse: {
    signatures: [{ params: 'tensor, axis, name=None' }],
    pytorch: 'torch.flip(tensor, axes(axis))',
    jax: 'jnp.flip(tensor, axis=axes(axis))',
    keras: 'keras.ops.flip(tensor, axis=axes(axis))',
    examples: [
      { tensor: floats(3, 4), axis: [1] },
      { tensor: floats(2, 3, 4), axis: [0, 2] },
      { tensor: floats(3, 4), axis: [-1] },
    ],
    note: 'TensorFlow 0.12 and older took a list of booleans, one an axis.',
  },
  reverse_sequence: {
    signatures: [
      { params: 'input, seq_lengths, seq_axis=None, batch_axis=None, name=None', api: 'v2' },
      {
        params: 'input, seq_lengths, seq_axis=None, batch_axis=None, name=None, seq_dim=None, batch_dim=None',
        api: 'v1',
        rename: { seq_dim: 'seq_axis', batch_dim: 'batch_axis' },
      },
    ],
    pytorch: [
      {
        when: 'batch_axis is None',
        code: 'reverse_sequence(input, seq_lengths, seq_axis)',
        helpers: ['reverse_sequence'],
      },
      { code: 'reverse_sequence(input, seq_lengths, seq_axis, batch_axis)', helpers: ['reverse_sequence'] },
    ],
    jax: [
      {
        when: 'batch_axis is None',
        code: 'reverse_sequence(input, seq_lengths, seq_axis)',
        helpers: ['reverse_sequence'],
      },
      { code: 'reverse_sequence(input, seq_lengths, seq_axis, batch_axis)', helpers: ['reverse_sequence'] },
    ],
    keras: [
      {
        when: 'batch_axis is None',
        code: 'reverse_sequence(input, seq_lengths, seq_axis)',
        helpers: ['reverse_sequence'],
      },
      { code: 'reverse_sequence(input, seq_lengths, seq_axis, batch_axis)', helpers: ['reverse_sequence'] },
    ],
    examples: [
      { input: floats(3, 5), seq_lengths: py('tf.constant([2, 5, 0])'), seq_axis: 1 },
      { input: floats(5, 3, 2), seq_lengths: py('tf.constant([2, 5, 1])'), seq_axis: 0, batch_axis: 1 },
      { input: floats(3, 5, 2), seq_lengths: py('tf.constant([2, 5, 1])'), seq_axis: 1, batch_axis: 0 },
    ],
  },
  repeat: {
    signatures: [{ params: 'input, repeats, axis=None, name=None' }],
    pytorch: [
      {
        when: 'axis is None and is_list(repeats)',
        code: 'torch.repeat_interleave(input, torch.tensor(repeats))',
      },
      { when: 'axis is None', code: 'torch.repeat_interleave(input, repeats)' },
      { when: 'is_list(repeats)', code: 'torch.repeat_interleave(input, torch.tensor(repeats), dim=axis)' },
      { code: 'torch.repeat_interleave(input, repeats, dim=axis)' },
    ],
    jax: [
      { when: 'axis is None and is_list(repeats)', code: 'jnp.repeat(input, jnp.array(repeats))' },
      { when: 'axis is None', code: 'jnp.repeat(input, repeats)' },
      { when: 'is_list(repeats)', code: 'jnp.repeat(input, jnp.array(repeats), axis=axis)' },
      { code: 'jnp.repeat(input, repeats, axis=axis)' },
    ],
    keras: [
      { when: 'axis is None and is_list(repeats)', code: 'keras.ops.repeat(input, np.array(repeats))' },
      { when: 'axis is None', code: 'keras.ops.repeat(input, repeats)' },
      { when: 'is_list(repeats)', code: 'keras.ops.repeat(input, np.array(repeats), axis=axis)' },
      { code: 'keras.ops.repeat(input, repeats, axis=axis)' },
    ],
    examples: [
      { input: floats(2, 3), repeats: 2 },
      { input: floats(2, 3), repeats: 2, axis: 0 },
      { input: floats(2, 3), repeats: 3, axis: 1 },
      { input: floats(3), repeats: [1, 0, 2] },
      { input: floats(3, 2), repeats: [1, 0, 2], axis: 0 },
      { input: floats(3, 2), repeats: py('tf.constant([1, 0, 2])'), axis: 0 },
    ],
    caveats: ['repeat-is-not-tile'],
  },
  broadcast_to: {
    signatures: [{ params: 'input, shape, name=None' }],
    pytorch: 'torch.broadcast_to(input, shape)',
    jax: 'jnp.broadcast_to(input, shape)',
    keras: 'keras.ops.broadcast_to(input, shape)',
    examples: [
      { input: floats(3), shape: [2, 3] },
      { input: floats(2, 1), shape: [4, 2, 3] },
    ],
  },
  broadcast_static_shape: {
    signatures: [{ params: 'shape_x, shape_y' }],
    pytorch: 'torch.broadcast_shapes(shape_x, shape_y)',
    jax: 'jnp.broadcast_shapes(shape_x, shape_y)',
    keras: 'np.broadcast_shapes(shape_x, shape_y)',
    examples: [{ shape_x: py('tf.TensorShape([2, 1])'), shape_y: py('tf.TensorShape([1, 3])') }],
  },
  broadcast_dynamic_shape: {
    signatures: [{ params: 'shape_x, shape_y' }],
    pytorch: 'torch.broadcast_shapes(shape_x, shape_y)',
    jax: 'jnp.broadcast_shapes(shape_x, shape_y)',
    keras: 'np.broadcast_shapes(shape_x, shape_y)',
    examples: [{ shape_x: [2, 1], shape_y: [1, 3] }],
  },
  meshgrid: {
    ...GRID,
    pytorch: [
      { when: "indexing == 'xy'", code: "torch.meshgrid(*args, indexing='xy')" },
      { code: 'torch.meshgrid(*args, indexing=indexing)' },
    ],
    jax: [
      { when: "indexing == 'xy'", code: 'jnp.meshgrid(*args)' },
      { code: 'jnp.meshgrid(*args, indexing=indexing)' },
    ],
    keras: [
      { when: "indexing == 'xy'", code: 'keras.ops.meshgrid(*args)' },
      { code: 'keras.ops.meshgrid(*args, indexing=indexing)' },
    ],
    examples: [
      { args: [floats(3), floats(2)] },
      { args: [floats(3), floats(2)], indexing: 'ij' },
      { args: [floats(3), floats(2), floats(4)] },
    ],
    caveats: ['meshgrid-indexing'],
  },
  roll: {
    signatures: [{ params: 'input, shift, axis, name=None' }],
    pytorch: 'torch.roll(input, shift, axis)',
    jax: 'jnp.roll(input, shift, axis)',
    keras: 'keras.ops.roll(input, shift, axis)',
    examples: [
      { input: floats(3, 4), shift: 1, axis: 0 },
      { input: floats(3, 4), shift: [1, -2], axis: [0, 1] },
    ],
  },
  cumprod: {
    signatures: [{ params: 'x, axis=0, exclusive=False, reverse=False, name=None' }],
    pytorch: products('pytorch'),
    jax: products('jax'),
    keras: products('keras'),
    examples: [
      { x: floats(2, 3) },
      { x: floats(2, 3), axis: 1 },
      { x: floats(2, 3), axis: 1, exclusive: true },
      { x: floats(2, 3), axis: -1, reverse: true },
      { x: floats(2, 3), axis: 1, exclusive: true, reverse: true },
    ],
  },
  sequence_mask: {
    signatures: [{ params: 'lengths, maxlen=None, dtype=tf.bool, name=None' }],
    pytorch: [
      {
        when: 'absent(dtype) and maxlen is None',
        code: 'torch.arange(int(lengths.max()), device=lengths.device) < lengths[..., None]',
      },
      { when: 'absent(dtype)', code: 'torch.arange(maxlen, device=lengths.device) < lengths[..., None]' },
      {
        when: 'maxlen is None',
        code: '(torch.arange(int(lengths.max()), device=lengths.device) < lengths[..., None]).to(dtype(dtype))',
      },
      { code: '(torch.arange(maxlen, device=lengths.device) < lengths[..., None]).to(dtype(dtype))' },
    ],
    jax: [
      {
        when: 'absent(dtype) and maxlen is None',
        code: 'jnp.arange(int(lengths.max())) < lengths[..., None]',
        caveats: ['dynamic-shape-jit'],
      },
      { when: 'absent(dtype)', code: 'jnp.arange(maxlen) < lengths[..., None]' },
      {
        when: 'maxlen is None',
        code: '(jnp.arange(int(lengths.max())) < lengths[..., None]).astype(dtype(dtype))',
        caveats: ['dynamic-shape-jit'],
      },
      { code: '(jnp.arange(maxlen) < lengths[..., None]).astype(dtype(dtype))' },
    ],
    keras: [
      {
        when: 'absent(dtype) and maxlen is None',
        code: 'keras.ops.arange(int(keras.ops.max(lengths))) < lengths[..., None]',
        caveats: ['dynamic-shape-jit'],
      },
      { when: 'absent(dtype)', code: 'keras.ops.arange(maxlen) < lengths[..., None]' },
      {
        when: 'maxlen is None',
        code: 'keras.ops.cast(keras.ops.arange(int(keras.ops.max(lengths))) < lengths[..., None], dtype(dtype))',
        caveats: ['dynamic-shape-jit'],
      },
      { code: 'keras.ops.cast(keras.ops.arange(maxlen) < lengths[..., None], dtype(dtype))' },
    ],
    examples: [
      { lengths: intsBelow(5, 3), maxlen: 6 },
      { lengths: intsBelow(5, 3) },
      { lengths: intsBelow(5, 2, 3), maxlen: 4, dtype: py('tf.float32') },
      { lengths: intsBelow(5, 3), dtype: py('tf.float32') },
    ],
  },
  searchsorted: {
    signatures: [{ params: 'sorted_sequence, values, side="left", out_type=tf.int32, name=None' }],
    pytorch: [
      { when: "side == 'left'", code: 'torch.searchsorted(sorted_sequence, values)' },
      { code: 'torch.searchsorted(sorted_sequence, values, side=side)' },
    ],
    jax: [
      { when: "side == 'left'", code: 'jnp.searchsorted(sorted_sequence, values)' },
      { code: 'jnp.searchsorted(sorted_sequence, values, side=side)' },
    ],
    keras: [
      { when: "side == 'left'", code: 'keras.ops.searchsorted(sorted_sequence, values)' },
      { code: 'keras.ops.searchsorted(sorted_sequence, values, side=side)' },
    ],
    examples: [
      { sorted_sequence: py('tf.constant([1.0, 2.0, 4.0])'), values: floats(5) },
      { sorted_sequence: py('tf.constant([1, 2, 2, 4])'), values: ints(5), side: 'right' },
    ],
    note: 'JAX and Keras take a sequence of rank 1; for rows wrap it in `jax.vmap`.',
    proof: { gradient: 'Places have no gradient.' },
  },
  unravel_index: {
    signatures: [{ params: 'indices, dims, name=None' }],
    pytorch: 'torch.stack(torch.unravel_index(indices, dims))',
    jax: 'jnp.stack(jnp.unravel_index(indices, dims))',
    keras: 'keras.ops.stack(keras.ops.unravel_index(indices, dims))',
    examples: [{ indices: intsBelow(12, 5), dims: [3, 4] }],
  },
  histogram_fixed_width: {
    signatures: [{ params: 'values, value_range, nbins=100, dtype=tf.int32, name=None' }],
    pytorch: {
      code: 'torch.histc(values.clamp(*value_range), nbins, *value_range).int()',
    },
    jax: 'jnp.histogram(jnp.clip(values, *value_range), nbins, value_range)[0].astype(jnp.int32)',
    keras:
      "keras.ops.cast(keras.ops.histogram(keras.ops.clip(values, *value_range), nbins, tuple(value_range))[0], 'int32')",
    examples: [
      { values: floats(50), value_range: py('[-1.0, 1.0]'), nbins: 5 },
      { values: floats(50), value_range: py('[-1.0, 1.0]') },
    ],
    proof: { gradient: 'Counts have no gradient.' },
    note: 'Values outside the range count in the outer bins, which the clip keeps.',
  },
  strided_slice: {
    signatures: [
      {
        params:
          'input_, begin, end, strides=None, begin_mask=0, end_mask=0, ellipsis_mask=0, new_axis_mask=0, shrink_axis_mask=0, var=None, name=None',
      },
    ],
    pytorch: strided,
    jax: strided,
    keras: strided,
    examples: [
      { input_: floats(4, 5), begin: [1, 0], end: [3, -1] },
      { input_: floats(4, 5), begin: [0, 1], end: [4, 5], strides: [2, 3] },
    ],
  },
  shape_n: {
    signatures: [{ params: 'input, out_type=tf.int32, name=None' }],
    pytorch: '[each.shape for each in input]',
    jax: '[each.shape for each in input]',
    keras: '[keras.ops.shape(each) for each in input]',
    examples: [{ input: [floats(2, 3), floats(4)] }],
    caveats: ['shape-dynamic'],
  },
});

/**
 * Rows that reduce, sort or accumulate along axes.
 * The family `reduction` makes tuples of axes, which PyTorch and JAX insist on.
 */
import {
  bools,
  floats,
  ints,
  intsBelow,
  floats as normal,
  py,
  reduction,
  table,
  trial,
} from '../../src/catalog/kit.js';

const example = { input_tensor: floats(2, 3, 4), axis: [1, 2], keepdims: true };
const examples = [example, { input_tensor: floats(2, 3) }, { input_tensor: floats(2, 3, 4), axis: 1 }];
const truths = [
  { input_tensor: bools(2, 3) },
  { input_tensor: bools(2, 3), axis: 1 },
  { input_tensor: bools(2, 3, 4), axis: [0, 2] },
  { input_tensor: bools(2, 3), axis: 1, keepdims: true },
];

export const reductions = table('tf', {
  reduce_mean: reduction('mean', { examples, caveats: ['integer-mean'] }),
  reduce_sum: reduction('sum', { examples, caveats: ['integer-sum'] }),
  reduce_max: reduction(
    { pytorch: 'torch.amax', jax: 'jnp.max', keras: 'keras.ops.max' },
    { examples, caveats: ['maximum-over-axis'] },
  ),
  reduce_min: reduction(
    { pytorch: 'torch.amin', jax: 'jnp.min', keras: 'keras.ops.min' },
    { examples, caveats: ['maximum-over-axis'] },
  ),
  reduce_all: reduction('all', { examples: truths, caveats: ['boolean-reduction'] }),
  reduce_any: reduction('any', { examples: truths, caveats: ['boolean-reduction'] }),
  argmax: {
    signatures: [
      { params: 'input, axis=None, output_type=tf.int64, name=None', api: 'v2' },
      {
        params: 'input, axis=None, name=None, dimension=None, output_type=tf.int64',
        api: 'v1',
        rename: { dimension: 'axis' },
      },
    ],
    pytorch: [
      { when: 'absent(output_type) and axis is None', code: 'torch.argmax(input, dim=0)' },
      { when: 'absent(output_type)', code: 'torch.argmax(input, dim=axis)' },
      { when: 'axis is None', code: 'torch.argmax(input, dim=0).to(dtype(output_type))' },
      { code: 'torch.argmax(input, dim=axis).to(dtype(output_type))' },
    ],
    jax: [
      { when: 'absent(output_type) and axis is None', code: 'jnp.argmax(input, axis=0)' },
      { when: 'absent(output_type)', code: 'jnp.argmax(input, axis=axis)' },
      { when: 'axis is None', code: 'jnp.argmax(input, axis=0).astype(dtype(output_type))' },
      { code: 'jnp.argmax(input, axis=axis).astype(dtype(output_type))' },
    ],
    keras: [
      { when: 'absent(output_type) and axis is None', code: 'keras.ops.argmax(input, axis=0)' },
      { when: 'absent(output_type)', code: 'keras.ops.argmax(input, axis=axis)' },
      { when: 'axis is None', code: 'keras.ops.cast(keras.ops.argmax(input, axis=0), dtype(output_type))' },
      { code: 'keras.ops.cast(keras.ops.argmax(input, axis=axis), dtype(output_type))' },
    ],
    examples: [
      { input: normal(3, 4), axis: 1 },
      { input: normal(3, 4) },
      { input: normal(3, 4), axis: -1 },
      { input: normal(3, 4), axis: -1, output_type: py('tf.int32') },
      { input: normal(3, 4), output_type: py('tf.int32') },
    ],
    caveats: ['argmax-nan'],
    proof: { compare: 'value' },
  },
  cumsum: {
    pytorch: [
      { when: 'not exclusive and not reverse', code: 'torch.cumsum(x, dim=axis)' },
      { when: 'exclusive and not reverse', code: 'torch.cumsum(x, dim=axis) - x' },
      {
        when: 'reverse and not exclusive',
        code: 'torch.flip(torch.cumsum(torch.flip(x, (axis,)), dim=axis), (axis,))',
      },
      { code: 'torch.flip(torch.cumsum(torch.flip(x, (axis,)), dim=axis), (axis,)) - x' },
    ],
    jax: [
      { when: 'not exclusive and not reverse', code: 'jnp.cumsum(x, axis=axis)' },
      { when: 'exclusive and not reverse', code: 'jnp.cumsum(x, axis=axis) - x' },
      { when: 'reverse and not exclusive', code: 'jax.lax.cumsum(x, axis=axis, reverse=True)' },
      { code: 'jax.lax.cumsum(x, axis=axis, reverse=True) - x' },
    ],
    keras: [
      { when: 'not exclusive and not reverse', code: 'keras.ops.cumsum(x, axis=axis)' },
      { when: 'exclusive and not reverse', code: 'keras.ops.cumsum(x, axis=axis) - x' },
      {
        when: 'reverse and not exclusive',
        code: 'keras.ops.flip(keras.ops.cumsum(keras.ops.flip(x, axis=axis), axis=axis), axis=axis)',
      },
      { code: 'keras.ops.flip(keras.ops.cumsum(keras.ops.flip(x, axis=axis), axis=axis), axis=axis) - x' },
    ],
    examples: [
      { x: normal(2, 3) },
      { x: normal(2, 3), axis: 1, exclusive: true },
      { x: normal(2, 3), axis: 1, reverse: true },
      { x: normal(2, 3), axis: 1, exclusive: true, reverse: true },
    ],
  },
  'nn.top_k': {
    pytorch: 'torch.topk(input, k, sorted=sorted)',
    jax: {
      code: 'jax.lax.top_k(input, k)',
      without: { sorted: 'They are always sorted.' },
    },
    keras: 'keras.ops.top_k(input, k, sorted=sorted)',
    aliases: ['tf.math.top_k'],
    examples: [
      { input: normal(3, 5), k: 2 },
      { input: normal(3, 5), k: 2, sorted: true },
      trial(
        { input: normal(3, 5), k: 2, sorted: false },
        { source: { use: 'result = tf.reduce_sum($call[0], axis=-1)' } },
      ),
    ],
    caveats: ['top-k-ties'],
  },
  'nn.in_top_k': {
    signatures: [
      { params: 'predictions, targets, k, name=None', api: 'v1' },
      { params: 'targets, predictions, k, name=None', api: 'v2' },
    ],
    pytorch: '(torch.topk(predictions, k).indices == targets[:, None]).any(dim=-1)',
    jax: '(jax.lax.top_k(predictions, k)[1] == targets[:, None]).any(axis=-1)',
    keras: 'keras.ops.in_top_k(targets, predictions, k)',
    example: { predictions: normal(4, 6), targets: intsBelow(6, 4), k: 2 },
    caveats: ['top-k-ties'],
  },
  'nn.moments': {
    signatures: [
      { params: 'x, axes, shift=None, keepdims=False, name=None', api: 'v2' },
      { params: 'x, axes, shift=None, name=None, keep_dims=None, keepdims=None', api: 'v1' },
    ],
    pytorch: [
      {
        when: 'not keepdims',
        code: 'torch.var_mean(x, dim=axes(axes), correction=0)[::-1]',
      },
      { code: 'torch.var_mean(x, dim=axes(axes), correction=0, keepdim=keepdims)[::-1]' },
    ],
    jax: [
      { when: 'not keepdims', code: '(jnp.mean(x, axis=axes(axes)), jnp.var(x, axis=axes(axes)))' },
      {
        code: '(jnp.mean(x, axis=axes(axes), keepdims=keepdims), jnp.var(x, axis=axes(axes), keepdims=keepdims))',
      },
    ],
    keras: 'keras.ops.moments(x, axes, keepdims=keepdims)',
    examples: [
      { x: normal(2, 3, 4), axes: [0, 1] },
      { x: normal(2, 3, 4), axes: [1], keepdims: true },
    ],
    caveats: ['biased-variance'],
  },
  size: {
    signatures: [
      { params: 'input, name=None, out_type=tf.int32', api: 'v1' },
      { params: 'input, out_type=tf.int32, name=None', api: 'v2' },
    ],
    pytorch: 'input.numel()',
    jax: 'input.size',
    keras: 'keras.ops.size(input)',
    examples: [{ input: ints(2, 3) }, { input: ints(2, 3), out_type: py('tf.int64') }],
    without: { out_type: 'The number is a plain integer of Python.' },
    caveats: ['shape-dynamic'],
  },
  rank: {
    signatures: [{ params: 'input, name=None' }],
    pytorch: 'input.ndim',
    jax: 'input.ndim',
    keras: 'keras.ops.ndim(input)',
    example: { input: ints(2, 3) },
    caveats: ['shape-dynamic'],
  },
});

/**
 * Caveats about scattered writes, segments, order and signals. Figures were measured on the CPU with the pinned releases; says
 * nothing about which row refers to them.
 */
import { type CaveatText, caveat } from '../../src/catalog/kit.js';

export const moreArrayCaveats = Object.entries<Omit<CaveatText, 'is' | 'id'>>({
  'scatter-copies': {
    title: 'Scattered writes make a copy',
    text:
      '`index_put` and `.at[...]` give a new tensor as TensorFlow does; `index_put_` and `x[i] = y` write into the old one (off by 6.7 times its largest ' +
      'value), which gradients do not survive; JAX arrays refuse to be written to.',
  },
  'segment-negative-ids': {
    title: 'Negative segment ids',
    text:
      '`tf.math.unsorted_segment_sum` and `jax.ops.segment_sum` drop rows with a negative id, `.at[ids].add` counts -1 from the end (off by 0.22), ' +
      '`index_add` raises an error. Select the rows first.',
  },
  'segment-empty': {
    title: 'The extremum of an empty segment',
    text:
      'TensorFlow gives the lowest float (-3.4e38) for an unsorted maximum and 0 for a sorted one, `jax.ops.segment_max` and a `scatter_reduce` from minus ' +
      'infinity give -inf. Give each segment a member, or put the number in.',
  },
  'segment-product-gradient': {
    targets: ['jax'],
    title: 'No gradient of a product over segments in JAX',
    text: '`jax.ops.segment_prod` computes, `jax.grad` of it raises NotImplementedError unless the ids are unique. For positive values take `jnp.exp(jax.ops.segment_sum(jnp.log(data), ids, n))`.',
  },
  'unique-order': {
    title: '`unique` in order of appearance or sorted',
    text:
      '`tf.unique` keeps the order of first appearance; `torch.unique`, `jnp.unique` and `np.unique` sort. Ids (off by 1 of the largest) and values (off by ' +
      '0.67) derived from positions change without the helper.',
  },
}).map(([id, text]) => caveat(id, text));

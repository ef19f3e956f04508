/**
 * Rows of the cross entropies of `tf.nn`, and of the penalty of contrib. PyTorch and Optax take (logits, labels) and reduce differently, so every
 * reduction is written out.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { floats, intsBelow, py, table, trial, units } from '../../src/catalog/kit.js';

/** Labels that add up to one, as the gradient of TensorFlow takes for granted; TF1 stops the gradient into them anyway. */
const oneHot = (...shape: number[]) =>
  trial(
    { labels: py('tf.one_hot(n, 5)'), logits: floats(...shape, 5) },
    { inputs: { n: intsBelow(5, ...shape) } },
  );
const DENSE = { labels: units(4, 5), logits: floats(4, 5) };

const softmaxCrossEntropy: RowText = {
  signatures: [
    { params: 'labels, logits, axis=-1, name=None', api: 'v2' },
    { params: 'logits, labels, name=None', until: '0.12', api: 'v1' },
    { params: '_sentinel=None, labels=None, logits=None, dim=-1, name=None, axis=None', api: 'v1' },
  ],
  // The classes are on the last axis in TensorFlow, on axis 1 in PyTorch; of two axes nothing moves.
  pytorch: "F.cross_entropy(logits.movedim(-1, 1), labels.movedim(-1, 1), reduction='none')",
  jax: 'optax.softmax_cross_entropy(logits, labels)',
  keras: 'keras.ops.categorical_crossentropy(labels, logits, from_logits=True)',
  caveats: ['cross-entropy-reduction', 'cross-entropy-class-axis', 'labels-gradient'],
  examples: [oneHot(4), oneHot(2, 3)],
};

const l2: RowText = {
  signatures: [{ params: 'scale, scope=None' }],
  pytorch: {
    code: 'lambda w: scale * 0.5 * torch.sum(torch.square(w))',
    note: 'Add it to the loss yourself, or pass `weight_decay=scale` to the optimizer for the weights it covers.',
  },
  jax: {
    code: 'lambda w: scale * 0.5 * jnp.sum(jnp.square(w))',
    note: 'Add it to the loss yourself, or chain `optax.add_decayed_weights(scale)`.',
  },
  keras: 'keras.regularizers.L2(scale / 2)',
  caveats: ['regularizer-factor', 'regularizer-scope'],
  example: trial({ scale: 0.1 }, { on: [floats(3, 4)] }),
};

export const losses = table('tf', {
  'nn.sparse_softmax_cross_entropy_with_logits': {
    signatures: [
      { params: 'labels, logits, name=None', api: 'v2' },
      { params: '_sentinel=None, labels=None, logits=None, name=None', api: 'v1' },
    ],
    pytorch: "F.cross_entropy(logits.movedim(-1, 1), labels.long(), reduction='none')",
    jax: 'optax.softmax_cross_entropy_with_integer_labels(logits, labels)',
    keras: 'keras.ops.sparse_categorical_crossentropy(labels, logits, from_logits=True)',
    examples: [
      { labels: intsBelow(5, 4), logits: floats(4, 5) },
      { labels: intsBelow(5, 2, 5), logits: floats(2, 5, 5) },
    ],
    caveats: ['cross-entropy-reduction', 'cross-entropy-class-axis', 'cross-entropy-labels'],
  },
  'nn.softmax_cross_entropy_with_logits': softmaxCrossEntropy,
  'nn.softmax_cross_entropy_with_logits_v2': {
    ...softmaxCrossEntropy,
    signatures: [{ params: 'labels, logits, axis=None, name=None, dim=None' }],
  },
  'nn.sigmoid_cross_entropy_with_logits': {
    signatures: [
      { params: 'labels=None, logits=None, name=None', api: 'v2' },
      { params: 'logits, targets, name=None', until: '0.12', api: 'v1', rename: { targets: 'labels' } },
      { params: '_sentinel=None, labels=None, logits=None, name=None', api: 'v1' },
    ],
    pytorch: "F.binary_cross_entropy_with_logits(logits, labels, reduction='none')",
    jax: 'optax.sigmoid_binary_cross_entropy(logits, labels)',
    keras: 'keras.ops.binary_crossentropy(labels, logits, from_logits=True)',
    example: DENSE,
    caveats: ['cross-entropy-reduction', 'binary-cross-entropy-logits'],
  },
  'contrib.layers.l2_regularizer': l2,
});

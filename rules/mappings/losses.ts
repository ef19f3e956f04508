/**
 * Rows of losses, metrics and regularisers. PyTorch and Optax take (logits, labels) and reduce differently, so every
 * reduction is written out.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { floats, intsBelow, redesign, table, units } from '../../src/catalog/kit.js';

const SPARSE = { labels: intsBelow(5, 4), logits: floats(4, 5) };
const DENSE = { labels: units(4, 5), logits: floats(4, 5) };

const softmaxCrossEntropy: RowText = {
  signatures: [
    { params: 'labels, logits, axis=-1, name=None', api: 'v2' },
    { params: '_sentinel=None, labels=None, logits=None, dim=-1, name=None, axis=None', api: 'v1' },
  ],
  pytorch: "F.cross_entropy(logits, labels, reduction='none')",
  jax: 'optax.softmax_cross_entropy(logits, labels)',
  keras: 'keras.ops.categorical_crossentropy(labels, logits, from_logits=True)',
  caveats: ['cross-entropy-reduction', 'cross-entropy-class-axis', 'labels-gradient'],
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
};

export const losses = table('tf', {
  'nn.sparse_softmax_cross_entropy_with_logits': {
    signatures: [
      { params: 'labels, logits, name=None', api: 'v2' },
      { params: '_sentinel=None, labels=None, logits=None, name=None', api: 'v1' },
    ],
    pytorch: "F.cross_entropy(logits, labels.long(), reduction='none')",
    jax: 'optax.softmax_cross_entropy_with_integer_labels(logits, labels)',
    keras: 'keras.ops.sparse_categorical_crossentropy(labels, logits, from_logits=True)',
    example: SPARSE,
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
      { params: '_sentinel=None, labels=None, logits=None, name=None', api: 'v1' },
      { params: 'logits, targets, name=None', until: '0.12', rename: { targets: 'labels' } },
    ],
    pytorch: "F.binary_cross_entropy_with_logits(logits, labels, reduction='none')",
    jax: 'optax.sigmoid_binary_cross_entropy(logits, labels)',
    keras: 'keras.ops.binary_crossentropy(labels, logits, from_logits=True)',
    example: DENSE,
    caveats: ['cross-entropy-reduction', 'binary-cross-entropy-logits'],
  },
  'contrib.layers.l2_regularizer': l2,
});

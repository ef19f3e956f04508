/**
 * The row of flattening, shared by `tf.layers` and slim.
 * What it must keep is the order of features, which the layout decides.
 */
import type { RowText } from '../../src/catalog/kit.js';

/** All axes but the first become one. */
export const flatten: RowText = {
  signatures: [{ params: 'inputs, outputs_collections=None, scope=None' }],
  pytorch: 'torch.flatten(inputs, 1)',
  jax: 'inputs.reshape(inputs.shape[0], -1)',
  keras: 'keras.ops.reshape(inputs, (inputs.shape[0], -1))',
  caveats: ['flatten-order'],
};

/**
 * Caveats about Keras layers and their preprocessing that `layers.ts` does not have. Figures were measured with the pinned releases.
 */
import { type CaveatText, caveat } from '../../src/catalog/kit.js';

export const kerasCaveats = Object.entries<Omit<CaveatText, 'is' | 'id'>>({
  'attention-mask': {
    title: 'What True means in an attention mask differs',
    text:
      'Keras, Flax and `F.scaled_dot_product_attention` attend where the mask is True; `nn.MultiheadAttention` leaves out where it is True. ' +
      'Pass `~mask` there: unchanged, a causal mask lets every step see only the future.',
  },
  'keras-lambda-output-shape': {
    targets: ['keras'],
    title: 'A Lambda layer may need its output shape',
    text:
      'Keras 3 runs the function on symbolic inputs to infer the shape: functions of `tf` fail there. Write it with `keras.ops`, or pass `output_shape`; ' +
      'a model with a `Lambda` loads only with `safe_mode=False`.',
  },
}).map(([id, text]) => caveat(id, text));

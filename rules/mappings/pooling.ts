/**
 * Pooling in Keras, shared by the rows of `tf.nn`, contrib and slim: SAME averages need a helper on the torch backend.
 */
import type { AdviceText } from '../../src/catalog/kit.js';

/** `keras.ops.max_pool` or `average_pool` over the named parameters of the source. */
export function kerasPool(name: 'max' | 'avg', images: string, window: string, strides: string): AdviceText {
  if (name === 'max') {
    return `keras.ops.max_pool(${images}, hw(${window}), strides=hw(${strides}), padding=lower(padding))`;
  }
  return [
    {
      when: "padding in ('VALID', 'valid')",
      code: `keras.ops.average_pool(${images}, hw(${window}), strides=hw(${strides}), padding='valid')`,
    },
    {
      code: `average_pool_same(${images}, hw(${window}), hw(${strides}))`,
      helpers: ['average_pool_same'],
    },
  ];
}

import { idiom } from '../../../src/catalog/kit.js';

export default idiom('dynamic-shape', {
  title: 'Sizes read with `tf.shape`',
  text: 'A graph is built before any data is there, so a size that only the data knows is a tensor: `tf.shape(x)[0]`. Where code runs as it is written, the sizes of an array are there with it, as Python integers, and `tf.stack`, `tf.range` or a `tf.zeros` made with them take plain numbers.',
  parts: {
    shape: { symbols: 'tf.shape', role: 'call' },
  },
  unit: 'function',
  scale: 'detail',
  slots: {
    shape: ['code(shape)', 'x.shape'],
  },
  pytorch: {
    code: '?sizes = $shape',
    holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
    note: 'Sizes are integers: lists of them go to `reshape` and `torch.zeros` as they are, with no `torch.stack`. `out_type` has nothing to do any more. Functions that stay in a `tf.data` pipeline keep `tf.shape`.',
    effort: 'minutes',
  },
  jax: {
    code: '?sizes = $shape',
    holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
    note: 'Sizes are integers under `jax.jit` too, and each new size is compiled anew: pad batches to a few fixed sizes. A size that the values decide, as after `tf.boolean_mask` or `tf.unique`, has no place under `jit`. Functions that stay in a `tf.data` pipeline keep `tf.shape`.',
    caveats: ['dynamic-shape-jit'],
    effort: 'minutes',
  },
  keras: {
    code: '?sizes = $shape',
    holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
    note: '`keras.ops.shape` gives a tuple: its elements are integers where the size is known, `None` while a model with an open batch size is being built, and a tensor inside a TensorFlow graph. Functions that stay in a `tf.data` pipeline keep `tf.shape`.',
    caveats: ['keras-shape-tuple'],
    effort: 'minutes',
  },
});

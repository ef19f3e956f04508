import { idiom } from '../../../src/catalog/kit.js';

const stays = {
  kind: 'keep',
  note: 'This function runs in a `tf.data` pipeline, which stays with TensorFlow: so does `tf.shape`, as sizes are not known there before an example comes.',
} as const;

export default idiom('dynamic-shape', {
  title: 'Sizes read with `tf.shape`',
  text: 'A graph is built before any data is there, so a size that only the data knows is a tensor: `tf.shape(x)[0]`. Where code runs as it is written, the sizes of an array are there with it, as Python integers, and `tf.stack`, `tf.range` or a `tf.zeros` made with them take plain numbers.',
  parts: {
    shape: { symbols: 'tf.shape', role: 'call', pipeline: false },
    kept: { symbols: 'tf.shape', role: 'call', pipeline: true },
  },
  needs: ['shape|kept'],
  unit: 'function',
  scale: 'detail',
  slots: {
    shape: ['code(shape) | code(kept)', 'x.shape'],
  },
  pytorch: {
    code: '?sizes = $shape',
    holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
    note: 'Sizes are integers: lists of them go to `reshape` and `torch.zeros` as they are, with no `torch.stack`. `out_type` has nothing to do any more.',
    effort: 'minutes',
  },
  jax: [
    {
      if: 'shape',
      code: '?sizes = $shape',
      holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
      note: 'Sizes are integers under `jax.jit` too, and each new size is compiled anew: pad batches to a few fixed sizes. A size that the values decide, as after `tf.boolean_mask` or `tf.unique`, has no place under `jit`. Functions of a `tf.data` pipeline, which stays with TensorFlow, keep `tf.shape`.',
      caveats: ['dynamic-shape-jit'],
      effort: 'minutes',
    },
    stays,
  ],
  keras: [
    {
      if: 'shape',
      code: '?sizes = $shape',
      holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
      note: '`keras.ops.shape` gives a tuple: its elements are integers where the size is known, `None` while a model with an open batch size is being built, and a tensor inside a TensorFlow graph. Functions of a `tf.data` pipeline, which stays with TensorFlow, keep `tf.shape`.',
      caveats: ['keras-shape-tuple'],
      effort: 'minutes',
    },
    stays,
  ],
});

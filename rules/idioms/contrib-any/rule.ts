import { idiom } from '../../../src/catalog/kit.js';

const EACH = 'Imports of it go; each name that is used has its own advice.';

export default idiom('contrib-any', {
  title: 'Code on `tf.contrib`',
  text: '`tf.contrib` held what was on trial or came from others. TensorFlow 2.0 removed all of it: `layers`, `framework` and `training` went to the package `tf_slim`, `seq2seq`, `crf` and optimizers to TensorFlow Addons, `data`, `rnn`, `distribute` and `tpu` into TensorFlow itself, and the rest nowhere. Slim and the Addons have ended since.',
  parts: {
    use: {
      symbols: ['tf.*', 'tf.contrib'],
      qualified: '^tensorflow\\.(?:compat\\.v1\\.)?contrib\\b',
      role: ['import', 'call', 'reference', 'base class', 'decorator', 'method'],
    },
  },
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  pytorch: { kind: 'remove', note: EACH, effort: 'none' },
  jax: { kind: 'remove', note: EACH, effort: 'none' },
  keras: { kind: 'remove', note: EACH, effort: 'none' },
});

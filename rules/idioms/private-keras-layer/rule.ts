import { idiom } from '../../../src/catalog/kit.js';

export default idiom('private-keras-layer', {
  title: 'A layer of `tensorflow.python.keras` in a Keras model',
  text: '`tensorflow.python.keras` is a private copy of Keras 2 that TensorFlow still carries for itself. A model of `tf.keras` with such a layer trained until TensorFlow 2.15. With Keras 3, which comes with TensorFlow 2.16 and newer, the layer still computes, but the model does not know its weights: they are neither trained nor saved. Elsewhere, as in a `Sequential`, the same layer raises.',
  silent:
    'With TensorFlow 2.16 or newer the weights of this layer are never trained and never saved: the model does not know them.',
  parts: {
    model: {
      symbols: ['tf.keras.Model', 'tf.keras.layers.*'],
      role: 'base class',
      qualified: '^(?!tensorflow\\.python)',
    },
    layer: {
      symbols: 'tf.keras.layers.*',
      role: 'call',
      qualified: '^tensorflow\\.python\\.keras',
      inClassOf: 'model',
    },
  },
  needs: ['model', 'layer'],
  unit: 'each',
  at: 'layer',
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  pytorch: {
    kind: 'rename',
    note: 'The layer becomes what its own advice says; only the import was special.',
    effort: 'minutes',
  },
  jax: {
    kind: 'rename',
    note: 'The layer becomes what its own advice says; only the import was special.',
    effort: 'minutes',
  },
  keras: {
    kind: 'rename',
    code: 'from keras import layers',
    note: 'Take every layer from `keras.layers`, and nothing from `tensorflow.python`.',
    effort: 'minutes',
  },
});

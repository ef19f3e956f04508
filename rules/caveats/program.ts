/**
 * Caveats about packages around TensorFlow and about input pipelines, with figures measured on the CPU with the pinned releases.
 */
import { caveats } from '../../src/catalog/kit.js';

export const packageCaveats = caveats({
  'transformers-tensorflow-removed': {
    title: 'Transformers 5 has no TensorFlow classes',
    text:
      'Of 347 TensorFlow models and heads 338 have a PyTorch class of the name without `TF`. `from_tf=True` is dropped in silence and then fails where only `tf_model.h5` is there, and `return_tensors="tf"` raises ' +
      '`ValueError`: convert the weights with version 4 (off by 1.9e-9; without transposing square kernels by 0.0096).',
  },
  'mnist-tutorial': {
    title: 'The MNIST of the TensorFlow tutorial is scaled and split',
    text:
      '`read_data_sets` gives 55,000 training images (the first 5,000 of 60,000 are its validation set), flat, in float32 from 0 to 1; `keras.datasets` and TFDS give 60,000 of 28 x 28 in uint8. Without the division ' +
      'by 255 inputs are 255 times as large.',
  },
});

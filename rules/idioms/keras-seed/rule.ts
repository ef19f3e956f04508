import { idiom } from '../../../src/catalog/kit.js';

const KERAS = ['tf.keras.layers.*', 'tf.keras.Sequential', 'tf.keras.Model'];

export default idiom('keras-seed', {
  title: 'A TensorFlow seed for Keras layers',
  text: '`tf.random.set_seed` set the seed that Keras 2 layers drew from: first weights (until TensorFlow 2.8) and dropout masks came out the same in every run. Keras 3, which comes with TensorFlow 2.16 and newer, has seeds of its own, which this call does not reach: runs differ, though the code says they do not. The layers may be in other files of the project than the seed.',
  silent:
    'With TensorFlow 2.16 or newer this seed does not reach Keras: first weights and dropout differ from run to run. `keras.utils.set_random_seed` reaches all.',
  parts: {
    draws: { symbols: 'tf.random.*', except: 'tf.random.set_seed', role: 'call' },
    // Where the file itself draws, and has no Keras, the seed is meant for that.
    seed: {
      symbols: ['tf.random.set_seed', 'tf.set_random_seed'],
      role: 'call',
      qualified: 'set_seed$',
      apart: 'draws',
    },
    // Through `compat.v1` most seeds are meant for a graph.
    near: {
      symbols: ['tf.random.set_seed', 'tf.set_random_seed'],
      role: 'call',
      qualified: 'set_seed$|\\.compat\\.v1\\.',
      beside: 'layer|class|fit',
    },
    layer: { symbols: KERAS, role: 'call' },
    class: { symbols: KERAS, role: 'base class' },
    fit: { symbols: ['tf.keras.Model.fit', 'tf.keras.Model.compile'] },
  },
  needs: ['near|seed'],
  somewhere: ['layer|class|fit'],
  unit: 'file',
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  slots: { seed: ['text(near.seed) | text(seed.seed)', '0'] },
  pytorch: {
    kind: 'rename',
    code: 'torch.manual_seed($seed)',
    note: 'It seeds the CPU and all GPUs. The numbers themselves are others than those of TensorFlow.',
    effort: 'minutes',
  },
  jax: {
    kind: 'compose',
    code: 'rngs = nnx.Rngs($seed)',
    note: 'There is no seed for all: the constructors of layers take `rngs`, which therefore has to be passed on.',
    effort: 'minutes',
  },
  keras: {
    kind: 'rename',
    code: 'keras.utils.set_random_seed($seed)',
    note: 'It seeds Python, NumPy and the backend too. The numbers themselves are others than those of Keras 2.',
    effort: 'minutes',
  },
});

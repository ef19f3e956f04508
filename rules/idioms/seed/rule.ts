import { idiom } from '../../../src/catalog/kit.js';

export default idiom('seed', {
  title: 'A seed for all random operations',
  text: 'One call sets a seed of the graph or of the program, from which every random operation draws: first weights, dropout, shuffling. Each library has a seed of its own now, and JAX has none at all: keys are made and handed on.',
  parts: {
    seed: { symbols: ['tf.set_random_seed', 'tf.random.set_seed'], role: 'call' },
  },
  unit: 'function',
  scale: 'detail',
  slots: { seed: ['advised(seed.seed)', '0'] },
  pytorch: {
    kind: 'rename',
    code: `
torch.manual_seed($seed)
np.random.seed($seed)
random.seed($seed)`,
    note: 'It seeds the CPU and all GPUs; the two other lines are for what draws from NumPy or from Python, as data augmentation does. Workers of a `DataLoader` draw from seeds of their own, derived from the first. The numbers are others than those of TensorFlow.',
    caveats: ['seed-not-portable'],
    effort: 'minutes',
  },
  jax: {
    kind: 'compose',
    code: `
rngs = nnx.Rngs($seed)
key = jax.random.key($seed)`,
    note: 'Modules take `rngs` in their constructor and keep streams of it for dropout; functions of `jax.random` take a key, and the same key gives the same numbers: split it, `key, use = jax.random.split(key)`, for each draw. The numbers are others than those of TensorFlow.',
    caveats: ['jax-random-keys', 'seed-not-portable'],
    effort: 'minutes',
  },
  keras: {
    kind: 'rename',
    code: 'keras.utils.set_random_seed($seed)',
    note: 'It seeds Python, NumPy and the backend, and with these the layers. The numbers are others than those of TensorFlow.',
    caveats: ['seed-not-portable'],
    effort: 'minutes',
  },
});

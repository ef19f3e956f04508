/**
 * Rows of random numbers and initialisers. Draws differ in every framework, so only their moments can be compared.
 * JAX needs a key for each draw.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { none, redesign, table } from '../../src/catalog/kit.js';

const key = { key: 'A fresh key: `rngs()` of an `nnx.Rngs`, or one from `jax.random.split`.' };
const PROOF = { compare: 'moments' } as const;
const CAVEATS = ['seed-not-portable', 'jax-random-keys', 'keras-seed-generator'];

const uniform: RowText = {
  signatures: [{ params: 'shape, minval=0, maxval=None, dtype=tf.float32, seed=None, name=None' }],
  pytorch: [
    { when: 'maxval is None', code: 'torch.rand(shape)' },
    { when: 'absent(dtype)', code: 'torch.empty(shape).uniform_(minval, maxval)' },
    { when: 'is_int(minval) and is_int(maxval)', code: 'torch.randint(minval, maxval, shape)' },
    {
      code: 'torch.empty(shape, dtype=dtype(dtype)).uniform_(minval, maxval)',
      note: 'For whole numbers write `torch.randint(minval, maxval, shape)`.',
    },
  ],
  jax: [
    { when: 'maxval is None', code: 'jax.random.uniform(?key, shape)', holes: key },
    {
      when: 'absent(dtype)',
      code: 'jax.random.uniform(?key, shape, minval=minval, maxval=maxval)',
      holes: key,
    },
    {
      when: 'is_int(minval) and is_int(maxval)',
      code: 'jax.random.randint(?key, shape, minval, maxval)',
      holes: key,
    },
    {
      code: 'jax.random.uniform(?key, shape, dtype=dtype(dtype), minval=minval, maxval=maxval)',
      holes: key,
      note: 'For whole numbers write `jax.random.randint(key, shape, minval, maxval)`.',
    },
  ],
  keras: [
    { when: 'maxval is None', code: 'keras.random.uniform(shape)' },
    { when: 'absent(dtype)', code: 'keras.random.uniform(shape, minval=minval, maxval=maxval)' },
    {
      when: 'is_int(minval) and is_int(maxval)',
      code: 'keras.random.randint(shape, minval, maxval)',
    },
    {
      code: 'keras.random.uniform(shape, minval=minval, maxval=maxval, dtype=dtype(dtype))',
      note: 'For whole numbers write `keras.random.randint(shape, minval, maxval)`.',
    },
  ],
  examples: [{ shape: [200, 300] }, { shape: [200, 300], minval: -2.0, maxval: 3.0 }],
  note: 'A `seed` becomes a `torch.Generator`, a key, or a `keras.random.SeedGenerator`.',
  caveats: CAVEATS,
  proof: PROOF,
};

const normal: RowText = {
  signatures: [{ params: 'shape, mean=0.0, stddev=1.0, dtype=tf.float32, seed=None, name=None' }],
  pytorch: [
    { when: 'absent(mean) and absent(stddev)', code: 'torch.randn(shape)' },
    { code: 'torch.randn(shape) * stddev + mean' },
  ],
  jax: [
    { when: 'absent(mean) and absent(stddev)', code: 'jax.random.normal(?key, shape)', holes: key },
    { code: 'jax.random.normal(?key, shape) * stddev + mean', holes: key },
  ],
  keras: 'keras.random.normal(shape, mean=mean, stddev=stddev)',
  examples: [{ shape: [200, 300] }, { shape: [200, 300], mean: 1.0, stddev: 2.0 }],
  note: 'A `seed` becomes a `torch.Generator`, a key, or a `keras.random.SeedGenerator`.',
  caveats: CAVEATS,
  proof: PROOF,
};

const truncated: RowText = {
  signatures: [{ params: 'shape, mean=0.0, stddev=1.0, dtype=tf.float32, seed=None, name=None' }],
  pytorch:
    'nn.init.trunc_normal_(torch.empty(shape), mean, stddev, a=mean - 2 * stddev, b=mean + 2 * stddev)',
  jax: { code: 'jax.random.truncated_normal(?key, -2.0, 2.0, shape) * stddev + mean', holes: key },
  keras: 'keras.random.truncated_normal(shape, mean=mean, stddev=stddev)',
  examples: [{ shape: [200, 300] }, { shape: [200, 300], stddev: 0.1 }],
  caveats: [...CAVEATS, 'truncated-normal-bounds'],
  proof: PROOF,
};

const setSeed: RowText = {
  signatures: [{ params: 'seed' }],
  pytorch: 'torch.manual_seed(seed)',
  jax: redesign('There is no global seed: make the key or the `nnx.Rngs` from it, once, and pass it on.', {
    code: 'nnx.Rngs(seed)',
    effort: 'minutes',
  }),
  keras: 'keras.utils.set_random_seed(seed)',
  example: { seed: 7 },
  caveats: ['seed-not-portable'],
};

const shuffle: RowText = {
  signatures: [{ params: 'value, seed=None, name=None' }],
  pytorch: 'value[torch.randperm(len(value))]',
  jax: { code: 'jax.random.permutation(?key, value)', holes: key },
  keras: 'keras.random.shuffle(value)',
  caveats: CAVEATS,
};

const categorical: RowText = {
  signatures: [{ params: 'logits, num_samples, dtype=None, seed=None, name=None' }],
  pytorch: 'torch.multinomial(torch.softmax(logits, dim=-1), num_samples, replacement=True)',
  jax: {
    code: 'jax.random.categorical(?key, logits[:, None], axis=-1, shape=(len(logits), num_samples))',
    holes: key,
  },
  keras: 'keras.random.categorical(logits, num_samples)',
  caveats: CAVEATS,
};

export const random = table('tf', {
  'random.set_seed': setSeed,
  set_random_seed: setSeed,
  random_uniform: uniform,
  random_normal: normal,
  truncated_normal: truncated,
  'random.shuffle': shuffle,
  'random.categorical': categorical,
  multinomial: {
    ...categorical,
    signatures: [{ params: 'logits, num_samples, seed=None, name=None, output_dtype=None' }],
  },
  'random.Generator': {
    pytorch: 'torch.Generator()',
    jax: none('Keys are the generators of JAX: split them, or keep an `nnx.Rngs`.'),
    keras: 'keras.random.SeedGenerator()',
    caveats: CAVEATS,
  },
});

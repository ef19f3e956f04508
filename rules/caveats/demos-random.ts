/** Programs that show the caveats about random numbers and initialisers. */
import { demonstrations } from '../../src/catalog/kit.js';

export const randomDemos = demonstrations({
  'jax-random-keys': {
    target: 'jax',
    source: 'a = tf.random.normal([4]); b = tf.random.normal([4]); result = tf.reduce_all(a == b)',
    naive:
      'key = jax.random.key(0); result = jnp.all(jax.random.normal(key, 4) == jax.random.normal(key, 4))',
    right:
      'key, sub = jax.random.split(jax.random.key(0)); result = jnp.all(jax.random.normal(key, 4) == jax.random.normal(sub, 4))',
    shows: { apart: 1 },
  },
  'keras-seed-generator': {
    target: 'keras',
    source: 'a = tf.random.normal([4]); b = tf.random.normal([4]); result = tf.reduce_all(a == b)',
    naive: 'result = ops.all(keras.random.normal((4,), seed=1) == keras.random.normal((4,), seed=1))',
    right:
      'seed = keras.random.SeedGenerator(1); result = ops.all(keras.random.normal((4,), seed=seed) == keras.random.normal((4,), seed=seed))',
    shows: { apart: 1 },
  },
  'default-initializer': [
    {
      target: 'pytorch',
      source: 'result = tf.math.reduce_std(tf.keras.initializers.GlorotUniform()((1000, 200)))',
      naive: 'result = nn.Linear(1000, 200).weight.std()',
      right: `
layer = nn.Linear(1000, 200)
nn.init.xavier_uniform_(layer.weight)
result = layer.weight.std()`,
      shows: { apart: 0.02 },
      tolerance: 1e-3,
    },
    {
      target: 'jax',
      source: 'result = tf.math.reduce_std(tf.keras.initializers.GlorotUniform()((1000, 200)))',
      naive: 'result = nnx.Linear(1000, 200, rngs=nnx.Rngs(0)).kernel[...].std()',
      right: `
layer = nnx.Linear(1000, 200, kernel_init=nnx.initializers.glorot_uniform(), rngs=nnx.Rngs(0))
result = layer.kernel[...].std()`,
      shows: { apart: 0.009 },
      tolerance: 1e-3,
    },
  ],
  'embedding-initializer': [
    {
      target: 'pytorch',
      source: 'result = tf.math.reduce_std(tf.keras.layers.Embedding(1000, 64)(tf.range(1000)))',
      naive: 'result = nn.Embedding(1000, 64).weight.std()',
      right: `
layer = nn.Embedding(1000, 64)
nn.init.uniform_(layer.weight, -0.05, 0.05)
result = layer.weight.std()`,
      shows: { apart: 0.9 },
      tolerance: 1e-3,
    },
    {
      target: 'jax',
      source: 'result = tf.math.reduce_std(tf.keras.layers.Embedding(1000, 64)(tf.range(1000)))',
      naive: 'result = nnx.Embed(1000, 64, rngs=nnx.Rngs(0)).embedding[...].std()',
      right: `
uniform = lambda key, shape, dtype: jax.random.uniform(key, shape, dtype, -0.05, 0.05)
result = nnx.Embed(1000, 64, embedding_init=uniform, rngs=nnx.Rngs(0)).embedding[...].std()`,
      shows: { apart: 0.05 },
      tolerance: 1e-3,
    },
  ],
  'truncated-normal-bounds': {
    target: 'pytorch',
    source: 'result = tf.reduce_max(tf.abs(tf.random.truncated_normal([100000], stddev=0.5)))',
    naive: 'result = nn.init.trunc_normal_(torch.empty(100000), std=0.5).abs().max()',
    right: 'result = nn.init.trunc_normal_(torch.empty(100000), std=0.5, a=-1.0, b=1.0).abs().max()',
    shows: { apart: 0.5 },
    tolerance: 1e-3,
  },
  'seed-not-portable': [
    {
      target: 'pytorch',
      source: 'tf.random.set_seed(1); result = tf.random.normal([4])',
      naive: 'torch.manual_seed(1); result = torch.randn(4)',
      right: 'result = torch.tensor([-1.1012203, 1.5457517, 0.383644, -0.87965786])  # exported',
      shows: { apart: 0.5 },
    },
    {
      target: 'keras',
      source: 'tf.keras.utils.set_random_seed(1); result = tf.random.normal([4])',
      naive: 'keras.utils.set_random_seed(1); result = keras.random.normal((4,))',
      right: 'result = ops.convert_to_tensor([-1.1012203, 1.5457517, 0.383644, -0.87965786])  # exported',
      shows: { apart: 0.2 },
    },
  ],
  'variance-scaling-truncated': {
    target: 'pytorch',
    source: 'result = tf.reduce_max(tf.abs(tf.keras.initializers.HeNormal()((50, 20000))))',
    naive: 'result = nn.init.kaiming_normal_(torch.empty(20000, 50)).abs().max()',
    right: `
std = (2 / 50) ** 0.5 / 0.87962566
result = nn.init.trunc_normal_(torch.empty(20000, 50), std=std, a=-2 * std, b=2 * std).abs().max()`,
    shows: { apart: 0.3 },
    tolerance: 1e-3,
  },
  'reused-initializer': {
    target: 'keras',
    api: 'v1',
    source: `
init = tf.truncated_normal_initializer(stddev=0.1)
result = tf.reduce_all(tf.equal(init([4]), init([4])))`,
    naive: `
init = keras.initializers.TruncatedNormal(stddev=0.1)
result = ops.all(init((4,)) == init((4,)))`,
    right: `
a, b = (keras.initializers.TruncatedNormal(stddev=0.1)((4,)) for _ in range(2))
result = ops.all(a == b)`,
    shows: { apart: 1 },
  },
});

/**
 * Initializers that are named by a string, and the default that TensorFlow takes for None. Initializers that are objects
 * are usages with rows of their own.
 */
import type { Target } from '../../match/finding.js';

type Row = Readonly<Record<Target, string>>;

const nnx = (name: string, keras: string, torch: string): Row => ({
  pytorch: torch,
  jax: `nnx.initializers.${name}()`,
  keras: `'${keras}'`,
});

/** PyTorch names a function that fills a weight; the two others name an object. */
const INITIALIZERS: Readonly<Record<string, Row>> = {
  glorot_uniform: nnx('glorot_uniform', 'glorot_uniform', 'nn.init.xavier_uniform_'),
  glorot_normal: nnx('glorot_normal', 'glorot_normal', 'nn.init.xavier_normal_'),
  he_uniform: nnx(
    'he_uniform',
    'he_uniform',
    "functools.partial(nn.init.kaiming_uniform_, nonlinearity='relu')",
  ),
  he_normal: nnx('he_normal', 'he_normal', "functools.partial(nn.init.kaiming_normal_, nonlinearity='relu')"),
  lecun_uniform: nnx(
    'lecun_uniform',
    'lecun_uniform',
    "functools.partial(nn.init.kaiming_uniform_, nonlinearity='linear')",
  ),
  lecun_normal: nnx(
    'lecun_normal',
    'lecun_normal',
    "functools.partial(nn.init.kaiming_normal_, nonlinearity='linear')",
  ),
  orthogonal: nnx('orthogonal', 'orthogonal', 'nn.init.orthogonal_'),
  zeros: nnx('zeros_init', 'zeros', 'nn.init.zeros_'),
  ones: nnx('ones_init', 'ones', 'nn.init.ones_'),
  random_normal: {
    pytorch: 'functools.partial(nn.init.normal_, std=0.05)',
    jax: 'nnx.initializers.normal(0.05)',
    keras: "'random_normal'",
  },
  random_uniform: {
    pytorch: 'functools.partial(nn.init.uniform_, a=-0.05, b=0.05)',
    jax: 'lambda key, shape, dtype=jnp.float32: jax.random.uniform(key, shape, dtype, -0.05, 0.05)',
    keras: "'random_uniform'",
  },
  truncated_normal: {
    pytorch: 'functools.partial(nn.init.trunc_normal_, std=0.05, a=-0.1, b=0.1)',
    jax: 'nnx.initializers.truncated_normal(0.05)',
    keras: "'truncated_normal'",
  },
};

const SYNONYMS: Readonly<Record<string, string>> = {
  xavier: 'glorot_uniform',
  zero: 'zeros',
  one: 'ones',
  normal: 'random_normal',
  uniform: 'random_uniform',
  glorotuniform: 'glorot_uniform',
  glorotnormal: 'glorot_normal',
  heuniform: 'he_uniform',
  henormal: 'he_normal',
  lecununiform: 'lecun_uniform',
  lecunnormal: 'lecun_normal',
};

/** The Python for an initializer's name; null for an unknown one. Upper and lower case are the same to Keras. */
export function initializer(name: string, target: Target): string | null {
  const plain = name.toLowerCase();
  const key = SYNONYMS[plain] ?? plain;
  return Object.hasOwn(INITIALIZERS, key) ? (INITIALIZERS[key]?.[target] ?? null) : null;
}

/** What TensorFlow takes where nothing is given. */
export const DEFAULT_INITIALIZER = 'glorot_uniform';

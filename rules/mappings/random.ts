/**
 * Rows of random numbers and initialisers. Draws differ in every framework, so only their moments can be compared.
 * JAX needs a key for each draw. A seed makes one generator, once: made anew at each call it would repeat itself, which TensorFlow's
 * does not.
 */

import type { Example, ExampleValue, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, table, trial } from '../../src/catalog/kit.js';

type Target = 'pytorch' | 'jax' | 'keras';

const key = { key: 'A fresh key: `rngs()` of an `nnx.Rngs`, or one from `jax.random.split`.' };
const PROOF = { compare: 'moments' } as const;
const CAVEATS = ['seed-not-portable', 'jax-random-keys', 'keras-seed-generator'];

const INTEGERS = ['int32', 'int64', 'uint8', 'int8', 'int16', 'uint16', 'uint32', 'uint64'];
const oneOf = (names: readonly string[]) => `(${names.map((name) => `'${name}'`).join(', ')})`;
/** A dtype of whole numbers, by name or as text. */
const IS_INT = `(symbol(dtype) in ${oneOf(INTEGERS.map((name) => `tf.${name}`))} or dtype in ${oneOf(INTEGERS)})`;

/** What a seed is in a target: made once a file, and how a call takes it. */
const SEEDED: Readonly<Record<Target, Pick<VariantText, 'setup' | 'note'>>> = {
  pytorch: {
    setup: 'generator = torch.Generator().manual_seed(seed)',
    note: 'The generator is made once; for draws on a GPU make it there: `torch.Generator("cuda")`.',
  },
  jax: { setup: 'rngs = nnx.Rngs(seed)', note: 'It is made once; `rngs()` is a fresh key.' },
  keras: {
    setup: 'seed_generator = keras.random.SeedGenerator(seed)',
    note: 'It is made once; an integer in its place would draw the same numbers at every call.',
  },
};

/** A draw in a target. `$seed` stands where its keyword for a seed goes, in JAX for the key. */
interface Draw extends Omit<VariantText, 'code'> {
  code: string;
}

const SEED_TEXT: Readonly<Record<Target, readonly [plain: string, seeded: string]>> = {
  pytorch: ['', ', generator=generator'],
  jax: ['?key', 'rngs()'],
  keras: ['', ', seed=seed_generator'],
};

/** Every draw without a seed, then every draw with one. */
function draws(target: Target, all: readonly Draw[]): VariantText[] {
  const [plain, seeded] = SEED_TEXT[target];
  const note = (...notes: (string | undefined)[]) => {
    const text = notes.filter(Boolean).join(' ');
    return text === '' ? {} : { note: text };
  };
  return [
    ...all.map((draw) => ({
      ...draw,
      code: draw.code.replace('$seed', plain),
      when: draw.when === undefined ? 'seed is None' : `seed is None and ${draw.when}`,
      ...(target === 'jax' && { holes: key }),
    })),
    ...all.map((draw) => ({
      ...draw,
      ...SEEDED[target],
      code: draw.code.replace('$seed', seeded),
      ...note(draw.note, SEEDED[target].note),
    })),
  ];
}

const everywhere = (pytorch: readonly Draw[], jax: readonly Draw[], keras: readonly Draw[]) => ({
  pytorch: draws('pytorch', pytorch),
  jax: draws('jax', jax),
  keras: draws('keras', keras),
});

/** Every example without a seed and with one; and that two draws of one seeded call differ. */
function seededToo(examples: readonly Example[], more: { api?: 'v2' } = {}): (Example | Trial)[] {
  const [first = {}] = examples;
  const use =
    'def draw():\n    return $call\nresult = tf.reduce_mean(tf.cast(tf.equal(draw(), draw()), tf.float32))';
  return [
    ...examples,
    ...examples.map((example): Example => ({ ...example, seed: 7 })),
    trial({ ...first, seed: 7 }, { ...more, source: { use }, compare: 'value' }),
  ];
}

const SHAPE: Record<string, ExampleValue> = { shape: [200, 300] };
const WHOLE = (fn: string) => `Where \`dtype\` may be one of whole numbers write \`${fn}\` there.`;

const uniform: RowText = {
  signatures: [{ params: 'shape, minval=0, maxval=None, dtype=tf.float32, seed=None, name=None' }],
  ...everywhere(
    [
      { when: IS_INT, code: 'torch.randint(minval, maxval, shape, dtype=dtype(dtype)$seed)' },
      { when: 'maxval is None and absent(minval) and absent(dtype)', code: 'torch.rand(shape$seed)' },
      { when: 'maxval is None and absent(minval)', code: 'torch.rand(shape, dtype=dtype(dtype)$seed)' },
      { when: 'maxval is None', code: 'torch.empty(shape, dtype=dtype(dtype)).uniform_(minval, 1$seed)' },
      { when: 'absent(dtype)', code: 'torch.empty(shape).uniform_(minval, maxval$seed)' },
      {
        code: 'torch.empty(shape, dtype=dtype(dtype)).uniform_(minval, maxval$seed)',
        note: WHOLE('torch.randint(minval, maxval, shape)'),
      },
    ],
    [
      { when: IS_INT, code: 'jax.random.randint($seed, shape, minval, maxval, dtype=dtype(dtype))' },
      {
        when: 'maxval is None and absent(minval) and absent(dtype)',
        code: 'jax.random.uniform($seed, shape)',
      },
      {
        when: 'maxval is None and absent(minval)',
        code: 'jax.random.uniform($seed, shape, dtype=dtype(dtype))',
      },
      {
        when: 'maxval is None',
        code: 'jax.random.uniform($seed, shape, dtype=dtype(dtype), minval=minval)',
      },
      { when: 'absent(dtype)', code: 'jax.random.uniform($seed, shape, minval=minval, maxval=maxval)' },
      {
        code: 'jax.random.uniform($seed, shape, dtype=dtype(dtype), minval=minval, maxval=maxval)',
        note: WHOLE('jax.random.randint(key, shape, minval, maxval)'),
      },
    ],
    [
      { when: IS_INT, code: 'keras.random.randint(shape, minval, maxval, dtype=dtype(dtype)$seed)' },
      {
        when: 'maxval is None and absent(minval) and absent(dtype)',
        code: 'keras.random.uniform(shape$seed)',
      },
      {
        when: 'maxval is None and absent(minval)',
        code: 'keras.random.uniform(shape, dtype=dtype(dtype)$seed)',
      },
      {
        when: 'maxval is None',
        code: 'keras.random.uniform(shape, minval=minval, dtype=dtype(dtype)$seed)',
      },
      { when: 'absent(dtype)', code: 'keras.random.uniform(shape, minval=minval, maxval=maxval$seed)' },
      {
        code: 'keras.random.uniform(shape, minval=minval, maxval=maxval, dtype=dtype(dtype)$seed)',
        note: WHOLE('keras.random.randint(shape, minval, maxval)'),
      },
    ],
  ),
  examples: [
    trial({ shape: py('()'), maxval: 1 }, { compare: 'shape' }),
    ...seededToo([
      SHAPE,
      { ...SHAPE, minval: -2.0, maxval: 3.0 },
      { ...SHAPE, minval: -2.0, maxval: 3, dtype: py('tf.float32') },
      { ...SHAPE, minval: 0, maxval: 1, dtype: py('tf.float64') },
      { ...SHAPE, dtype: py('tf.float16') },
      { ...SHAPE, minval: 0.5, dtype: py('tf.float32') },
      { ...SHAPE, minval: 2, maxval: 9, dtype: py('tf.int32') },
      { ...SHAPE, maxval: 5, dtype: py('tf.int64') },
      { ...SHAPE, maxval: py('int(np.sum([2, 3]))'), dtype: 'int32' },
    ]),
  ],
  caveats: CAVEATS,
  proof: PROOF,
};

const normal: RowText = {
  signatures: [{ params: 'shape, mean=0.0, stddev=1.0, dtype=tf.float32, seed=None, name=None' }],
  ...everywhere(
    [
      { when: 'absent(mean) and absent(stddev) and absent(dtype)', code: 'torch.randn(shape$seed)' },
      { when: 'absent(dtype)', code: 'torch.randn(shape$seed) * stddev + mean' },
      { when: 'absent(mean) and absent(stddev)', code: 'torch.randn(shape, dtype=dtype(dtype)$seed)' },
      { code: 'torch.randn(shape, dtype=dtype(dtype)$seed) * stddev + mean' },
    ],
    [
      {
        when: 'absent(mean) and absent(stddev) and absent(dtype)',
        code: 'jax.random.normal($seed, shape)',
      },
      { when: 'absent(dtype)', code: 'jax.random.normal($seed, shape) * stddev + mean' },
      {
        when: 'absent(mean) and absent(stddev)',
        code: 'jax.random.normal($seed, shape, dtype=dtype(dtype))',
      },
      { code: 'jax.random.normal($seed, shape, dtype=dtype(dtype)) * stddev + mean' },
    ],
    [
      { when: 'absent(dtype)', code: 'keras.random.normal(shape, mean=mean, stddev=stddev$seed)' },
      { code: 'keras.random.normal(shape, mean=mean, stddev=stddev, dtype=dtype(dtype)$seed)' },
    ],
  ),
  examples: seededToo([
    SHAPE,
    { ...SHAPE, mean: 1.0, stddev: 2.0 },
    { ...SHAPE, dtype: py('tf.float16') },
    { ...SHAPE, stddev: 0.1, dtype: py('tf.float64') },
  ]),
  caveats: CAVEATS,
  proof: PROOF,
};

const BOUNDS = 'a=mean - 2 * stddev, b=mean + 2 * stddev';

const truncated: RowText = {
  signatures: [{ params: 'shape, mean=0.0, stddev=1.0, dtype=tf.float32, seed=None, name=None' }],
  ...everywhere(
    [
      {
        when: 'absent(dtype)',
        code: `nn.init.trunc_normal_(torch.empty(shape), mean, stddev, ${BOUNDS}$seed)`,
      },
      {
        code: `nn.init.trunc_normal_(torch.empty(shape, dtype=dtype(dtype)), mean, stddev, ${BOUNDS}$seed)`,
      },
    ],
    [
      {
        when: 'absent(dtype)',
        code: 'jax.random.truncated_normal($seed, -2.0, 2.0, shape) * stddev + mean',
      },
      {
        code: 'jax.random.truncated_normal($seed, -2.0, 2.0, shape, dtype=dtype(dtype)) * stddev + mean',
      },
    ],
    [
      { when: 'absent(dtype)', code: 'keras.random.truncated_normal(shape, mean=mean, stddev=stddev$seed)' },
      { code: 'keras.random.truncated_normal(shape, mean=mean, stddev=stddev, dtype=dtype(dtype)$seed)' },
    ],
  ),
  examples: seededToo([
    SHAPE,
    { ...SHAPE, stddev: 0.1 },
    { ...SHAPE, mean: 1.0, stddev: 0.1, dtype: py('tf.float32') },
  ]),
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

const SORTED = { source: { use: 'result = tf.sort($call, axis=0)' }, compare: 'value' as const };

const shuffle: RowText = {
  signatures: [{ params: 'value, seed=None, name=None' }],
  ...everywhere(
    [{ code: 'value[torch.randperm(len(value)$seed)]' }],
    [{ code: 'jax.random.permutation($seed, value)' }],
    [{ code: 'keras.random.shuffle(value$seed)' }],
  ),
  examples: [
    trial({ value: floats(60) }, SORTED),
    trial({ value: floats(60), seed: 3 }, SORTED),
    trial(
      { value: py('tf.range(1000.0)'), seed: 3 },
      { source: { use: 'result = $call - tf.range(1000.0)' } },
    ),
  ],
  caveats: CAVEATS,
  proof: { ...PROOF, gradient: 'TensorFlow has no gradient for it.' },
};

const CHOICE = {
  pytorch: 'torch.multinomial(torch.softmax(logits, dim=-1), num_samples, replacement=True$seed)',
  jax: 'jax.random.categorical($seed, logits[:, None], axis=-1, shape=(len(logits), num_samples))',
};
const LOGITS = { logits: floats(2, 4), num_samples: 20000 };

const categorical: RowText = {
  signatures: [{ params: 'logits, num_samples, dtype=None, seed=None, name=None' }],
  ...everywhere(
    [{ when: 'dtype is None', code: CHOICE.pytorch }, { code: `${CHOICE.pytorch}.to(dtype(dtype))` }],
    [{ when: 'dtype is None', code: CHOICE.jax }, { code: `${CHOICE.jax}.astype(dtype(dtype))` }],
    [
      { when: 'dtype is None', code: 'keras.random.categorical(logits, num_samples$seed)' },
      { code: 'keras.random.categorical(logits, num_samples, dtype=dtype(dtype)$seed)' },
    ],
  ),
  examples: [
    ...seededToo([LOGITS, { ...LOGITS, dtype: py('tf.int32') }]).slice(0, -1),
    trial(
      {},
      { inputs: LOGITS, source: { use: 'draw = tf.random.categorical\nresult = draw(logits, 20000)' } },
    ),
  ],
  caveats: [...CAVEATS, 'categorical-logits'],
  proof: { ...PROOF, gradient: 'Draws have no gradient.' },
};

const stateless: RowText = {
  signatures: [
    { params: "shape, seed, minval=0, maxval=None, dtype=tf.float32, name=None, alg='auto_select'" },
  ],
  pytorch: [
    {
      when: `${IS_INT}`,
      code: `torch.randint(minval, maxval, shape, dtype=dtype(dtype), generator=${pairSeed()})`,
    },
    { when: 'maxval is None', code: `torch.rand(shape, dtype=dtype(dtype), generator=${pairSeed()})` },
    { code: `torch.empty(shape, dtype=dtype(dtype)).uniform_(minval, maxval, generator=${pairSeed()})` },
  ],
  jax: [
    {
      when: `${IS_INT}`,
      code: `jax.random.randint(${pairKey()}, shape, minval, maxval, dtype=dtype(dtype))`,
    },
    { when: 'maxval is None', code: `jax.random.uniform(${pairKey()}, shape, dtype=dtype(dtype))` },
    { code: `jax.random.uniform(${pairKey()}, shape, dtype=dtype(dtype), minval=minval, maxval=maxval)` },
  ],
  keras: redesign(
    'An integer as `seed` draws the same numbers each time: `keras.random.uniform(shape, seed=seed)`.',
    { effort: 'minutes' },
  ),
  examples: [
    { ...SHAPE, seed: [1, 2] },
    { ...SHAPE, seed: [1, 2], minval: -1.0, maxval: 1.0 },
    { ...SHAPE, seed: [1, 2], maxval: 9, dtype: py('tf.int32') },
    trial(
      { ...SHAPE, seed: [1, 2] },
      { source: { use: 'result = $call - tf.random.stateless_uniform([200, 300], [1, 2])' } },
    ),
  ],
  without: { alg: 'The generator is chosen by the target.' },
  caveats: ['seed-not-portable'],
  proof: PROOF,
};

function pairSeed(): string {
  return 'torch.Generator().manual_seed(int(seed[0]) * 2**32 + int(seed[1]))';
}

function pairKey(): string {
  return 'jax.random.wrap_key_data(jnp.array(seed, dtype=jnp.uint32))';
}

const { examples: categoricalExamples, ...ofCategorical } = categorical;
const renamed = (example: Example | Trial): (Example | Trial)[] => {
  if (example.is === 'trial') return [];
  const { dtype, ...rest } = example as Example;
  return [dtype === undefined ? rest : { ...rest, output_dtype: dtype }];
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
    ...ofCategorical,
    signatures: [
      {
        params: 'logits, num_samples, seed=None, name=None, output_dtype=None',
        rename: { output_dtype: 'dtype' },
      },
    ],
    examples: (categoricalExamples ?? []).flatMap(renamed),
  },
  'random.stateless_uniform': {
    ...stateless,
    aliases: ['tf.contrib.stateless.stateless_random_uniform'],
  },
  'random.Generator': {
    pytorch: 'torch.Generator()',
    jax: none('Keys are the generators of JAX: split them, or keep an `nnx.Rngs`.'),
    keras: 'keras.random.SeedGenerator()',
    caveats: CAVEATS,
    proof: {
      cannotRun: 'A generator is no value to compare: what it draws is compared with the calls that draw.',
    },
  },
});

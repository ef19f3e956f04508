/**
 * Rows of `tf.keras.activations`, `regularizers` and `constraints`, and of `get` and `serialize`, which turn names into objects.
 */
import type { AdviceText, RowExtra, RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, table, trial } from '../../src/catalog/kit.js';

const minutes = (note: string) => redesign(note, { effort: 'minutes' });
const X = [{ x: floats(3, 4) }];

const activation = (torch: string, jax: string, keras: string, extra: RowExtra = {}): RowText => ({
  signatures: [{ params: 'x' }],
  pytorch: torch,
  jax,
  keras,
  examples: X,
  ...extra,
});

const DICTIONARY = 'A dictionary of your own from names to functions: `{"relu": F.relu}`.';
const DICTIONARY_JAX = 'A dictionary of your own from names to functions: `{"relu": jax.nn.relu}`.';

/** `get` of a namespace: a name becomes the thing. */
const get = (namespace: string, pytorch: AdviceText, jax: AdviceText): RowText => ({
  signatures: [{ params: 'identifier' }],
  pytorch,
  jax,
  keras: `keras.${namespace}.get(identifier)`,
});

/** Of a description its class is compared: the module in it is each release's own. */
const CLASS = "text = $call\nresult = text if isinstance(text, str) else text['class_name']";

/** What Keras writes down of a part; elsewhere its name is kept. `made` is a part, below `tf.keras`. */
const written = (namespace: string, thing: string, param: string, made: string): RowText => {
  const kept = `Nothing writes a module's ${thing} down: keep its name in the configuration of your own.`;
  return {
    signatures: [{ params: `${param}, use_legacy_format=False` }],
    pytorch: minutes(kept),
    jax: minutes(kept),
    keras: `keras.${namespace}.serialize(${param})`,
    examples: [trial({ [param]: py(`tf.keras.${made}`) }, { api: 'v2', source: { use: CLASS } })],
    without: { use_legacy_format: 'Keras 3 writes and reads one format only.' },
  };
};

const RUN_GET = [
  trial(
    { identifier: 'relu' },
    {
      inputs: { x: floats(3, 4) },
      source: { use: 'result = $call(x)' },
    },
  ),
];

export const kerasActivations = table('tf.keras.activations', {
  relu: {
    signatures: [{ params: 'x, alpha=0.0, max_value=None, threshold=0.0' }],
    pytorch: [
      { when: 'alpha == 0 and max_value is None and threshold == 0', code: 'F.relu(x)' },
      { when: 'alpha == 0 and threshold == 0', code: 'torch.clamp(x, 0, max_value)' },
      { when: 'max_value is None and threshold == 0', code: 'F.leaky_relu(x, negative_slope=alpha)' },
      minutes(
        '`torch.where(x >= threshold, x, alpha * (x - threshold))`, with `.clamp(max=max_value)` behind it.',
      ),
    ],
    jax: [
      { when: 'alpha == 0 and max_value is None and threshold == 0', code: 'jax.nn.relu(x)' },
      { when: 'alpha == 0 and threshold == 0', code: 'jnp.clip(x, 0, max_value)' },
      { when: 'max_value is None and threshold == 0', code: 'jax.nn.leaky_relu(x, alpha)' },
      minutes('`jnp.where(x >= threshold, x, alpha * (x - threshold))`, with `jnp.minimum` around it.'),
    ],
    keras: [
      { when: 'alpha == 0 and max_value is None and threshold == 0', code: 'keras.activations.relu(x)' },
      'keras.activations.relu(x, negative_slope=alpha, max_value=max_value, threshold=threshold)',
    ],
    examples: [
      ...X,
      { x: floats(3, 4), max_value: 6.0 },
      { x: floats(3, 4), alpha: 0.1 },
      { x: floats(3, 4), alpha: 0.1, threshold: 0.2 },
    ],
  },
  sigmoid: activation('torch.sigmoid(x)', 'jax.nn.sigmoid(x)', 'keras.activations.sigmoid(x)'),
  tanh: activation('torch.tanh(x)', 'jnp.tanh(x)', 'keras.activations.tanh(x)'),
  softplus: activation('F.softplus(x)', 'jax.nn.softplus(x)', 'keras.activations.softplus(x)'),
  softsign: activation('F.softsign(x)', 'jax.nn.soft_sign(x)', 'keras.activations.softsign(x)'),
  selu: activation('F.selu(x)', 'jax.nn.selu(x)', 'keras.activations.selu(x)'),
  swish: activation('F.silu(x)', 'jax.nn.silu(x)', 'keras.activations.silu(x)'),
  mish: activation('F.mish(x)', 'jax.nn.mish(x)', 'keras.activations.mish(x)'),
  exponential: activation('torch.exp(x)', 'jnp.exp(x)', 'keras.activations.exponential(x)'),
  linear: activation('x', 'x', 'keras.activations.linear(x)', {
    pytorch: { code: 'x', reference: 'nn.Identity()' },
    jax: { code: 'x', reference: 'lambda x: x' },
  }),
  hard_sigmoid: activation(
    'torch.clamp(0.2 * x + 0.5, 0, 1)',
    'jnp.clip(0.2 * x + 0.5, 0, 1)',
    'keras.ops.clip(0.2 * x + 0.5, 0, 1)',
    { caveats: ['hard-sigmoid-slope'] },
  ),
  elu: activation('F.elu(x, alpha=alpha)', 'jax.nn.elu(x, alpha)', 'keras.activations.elu(x, alpha=alpha)', {
    signatures: [{ params: 'x, alpha=1.0' }],
    examples: [...X, { x: floats(3, 4), alpha: 0.5 }],
  }),
  softmax: activation(
    'F.softmax(x, dim=axis)',
    'jax.nn.softmax(x, axis=axis)',
    'keras.activations.softmax(x, axis=axis)',
    {
      signatures: [{ params: 'x, axis=-1' }],
      examples: [...X, { x: floats(3, 4), axis: 0 }],
    },
  ),
  gelu: activation(
    "F.gelu(x, approximate='tanh' if approximate else 'none')",
    'jax.nn.gelu(x, approximate=approximate)',
    'keras.activations.gelu(x, approximate=approximate)',
    {
      signatures: [{ params: 'x, approximate=False' }],
      pytorch: [
        { when: 'approximate is False', code: 'F.gelu(x)' },
        { when: 'approximate is True', code: "F.gelu(x, approximate='tanh')" },
        "F.gelu(x, approximate='tanh' if approximate else 'none')",
      ],
      examples: [...X, { x: floats(3, 4), approximate: true }],
      caveats: ['gelu-approximation'],
    },
  ),
  get: {
    ...get(
      'activations',
      [{ when: 'is_str(identifier)', code: 'act(identifier)' }, minutes(DICTIONARY)],
      [{ when: 'is_str(identifier)', code: 'act(identifier)' }, minutes(DICTIONARY_JAX)],
    ),
    examples: RUN_GET,
  },
  serialize: written('activations', 'activation', 'activation', 'activations.relu'),
  deserialize: {
    signatures: [{ params: 'name, custom_objects=None, use_legacy_format=False' }],
    pytorch: minutes(DICTIONARY),
    jax: minutes(DICTIONARY_JAX),
    keras: 'keras.activations.deserialize(name, custom_objects=custom_objects)',
    examples: [
      trial(
        { name: 'relu' },
        { api: 'v2', inputs: { x: floats(3, 4) }, source: { use: 'result = $call(x)' } },
      ),
    ],
    without: { use_legacy_format: 'Keras 3 writes and reads one format only.' },
  },
});

const PENALTY = 'Add it to the loss yourself, for the weights it covers.';

/** A penalty on a weight: a function in PyTorch and JAX. */
const penalty = (
  params: string,
  torch: string,
  jax: string,
  keras: string,
  trials: readonly Parameters<typeof trial>[0][],
  note = PENALTY,
): RowText => ({
  signatures: [{ params }],
  pytorch: { code: `lambda w: ${torch}`, note },
  jax: { code: `lambda w: ${jax}`, note },
  keras,
  caveats: ['regularizer-factor', 'regularizer-scope'],
  examples: trials.map((args) => trial(args, { on: [floats(3, 4)] })),
});

const L2_NOTE =
  'Add it to the loss yourself, or pass twice the factor as `weight_decay` to an optimizer of PyTorch, or to `optax.add_decayed_weights`, for the weights it covers.';

export const kerasRegularizers = table('tf.keras', {
  'regularizers.l2': {
    ...penalty(
      'l2=0.01',
      'l2 * torch.sum(torch.square(w))',
      'l2 * jnp.sum(jnp.square(w))',
      'keras.regularizers.L2(l2)',
      [{}, { l2: 0.1 }],
      L2_NOTE,
    ),
    signatures: [{ params: 'l2=0.01' }, { params: 'l=0.01', rename: { l: 'l2' } }],
  },
  'regularizers.l1': {
    ...penalty(
      'l1=0.01',
      'l1 * torch.sum(torch.abs(w))',
      'l1 * jnp.sum(jnp.abs(w))',
      'keras.regularizers.L1(l1)',
      [{}, { l1: 0.1 }],
    ),
    signatures: [{ params: 'l1=0.01' }, { params: 'l=0.01', rename: { l: 'l1' } }],
  },
  'regularizers.l1_l2': {
    ...penalty(
      'l1=0.01, l2=0.01',
      'l1 * torch.sum(torch.abs(w)) + l2 * torch.sum(torch.square(w))',
      'l1 * jnp.sum(jnp.abs(w)) + l2 * jnp.sum(jnp.square(w))',
      'keras.regularizers.L1L2(l1=l1, l2=l2)',
      [{}, { l1: 0.1, l2: 0.2 }],
    ),
    caveats: ['regularizer-factor', 'regularizer-scope', 'regularizer-defaults'],
  },
  'regularizers.L1L2': penalty(
    'l1=0.0, l2=0.0',
    'l1 * torch.sum(torch.abs(w)) + l2 * torch.sum(torch.square(w))',
    'l1 * jnp.sum(jnp.abs(w)) + l2 * jnp.sum(jnp.square(w))',
    'keras.regularizers.L1L2(l1=l1, l2=l2)',
    [{ l1: 0.1, l2: 0.2 }, { l2: 0.2 }],
  ),
  'regularizers.Regularizer': {
    pytorch: minutes('A function of the weight that returns the penalty.'),
    jax: minutes('A function of the weight that returns the penalty.'),
    keras: 'keras.regularizers.Regularizer',
    proof: { cannotRun: 'A base class gives no value.' },
  },
  'regularizers.get': {
    ...get(
      'regularizers',
      minutes('Write the penalty as a function of the weight.'),
      minutes('Write the penalty as a function of the weight.'),
    ),
    examples: [trial({ identifier: 'l2' }, { on: [floats(3, 4)] })],
  },
  'regularizers.serialize': written('regularizers', 'penalty', 'regularizer', 'regularizers.l2(0.1)'),
  'constraints.get': {
    ...get(
      'constraints',
      minutes('Clip the weights after each step, under `torch.no_grad()`.'),
      minutes('Clip the weights after each update.'),
    ),
    examples: [trial({ identifier: 'non_neg' }, { on: [floats(3, 4)] })],
  },
  'constraints.serialize': written('constraints', 'constraint', 'constraint', 'constraints.NonNeg()'),
  'constraints.max_norm': constraint(
    'max_value=2, axis=0',
    'w * (w.norm(dim=axis, keepdim=True).clamp(0, max_value) / (1e-7 + w.norm(dim=axis, keepdim=True)))',
    'w * (jnp.clip(jnp.linalg.norm(w, axis=axis, keepdims=True), 0, max_value) / (1e-7 + jnp.linalg.norm(w, axis=axis, keepdims=True)))',
    'keras.constraints.MaxNorm(max_value=max_value, axis=axis)',
    [{}, { max_value: 1.0, axis: 1 }],
  ),
  'constraints.NonNeg': constraint('', 'w.clamp(min=0)', 'jnp.maximum(w, 0)', 'keras.constraints.NonNeg()', [
    {},
  ]),
  'constraints.UnitNorm': constraint(
    'axis=0',
    'w / (1e-7 + w.norm(dim=axis, keepdim=True))',
    'w / (1e-7 + jnp.linalg.norm(w, axis=axis, keepdims=True))',
    'keras.constraints.UnitNorm(axis=axis)',
    [{}, { axis: 1 }],
  ),
  'constraints.Constraint': {
    pytorch: minutes('A function of the weight, applied after each step under `torch.no_grad()`.'),
    jax: minutes('A function of the weight, applied after each update.'),
    keras: 'keras.constraints.Constraint',
    proof: { cannotRun: 'A base class gives no value.' },
  },
  'initializers.get': {
    ...get(
      'initializers',
      [
        { when: 'is_str(identifier)', code: 'init(identifier)' },
        minutes('A dictionary of your own from names to functions of `torch.nn.init`.'),
      ],
      [
        { when: 'is_str(identifier)', code: 'init(identifier)' },
        minutes('A dictionary of your own from names to `nnx.initializers`.'),
      ],
    ),
    examples: [
      trial(
        { identifier: 'glorot_uniform' },
        {
          compare: 'moments',
          source: { make: 'made = $call', use: 'result = made((300, 200))' },
          pytorch: {
            make: 'import torch\nfill = $code',
            use: 'w = torch.empty(200, 300)\nfill(w)\nresult = w.T',
          },
          jax: { make: 'import jax\nmade = $code', use: 'result = made(jax.random.key(0), (300, 200))' },
          keras: { make: 'made = $code', use: 'result = made((300, 200))' },
        },
      ),
    ],
  },
  'initializers.serialize': written(
    'initializers',
    'initialiser',
    'initializer',
    'initializers.GlorotUniform()',
  ),
  'losses.get': get(
    'losses',
    minutes('A dictionary of your own from names to functions.'),
    minutes('A dictionary of your own from names to functions.'),
  ),
  'metrics.get': get(
    'metrics',
    minutes('A dictionary of your own from names to functions.'),
    minutes('A dictionary of your own from names to functions.'),
  ),
  'optimizers.get': get(
    'optimizers',
    minutes('A dictionary of your own from names to classes: `{"adam": torch.optim.Adam}`.'),
    minutes('A dictionary of your own from names to functions: `{"adam": optax.adam}`.'),
  ),
  'losses.serialize': written('losses', 'loss', 'loss', 'losses.MeanSquaredError()'),
  'optimizers.serialize': written('optimizers', 'optimizer', 'optimizer', 'optimizers.Adam()'),
  'optimizers.Optimizer': {
    pytorch: redesign('Subclass it and write `step`.', {
      reference: 'torch.optim.Optimizer',
      effort: 'hours',
    }),
    jax: redesign('An optimizer of your own is a pair of functions, `init` and `update`.', {
      reference: 'optax.GradientTransformation',
      effort: 'hours',
    }),
    keras: redesign('Subclass it and write `build` and `update_step`.', {
      reference: 'keras.optimizers.Optimizer',
      effort: 'hours',
    }),
  },
  optimizers: {
    pytorch: {
      reference: 'torch.optim',
      kind: 'redesign',
      note: 'The module of optimizers.',
      effort: 'minutes',
    },
    jax: { reference: 'optax', kind: 'redesign', note: 'The module of optimizers.', effort: 'minutes' },
    keras: {
      reference: 'keras.optimizers',
      kind: 'redesign',
      note: 'The module of optimizers.',
      effort: 'minutes',
    },
  },
  backend: {
    pytorch: {
      reference: 'torch',
      kind: 'redesign',
      note: 'Most of its functions are in `torch`.',
      effort: 'minutes',
    },
    jax: {
      reference: 'jnp',
      kind: 'redesign',
      note: 'Most of its functions are in `jax.numpy`.',
      effort: 'minutes',
    },
    keras: {
      reference: 'keras.ops',
      kind: 'redesign',
      note: 'Most of its functions are in `keras.ops`.',
      effort: 'minutes',
    },
  },
  'backend.T.unbroadcast': {
    pytorch: none('It is Theano, which Keras left behind: leave it out.'),
    jax: none('It is Theano, which Keras left behind: leave it out.'),
    keras: none('It is Theano, which Keras left behind: leave it out.'),
  },
});

function constraint(
  params: string,
  torch: string,
  jax: string,
  keras: string,
  trials: readonly Parameters<typeof trial>[0][],
): RowText {
  return {
    signatures: [{ params }],
    pytorch: {
      code: `lambda w: ${torch}`,
      note: 'Apply it after each step, under `torch.no_grad()`: `w.copy_(constraint(w))`. The axes are those of the weight in Keras.',
    },
    jax: { code: `lambda w: ${jax}`, note: 'Apply it after each update: `w[...] = constraint(w[...])`.' },
    keras,
    examples: trials.map((args) => trial(args, { on: [floats(3, 4)] })),
  };
}

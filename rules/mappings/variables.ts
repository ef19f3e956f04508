/**
 * Rows of methods and attributes of `tf.Variable`: names, values, writes, and what graphs and sessions asked of it.
 */
import type { AdviceText, Example, RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { reading, writing } from './variable-trial.js';

const everywhere = (advice: AdviceText): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
});

const W0: Example = { w0: floats(2, 3) };
const VALUE = { value: floats(2, 3) };
const DELTA = { delta: floats(2, 3) };

/** Arguments that belong to graphs and threads. */
const QUIET = {
  use_locking: 'No other thread writes the variable.',
  read_value: 'The variable itself has the new value.',
};

const STORED = 'Arrays do not change; the variable gets a new one.';

/** A write: PyTorch changes in place and outside of gradients, JAX puts a new array into the variable. */
const write = (name: string, torch: string, jax: string, value: string): RowText => ({
  signatures: [{ params: `${value}, use_locking=False, name=None, read_value=True` }],
  pytorch: { code: torch, note: 'It changes now, outside of gradients.' },
  jax: redesign(STORED, { step: jax, effort: 'minutes' }),
  keras: `self.${name}(${value})`,
  without: QUIET,
  caveats: ['eager-order'],
  examples: (['v1', 'v2'] as const).map((api) =>
    writing({ self: py('ref'), ...(value === 'value' ? VALUE : DELTA) }, W0, api),
  ),
});

const now: RowText = {
  signatures: [{ params: '' }],
  pytorch: {
    code: 'self.clone()',
    note: 'Gradients flow through it; `self` alone changes with the variable.',
  },
  jax: 'self[...]',
  keras: 'self.value',
  examples: [reading('v1')],
};

const array: AdviceText = 'self.detach().cpu().numpy()';
const ARRAY = { pytorch: array, jax: 'np.asarray(self[...])', keras: 'self.numpy()' };

export const variables = table('tf', {
  'Variable.name': {
    pytorch: redesign('`model.named_parameters()` has the names.', { effort: 'minutes' }),
    jax: redesign('The path in `nnx.state(model)` is the name.', { effort: 'minutes' }),
    keras: {
      code: 'self.path',
      note: '`name` alone is `kernel` for every layer; TensorFlow put `:0` behind it.',
    },
    caveats: ['variable-names'],
    examples: [
      trial(
        { self: py('ref') },
        {
          inputs: W0,
          source: { make: "ref = tf.Variable(w0, name='kernel')", use: "result = $call.split(':')[0]" },
          keras: {
            make: "import keras\nreceiver = keras.Variable(w0, name='kernel')",
            use: 'result = $code',
          },
          gradient: 'A name has no gradient.',
        },
      ),
    ],
  },
  'Variable.assign': write('assign', 'self.data.copy_(tensor(value))', 'self[...] = value', 'value'),
  'Variable.assign_add': write(
    'assign_add',
    'self.data.add_(delta)',
    'self[...] = self[...] + delta',
    'delta',
  ),
  'Variable.assign_sub': write(
    'assign_sub',
    'self.data.sub_(delta)',
    'self[...] = self[...] - delta',
    'delta',
  ),
  'Variable.load': {
    signatures: [{ params: 'value, session=None' }],
    pytorch: {
      code: 'self.data.copy_(torch.as_tensor(value))',
      note: 'It changes now, outside of gradients.',
    },
    jax: redesign(STORED, { step: 'self[...] = value', effort: 'minutes' }),
    keras: 'self.assign(value)',
    caveats: ['eager-order'],
    examples: [
      {
        ...writing({ self: py('ref'), value: py('np.ones((2, 3), np.float32)') }, W0),
        source: { make: 'ref = tf.Variable(w0)\nfetch(ref)', use: '$call\nresult = fetch(ref)' },
      },
    ],
  },
  'Variable.initializer': everywhere(remove('Weights have their values from the moment they are made.')),
  'Variable.numpy': {
    signatures: [{ params: '' }],
    ...ARRAY,
    caveats: ['in-place-views'],
    examples: [reading('v2')],
  },
  'Variable.eval': {
    signatures: [{ params: 'session=None' }],
    ...ARRAY,
    note: 'It was the value in a session; now it is there.',
    caveats: ['in-place-views'],
    examples: [
      reading('v1', { source: { make: 'ref = tf.Variable(w0)\nfetch(ref)', use: 'result = $call' } }),
    ],
  },
  'Variable.read_value': now,
  'Variable.value': now,
  'Variable.initialized_value': now,
  'Variable.dtype': {
    pytorch: 'self.dtype',
    jax: 'self.dtype',
    keras: { code: 'self.dtype', note: 'Keras names dtypes by strings.' },
    examples: [reading('v2')],
  },
  'Variable.trainable': {
    pytorch: 'self.requires_grad',
    jax: 'isinstance(self, nnx.Param)',
    keras: 'self.trainable',
    examples: [reading('v2')],
  },
  'Variable.ref': {
    signatures: [{ params: '' }],
    ...everywhere({ code: 'id(self)', note: 'It was a key for dictionaries.' }),
    examples: [reading('v2', {}, 'found = {$CALL: 3}\nresult = found[$CALL]')],
  },
  'Variable.constraint': {
    pytorch: redesign('Apply it after each step of the optimizer, under `torch.no_grad()`.', {
      effort: 'minutes',
    }),
    jax: redesign(
      'Apply it after each step: `optax.keep_params_nonnegative()` in the chain, or a function of the state.',
      { effort: 'minutes' },
    ),
    keras: 'self.constraint',
    examples: [
      trial(
        { self: py('ref') },
        {
          inputs: W0,
          source: {
            make: 'ref = tf.Variable(w0, constraint=tf.keras.constraints.NonNeg())',
            use: 'result = $call(w0)',
          },
          keras: {
            make: 'import keras\nlayer = keras.layers.Layer()\nreceiver = layer.add_weight(shape=(2, 3), constraint=keras.constraints.NonNeg())',
            use: 'result = $code(w0)',
          },
        },
      ),
    ],
  },
  'Variable.op': everywhere(
    remove('There are no operations, only values: its name is that of the variable.'),
  ),
  'Variable.graph': everywhere(remove('There is no graph.')),
  'Variable.device': {
    pytorch: 'self.device',
    jax: 'self[...].device',
    keras: none('Ask the array of the backend: `variable.value`.'),
    proof: { cannotRun: 'The devices of another framework are other objects.' },
  },
  'VariableScope.dtype': everywhere(remove('A weight is made with the dtype its constructor is given.')),
  'VariableScope.original_name_scope': everywhere(remove('There are no name scopes.')),
  'VariableScope.set_partitioner': everywhere(
    remove(
      'Weights are whole: a sharding of `torch.distributed.tensor` or `jax.sharding` splits them later.',
    ),
  ),
  VariableScope: everywhere(redesign('A module takes its place.', { effort: 'minutes' })),
  'VariableAggregation.MEAN': everywhere(remove('Replicas agree in the training loop.')),
  'VariableAggregation.SUM': everywhere(remove('Replicas agree in the training loop.')),
  'VariableAggregation.ONLY_FIRST_REPLICA': everywhere(remove('Replicas agree in the training loop.')),
  'VariableAggregation.NONE': everywhere(remove('Replicas agree in the training loop.')),
  'VariableSynchronization.ON_READ': everywhere(remove('Replicas agree in the training loop.')),
  'VariableSynchronization.ON_WRITE': everywhere(remove('Replicas agree in the training loop.')),
  'VariableSynchronization.AUTO': everywhere(remove('Replicas agree in the training loop.')),
  'VariableSynchronization.NONE': everywhere(remove('Replicas agree in the training loop.')),
});

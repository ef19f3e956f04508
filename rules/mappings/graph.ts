/**
 * Rows of the TF1 graph: sessions, placeholders, scopes, variables, collections. Most have no counterpart, because
 * there is no graph: the notes say what the program does instead.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { listsV1 } from './weights-trial.js';

/** Modules draw their weights from it; in a module of one's own it is a parameter of the constructor. */
const RNGS = 'rngs = nnx.Rngs(0)';

const everywhere = (advice: RowText['pytorch']) => ({ pytorch: advice, jax: advice, keras: advice });

const CPUS =
  "('/cpu:0', '/CPU:0', '/device:CPU:0', '/device:cpu:0', 'cpu:0', 'CPU:0', '/cpu', '/CPU', 'cpu', 'CPU')";
const TRAINED = '(trainable is None or trainable is True)';
/** `tf.Variable(lambda: value)`: a Keras variable takes a function for an initializer, which needs a shape. */
const GIVEN_BY_FUNCTION = `kind(initial_value) == 'function' and dtype is None and ${TRAINED}`;
const BUFFER = 'In a module register it as a buffer, so that it moves and is saved with the module.';
const TRACE_ONLY = 'It only names the trace; the `with` line may as well go.';

const NO_GRAPH = 'There is no graph to build first: this line goes.';

const weightHoles = { name: 'The attribute that holds this weight.' };

const session = {
  pytorch: redesign(
    'Code runs where it stands. Delete the session, move the graph into an `nn.Module`, and call it.',
  ),
  jax: redesign(
    'Code runs where it stands. Delete the session, move the graph into an `nnx.Module`, and call it.',
  ),
  keras: redesign(
    'Code runs where it stands. Delete the session, move the graph into a `keras.Model`, and call it.',
  ),
};

export const graph = table('tf', {
  Session: { ...session, title: 'Session', caveats: ['eager-order'] },
  InteractiveSession: { ...session, caveats: ['eager-order'] },
  get_default_session: everywhere(remove('There is no session: use the values themselves.')),
  placeholder: {
    signatures: [{ params: 'dtype, shape=None, name=None' }],
    pytorch: redesign(
      'A placeholder becomes a parameter of `forward`, or an element of the batch the loop gets.',
    ),
    jax: redesign(
      'A placeholder becomes a parameter of `__call__`, or an element of the batch the step gets.',
    ),
    keras: [
      redesign('In a functional model it is an input; in a loop of your own, an argument.', {
        when: 'shape is None',
        code: 'keras.Input(batch_shape=?shape, dtype=dtype(dtype))',
        holes: { shape: 'The shape with its batch axis, `(None, 784)`.' },
      }),
      redesign('In a functional model it is an input; in a loop of your own, an argument.', {
        code: 'keras.Input(batch_shape=shape, dtype=dtype(dtype))',
      }),
    ],
  },
  placeholder_with_default: {
    signatures: [{ params: 'input, shape, name=None' }],
    ...everywhere(redesign('It becomes a parameter with a default value.')),
  },
  variable_scope: {
    pytorch: redesign(
      'The scope becomes a module: its variables are attributes made in `__init__`, its body is `forward`. ' +
        'Reuse means calling the same module again.',
    ),
    jax: redesign(
      'The scope becomes an `nnx.Module`: its variables are attributes made in `__init__`, its body is `__call__`. ' +
        'Reuse means calling the same module again.',
    ),
    keras: redesign(
      'The scope becomes a `keras.layers.Layer`: its variables are made in `build`, its body is `call`. ' +
        'Reuse means calling the same layer again.',
    ),
    caveats: ['variable-reuse', 'variable-names'],
  },
  get_variable_scope: {
    ...everywhere(remove('There are no scopes: share weights by passing the module that holds them.')),
    caveats: ['variable-reuse'],
  },
  AUTO_REUSE: {
    ...everywhere(remove('Weights are shared by calling the same module twice, not by name.')),
    caveats: ['variable-reuse'],
  },
  make_template: {
    ...everywhere(redesign('A template is a module: build it once, call it as often as needed.')),
    caveats: ['variable-reuse'],
  },
  get_variable: {
    signatures: [
      {
        params:
          'name, shape=None, dtype=None, initializer=None, regularizer=None, trainable=None, collections=None, ' +
          'caching_device=None, partitioner=None, validate_shape=True, use_resource=None, custom_getter=None, ' +
          'constraint=None, synchronization=None, aggregation=None',
      },
    ],
    pytorch: [
      redesign(
        'The constructor makes the weight, and initialises it: Glorot uniform where nothing else is asked for.',
        {
          when: 'trainable is False and initializer is None',
          init: 'self.register_buffer("?name", torch.zeros(shape))',
          code: 'self.?name',
          holes: weightHoles,
        },
      ),
      redesign(
        'The constructor makes the buffer, which is saved and moved with the module but not trained.',
        {
          when: 'trainable is False',
          init: 'self.register_buffer("?name", init(initializer)(torch.empty(shape)))',
          code: 'self.?name',
          holes: weightHoles,
        },
      ),
      redesign(
        'The constructor makes the weight, and initialises it: Glorot uniform where nothing else is asked for.',
        {
          when: 'initializer is None',
          init: 'self.?name = nn.Parameter(torch.empty(shape))\nnn.init.xavier_uniform_(self.?name)',
          code: 'self.?name',
          holes: weightHoles,
        },
      ),
      redesign('The constructor makes the weight and initialises it as `initializer` says.', {
        init: 'self.?name = nn.Parameter(torch.empty(shape))\ninit(initializer)(self.?name)',
        code: 'self.?name',
        holes: weightHoles,
      }),
    ],
    jax: [
      redesign('The constructor makes the variable, which is no `nnx.Param` and so is not trained.', {
        when: 'trainable is False and initializer is None',
        init: 'self.?name = nnx.Variable(jnp.zeros(shape))',
        code: 'self.?name',
        holes: weightHoles,
      }),
      redesign('The constructor makes the variable, which is no `nnx.Param` and so is not trained.', {
        when: 'trainable is False',
        setup: RNGS,
        init: 'self.?name = nnx.Variable(init(initializer)(rngs.params(), shape))',
        code: 'self.?name',
        holes: weightHoles,
      }),
      redesign(
        'The constructor makes the weight, and initialises it: Glorot uniform where nothing else is asked for.',
        {
          when: 'initializer is None',
          setup: RNGS,
          init: 'self.?name = nnx.Param(nnx.initializers.glorot_uniform()(rngs.params(), shape))',
          code: 'self.?name',
          holes: weightHoles,
        },
      ),
      redesign('The constructor makes the weight and initialises it as `initializer` says.', {
        setup: RNGS,
        init: 'self.?name = nnx.Param(init(initializer)(rngs.params(), shape))',
        code: 'self.?name',
        holes: weightHoles,
      }),
    ],
    keras: (
      [
        ['trainable is False and initializer is None', "initializer='zeros', trainable=False"],
        ['trainable is False', 'initializer=init(initializer), trainable=False'],
        ['initializer is None and regularizer is None', "initializer='glorot_uniform'"],
        ['initializer is None', "initializer='glorot_uniform', regularizer=regularizer"],
        ['regularizer is None', 'initializer=init(initializer)'],
        [null, 'initializer=init(initializer), regularizer=regularizer'],
      ] as const
    ).map(([when, more]) =>
      redesign('`build` makes the weight, by keyword arguments.', {
        ...(when !== null && { when }),
        init: `self.?name = self.add_weight(shape=shape, ${more})`,
        code: 'self.?name',
        holes: weightHoles,
      }),
    ),
    note: 'An initializer that is a tensor gives the weight its value: `nn.Parameter(value)`, `nnx.Param(value)`.',
    caveats: ['default-initializer', 'variable-reuse', 'regularizer-scope'],
  },
  Variable: {
    signatures: [
      {
        params:
          'initial_value=None, trainable=None, validate_shape=True, caching_device=None, name=None, ' +
          'variable_def=None, dtype=None, import_scope=None, constraint=None, synchronization=None, ' +
          'aggregation=None, shape=None, experimental_enable_variable_lifting=None',
        api: 'v2',
      },
      {
        params:
          'initial_value=None, trainable=None, collections=None, validate_shape=True, caching_device=None, ' +
          'name=None, variable_def=None, dtype=None, expected_shape=None, import_scope=None, constraint=None, ' +
          'use_resource=None, synchronization=None, aggregation=None, shape=None',
        api: 'v1',
      },
    ],
    pytorch: [
      { when: GIVEN_BY_FUNCTION, code: 'nn.Parameter(torch.as_tensor(initial_value()))' },
      { when: 'trainable is False and dtype is None', code: 'torch.as_tensor(initial_value)', note: BUFFER },
      {
        when: 'trainable is False',
        code: 'torch.as_tensor(initial_value, dtype=dtype(dtype))',
        note: BUFFER,
      },
      {
        when: `is_int(initial_value) and dtype is None and ${TRAINED}`,
        code: 'torch.tensor(initial_value)',
        note: 'Whole numbers have no gradient; a step counter is a plain Python integer.',
      },
      { when: `dtype is None and ${TRAINED}`, code: 'nn.Parameter(torch.as_tensor(initial_value))' },
      { when: TRAINED, code: 'nn.Parameter(torch.as_tensor(initial_value, dtype=dtype(dtype)))' },
      {
        when: 'dtype is None',
        code: 'nn.Parameter(torch.as_tensor(initial_value), requires_grad=trainable)',
      },
      {
        code: 'nn.Parameter(torch.as_tensor(initial_value, dtype=dtype(dtype)), requires_grad=trainable)',
      },
    ],
    jax: [
      { when: GIVEN_BY_FUNCTION, code: 'nnx.Param(jnp.asarray(initial_value()))' },
      { when: 'trainable is False and dtype is None', code: 'nnx.Variable(jnp.asarray(initial_value))' },
      { when: 'trainable is False', code: 'nnx.Variable(jnp.asarray(initial_value, dtype=dtype(dtype)))' },
      { when: `dtype is None and ${TRAINED}`, code: 'nnx.Param(jnp.asarray(initial_value))' },
      { when: TRAINED, code: 'nnx.Param(jnp.asarray(initial_value, dtype=dtype(dtype)))' },
      {
        when: 'dtype is None',
        code: '(nnx.Param if trainable else nnx.Variable)(jnp.asarray(initial_value))',
      },
      {
        code: '(nnx.Param if trainable else nnx.Variable)(jnp.asarray(initial_value, dtype=dtype(dtype)))',
      },
    ],
    keras: [
      { when: GIVEN_BY_FUNCTION, code: 'keras.Variable(initial_value())' },
      {
        when: 'trainable is False and dtype is None',
        code: 'keras.Variable(initial_value, trainable=False)',
      },
      {
        when: 'trainable is False',
        code: 'keras.Variable(initial_value, trainable=False, dtype=dtype(dtype))',
      },
      {
        when: `is_int(initial_value) and dtype is None and ${TRAINED}`,
        code: 'keras.Variable(initial_value, trainable=False)',
        note: 'Whole numbers have no gradient, and PyTorch refuses them as trained variables.',
      },
      { when: `dtype is None and ${TRAINED}`, code: 'keras.Variable(initial_value)' },
      { when: TRAINED, code: 'keras.Variable(initial_value, dtype=dtype(dtype))' },
      { when: 'dtype is None', code: 'keras.Variable(initial_value, trainable=trainable)' },
      { code: 'keras.Variable(initial_value, trainable=trainable, dtype=dtype(dtype))' },
    ],
    without: {
      validate_shape: 'Shapes are known: they are those of the value.',
      expected_shape: 'Shapes are known: they are those of the value.',
      shape: 'Shapes are known: they are those of the value.',
      collections: 'Modules hold their weights: there are no collections.',
      caching_device: 'Where values are cached is decided by the framework.',
      use_resource: 'There is one kind of variable.',
      synchronization: 'Replicas agree in the training loop: `dist.all_reduce`, or the sharding of JAX.',
      aggregation: 'Replicas agree in the training loop: `dist.all_reduce`, or the sharding of JAX.',
    },
    examples: [
      trial(
        { initial_value: py('lambda: tf.ones([3])') },
        {
          source: { make: 'made = $call', use: 'result = made + 1.0' },
          gradient: 'There is no input to differentiate by.',
        },
      ),
      ...['True', 'flag'].flatMap((trainable) =>
        [{}, { dtype: py('tf.float32') }].map((more) =>
          trial(
            { initial_value: [1.5, 2.5], trainable: py(trainable), ...more },
            { source: { make: 'flag = bool(1)', use: 'result = $call' } },
          ),
        ),
      ),
      { initial_value: [1, 2], trainable: false },
      { initial_value: 3 },
      { initial_value: [1, 2], dtype: py('tf.float32') },
      { initial_value: floats(2, 3) },
      { initial_value: [1, 2], trainable: false, dtype: py('tf.float32') },
    ],
    caveats: ['variable-reuse', 'keras-tf-ops'],
  },
  trainable_variables: {
    signatures: [{ params: 'scope=None' }],
    examples: [listsV1()],
    pytorch: {
      code: 'list(?model.parameters())',
      holes: { model: 'The module whose weights are trained.' },
    },
    jax: { code: 'nnx.state(?model, nnx.Param)', holes: { model: 'The module whose weights are trained.' } },
    keras: { code: '?model.trainable_variables', holes: { model: 'The model whose weights are trained.' } },
    note: 'A `scope` that selected some of them becomes the sub-module that holds them.',
  },
  global_variables: {
    aliases: ['tf.all_variables'],
    signatures: [{ params: 'scope=None' }],
    examples: [listsV1()],
    pytorch: {
      code: 'list(?model.state_dict().values())',
      holes: { model: 'The module that holds the weights.' },
    },
    jax: { code: 'nnx.state(?model)', holes: { model: 'The module that holds the weights.' } },
    keras: { code: '?model.variables', holes: { model: 'The model that holds the weights.' } },
  },
  global_variables_initializer: {
    ...everywhere(remove('Weights have their values from the moment they are made.')),
    caveats: ['default-initializer'],
  },
  initialize_all_variables: everywhere(remove('Weights have their values from the moment they are made.')),
  local_variables_initializer: everywhere(remove('Metrics start at zero when they are made.')),
  tables_initializer: everywhere(remove('Lookup tables become dictionaries, which need no initialiser.')),
  Graph: everywhere(remove(`${NO_GRAPH} What two graphs kept apart, two modules keep apart.`)),
  get_default_graph: everywhere(remove(NO_GRAPH)),
  reset_default_graph: everywhere(remove(`${NO_GRAPH} A new module starts with new weights.`)),
  get_collection: {
    ...everywhere(
      redesign(
        'Collections are lists in disguise: keep the list you need as an attribute, or ask the model for its ' +
          'parameters and losses.',
      ),
    ),
    caveats: ['update-ops', 'loss-collection'],
  },
  add_to_collection: everywhere(redesign('Append to a list of your own, and return it with the results.')),
  'GraphKeys.GLOBAL_VARIABLES': everywhere(
    redesign('Ask the model: `state_dict()`, `nnx.state`, `variables`.'),
  ),
  'GraphKeys.TRAINABLE_VARIABLES': everywhere(redesign('Ask the model for its trainable weights.')),
  'GraphKeys.UPDATE_OPS': {
    ...everywhere(remove('Layers update their own statistics in training mode.')),
    caveats: ['update-ops'],
  },
  'GraphKeys.REGULARIZATION_LOSSES': {
    pytorch: redesign('Sum the penalties yourself, or use `weight_decay`.'),
    jax: redesign('Sum the penalties yourself, or use `optax.add_decayed_weights`.'),
    keras: redesign('`model.losses` holds the penalties of its layers.'),
    caveats: ['regularizer-factor', 'regularizer-scope'],
  },
  name_scope: {
    signatures: [
      { params: 'name, default_name=None, values=None', api: 'v1' },
      { params: 'name', api: 'v2' },
    ],
    examples: [
      trial(
        { name: 'scope' },
        { api: 'v2', inputs: { x: floats(3) }, source: { use: 'with $call:\n    result = x * 2' } },
      ),
      ...[
        { name: null, default_name: 'scope' },
        { name: 'scope', default_name: 'other' },
        { name: py('given'), default_name: 'other', values: py('[x]') },
        { name: 'scope', values: py('[x]') },
      ].map((args) =>
        trial(args, {
          api: 'v1',
          inputs: { x: floats(3) },
          source: { make: 'given = None', use: 'with $call:\n    result = x * 2' },
        }),
      ),
    ],
    pytorch: remove(
      'It only named nodes of the graph: unindent the body. To see it in a profile write `torch.profiler.record_function`.',
    ),
    jax: [
      {
        when: 'name is None and absent(default_name)',
        ...remove('It only named nodes of the graph: unindent the body.'),
      },
      { when: 'name is None', code: 'jax.named_scope(default_name)', note: TRACE_ONLY },
      { when: 'is_str(name) and not absent(default_name)', code: 'jax.named_scope(name)', note: TRACE_ONLY },
      { when: 'not absent(default_name)', code: 'jax.named_scope(name or default_name)', note: TRACE_ONLY },
      { code: 'jax.named_scope(name)', note: TRACE_ONLY },
    ],
    without: { values: 'They only said which graph was meant.' },
    keras: remove('It only named nodes of the graph: unindent the body. Layers name themselves.'),
  },
  device: {
    signatures: [
      { params: 'device_name', api: 'v2' },
      { params: 'device_name_or_function', api: 'v1', rename: { device_name_or_function: 'device_name' } },
    ],
    examples: [
      trial(
        { device_name: '/cpu:0' },
        { api: 'v2', inputs: { x: floats(3) }, source: { use: 'with $call:\n    result = x * 2' } },
      ),
      trial(
        { device_name: py('name') },
        {
          api: 'v2',
          inputs: { x: floats(3) },
          source: { make: "name = 'cpu:' + '0'", use: 'with $call:\n    result = x * 2' },
        },
      ),
    ],
    pytorch: [
      {
        when: `device_name in ${CPUS}`,
        code: "torch.device('cpu')",
        note: 'As a context it says where new tensors are made; those that are there stay on their device.',
      },
      redesign('Choose the device once and move the model and every batch to it.', {
        code: 'torch.device("cuda" if torch.cuda.is_available() else "cpu")',
        effort: 'minutes',
      }),
    ],
    jax: [
      { when: `device_name in ${CPUS}`, code: "jax.default_device(jax.devices('cpu')[0])" },
      redesign('JAX uses the first accelerator by itself.', {
        code: 'jax.default_device(jax.devices()[0])',
        effort: 'minutes',
      }),
    ],
    keras: [
      { when: `device_name in ${CPUS}`, code: "keras.device('cpu:0')" },
      {
        when: "device_name in ('/gpu:0', '/GPU:0', '/device:GPU:0', 'GPU:0', '/gpu', 'gpu')",
        code: "keras.device('gpu:0')",
      },
      redesign('The backend knows who holds what: `keras.distribution` shards a model over processes.', {
        when: "kind(device_name) == 'function'",
        effort: 'hours',
      }),
      {
        code: 'keras.device(device_name)',
        note: 'Device names are `cpu:0` and `gpu:0`: JAX and PyTorch take no slash and no `device:`.',
      },
    ],
  },
  control_dependencies: {
    ...everywhere(remove('Lines run in the order they stand: unindent the body.')),
    caveats: ['eager-order', 'update-ops'],
  },
  group: everywhere(remove('The operations run where they stand; nothing needs to be grouped.')),
  tuple: everywhere(remove('The values are there already: use the list.')),
  no_op: {
    ...everywhere(remove('Nothing to do.', { code: 'None' })),
    examples: [trial({}, { api: 'v2' })],
  },
  ConfigProto: {
    pytorch: remove(
      'There is no session to configure. Threads: `torch.set_num_threads(n)`; memory grows as needed by itself.',
    ),
    jax: remove(
      'There is no session to configure. Memory: the environment variable `XLA_PYTHON_CLIENT_MEM_FRACTION`.',
    ),
    keras: remove(
      'There is no session to configure. The backend has its own settings for threads and memory.',
    ),
  },
  GPUOptions: {
    pytorch: remove(
      'Memory grows as needed. To limit it: `torch.cuda.set_per_process_memory_fraction(fraction)`.',
    ),
    jax: remove('Memory is set by the environment variable `XLA_PYTHON_CLIENT_MEM_FRACTION`.'),
    keras: remove('The backend has its own settings for memory.'),
  },
  disable_v2_behavior: everywhere(remove('There is no TF1 mode.')),
  disable_eager_execution: everywhere(remove('There is no graph mode.')),
  enable_eager_execution: everywhere(remove('Code is eager already.')),
  enable_v2_behavior: everywhere(remove('There is only one mode.')),
  executing_eagerly: {
    ...everywhere(remove('Code is eager: the answer is yes.', { code: 'True' })),
    examples: [trial({}, { api: 'v2' })],
  },
  'test.is_gpu_available': {
    signatures: [{ params: 'cuda_only=False, min_cuda_compute_capability=None' }],
    pytorch: 'torch.cuda.is_available()',
    jax: "any(device.platform == 'gpu' for device in jax.devices())",
    keras: none(
      'Ask the backend: `torch.cuda.is_available()`, `jax.devices()`, `tf.config.list_physical_devices("GPU")`.',
    ),
    example: {},
  },
  Operation: {
    pytorch: none('There are no operations, only values.'),
    jax: none('There are no operations, only values.'),
    keras: none('There are no operations, only values.'),
  },
});

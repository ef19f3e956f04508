/**
 * Rows of `tf.keras.layers.Layer`: the base class, the weights it makes, its methods and attributes. Keras keeps them; elsewhere a
 * module makes its weights in the constructor, and what Keras remembers is asked of the weights.
 */
import type { AdviceText, Example, RowText, Trial, TrialOptions } from '../../src/catalog/kit.js';
import { floats, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const minutes = { effort: 'minutes' } as const;
const RNGS = 'rngs = nnx.Rngs(0)';

/** Sentences for PyTorch and JAX, and what Keras says. */
const told = (pytorch: string, jax: string, keras: AdviceText, more: Partial<RowText> = {}): RowText => ({
  pytorch: redesign(pytorch, minutes),
  jax: redesign(jax, minutes),
  keras,
  ...more,
});

const SHAPES = 'Modules have no shapes of inputs or outputs: pass the sizes on where the model is made.';

/** A dense layer with weights, in each framework. */
const DENSE = {
  source: 'layer = tf.keras.layers.Dense(3)\nlayer.build((None, 4))\n',
  pytorch: 'import torch\nfrom torch import nn\nlayer = nn.Linear(4, 3)\n',
  jax: 'import jax\nfrom flax import nnx\nlayer = nnx.Linear(4, 3, rngs=rngs)\n',
  keras: 'import keras\nlayer = keras.layers.Dense(3)\nlayer.build((None, 4))\n',
};

/** A method of the dense layer; `use` runs around it, in words of their own where a target has others. */
const onDense = (
  args: Example,
  use: string,
  uses: Partial<Record<'pytorch' | 'jax' | 'keras', string>> = {},
  options: TrialOptions = {},
): Trial => {
  const port = (text: string) => `receiver = layer\n${text.replaceAll('$call', () => '$code')}`;
  return trial(
    { self: py('layer'), ...args },
    {
      api: 'v2',
      source: { make: DENSE.source, use },
      pytorch: { make: DENSE.pytorch, use: port(uses.pytorch ?? use) },
      jax: { make: DENSE.jax, use: port(uses.jax ?? use) },
      keras: { make: DENSE.keras, use: port(uses.keras ?? use) },
      ...options,
    },
  );
};

const NO_CODE = 'It has another structure there.';
const onlyKeras = { skip: { pytorch: NO_CODE, jax: NO_CODE } };

const REPLICAS = 'What happens to it on several devices is decided where the model is wrapped or sharded.';
const WITHOUT = {
  use_resource: 'Every variable is a resource.',
  synchronization: REPLICAS,
  aggregation: REPLICAS,
  experimental_autocast: 'The policy of the layer decides what it is cast to.',
  getter: 'A getter made other variables of it; make them yourself.',
};
const PARAMETER = { name: 'The attribute that holds this weight.' };
const MADE =
  'The constructor makes the weight: the shape of the input is an argument there, as there is no `build`.';

const WEIGHT =
  'name=None, shape=(), dtype=None, initializer=None, regularizer=None, trainable=True, constraint=None, **kwargs';

/** What a weight owes to the training loop. */
const steps = (held: string, assigned: string) =>
  `loss = loss + regularizer(${held})\n${assigned} = constraint(${assigned})`;

const torchWeight = (dtype: string, more: string) => ({
  init: `self.?name = nn.Parameter(torch.empty(shape${dtype})${more})\ninit(initializer)(self.?name)`,
  code: 'self.?name',
  step: steps('self.?name', 'self.?name.data'),
  holes: PARAMETER,
  note: MADE,
  effort: 'minutes' as const,
});
const jaxWeight = (kind: string, dtype: string) => ({
  setup: RNGS,
  init: `self.?name = nnx.${kind}(init(initializer)(rngs.params(), axes(shape)${dtype}))`,
  code: 'self.?name',
  step: steps('self.?name[...]', 'self.?name[...]'),
  holes: PARAMETER,
  note: MADE,
  effort: 'minutes' as const,
});

/** One weight, made in a layer: its value under an initialiser that draws nothing. */
const weightTrial = (args: Example, method: string, options: TrialOptions = {}): Trial => {
  const self = 'receiver = layer\n';
  return trial(
    { self: py('tf.keras.layers.Layer()'), ...args },
    {
      api: 'v2',
      source: { make: `w = $call`, use: 'result = tf.convert_to_tensor(w)' },
      pytorch: {
        make: `import torch\nfrom torch import nn\nreceiver = nn.Module()\n$init`,
        use: 'result = $code + 0',
      },
      jax: {
        make: `import types\nfrom flax import nnx\nreceiver = types.SimpleNamespace()\n$setup\n$init`,
        use: 'result = $code[...]',
      },
      keras: {
        make: `import keras\nlayer = keras.layers.Layer()\n${self}w = $code`,
        use: 'result = keras.ops.convert_to_tensor(w)',
      },
      ...(method === 'random' && { compare: 'moments' as const }),
      ...options,
    },
  );
};

/** The penalty of a weight, as a line of the loop. */
const weightPenalty = (args: Example): Trial =>
  weightTrial(args, 'value', {
    source: {
      make: 'w = $call',
      use: 'result = [tf.convert_to_tensor(w), tf.add_n(receiver.losses)]',
    },
    pytorch: {
      make: 'import torch\nfrom torch import nn\nreceiver = nn.Module()\n$init',
      use: 'loss = 0.0\n$step\nresult = [$code + 0, loss]',
    },
    jax: {
      make: 'import types\nfrom flax import nnx\nreceiver = types.SimpleNamespace()\n$setup\n$init',
      use: 'loss = 0.0\n$step\nresult = [$code[...], loss]',
    },
    keras: {
      make: 'import keras\nlayer = keras.layers.Layer()\nreceiver = layer\nw = $code\nlayer.built = True',
      use: 'result = [keras.ops.convert_to_tensor(w), sum(layer.losses)]',
    },
  });

const CONSTANT = py('tf.constant_initializer(0.5)');
const weightExamples: Trial[] = [
  weightTrial({ name: 'w', shape: [2, 3], initializer: 'ones' }, 'value'),
  weightTrial({ name: 'w', shape: [2, 3], initializer: CONSTANT, trainable: false }, 'value'),
  weightTrial({ name: 'w', shape: [3], initializer: 'zeros', dtype: py('tf.float32') }, 'value'),
  weightTrial(
    { name: 'w', shape: [3], initializer: 'zeros', dtype: py('tf.float32'), trainable: false },
    'value',
  ),
  weightTrial({ name: 'total', initializer: 'zeros' }, 'value'),
  weightTrial({ name: 'w', shape: [300, 200] }, 'random'),
  weightPenalty({
    name: 'w',
    shape: [2, 3],
    initializer: 'ones',
    regularizer: py('tf.keras.regularizers.l2(0.1)'),
  }),
];

const addWeight = (params: string, examples: Trial[]): RowText => ({
  signatures: [{ params }],
  pytorch: [
    { when: 'dtype is None and trainable is True', ...torchWeight('', '') },
    { when: 'dtype is None', ...torchWeight('', ', requires_grad=trainable') },
    { when: 'trainable is True', ...torchWeight(', dtype=dtype(dtype)', '') },
    torchWeight(', dtype=dtype(dtype)', ', requires_grad=trainable'),
  ],
  jax: [
    { when: 'dtype is None and trainable is False', ...jaxWeight('Variable', '') },
    { when: 'dtype is None', ...jaxWeight('Param', '') },
    { when: 'trainable is False', ...jaxWeight('Variable', ', dtype(dtype)') },
    jaxWeight('Param', ', dtype(dtype)'),
  ],
  keras: {
    code:
      'self.add_weight(shape=shape, initializer=init(initializer), dtype=dtype, trainable=trainable, regularizer=regularizer, ' +
      'constraint=constraint, name=name)',
    caveats: ['keras-removed-arguments'],
  },
  without: WITHOUT,
  caveats: ['default-initializer', 'regularizer-scope'],
  examples,
});

const scaled = (base: string, method: string) =>
  `class Scaled(${base}):\n    def __init__(self, factor):\n        super().__init__()\n        self.factor = factor\n\n` +
  `    def ${method}(self, inputs):\n        return inputs * self.factor\n\nlayer = Scaled(3.0)`;

const baseClass = (api: 'v1' | 'v2', name: string): RowText => ({
  pytorch: {
    code: 'nn.Module',
    note: '`build` and `__init__` become one `__init__` that calls `super().__init__()`; `call` becomes `forward`.',
  },
  jax: {
    code: 'nnx.Module',
    note: '`build` and `__init__` become one `__init__` that takes `rngs`; `call` becomes `__call__`.',
  },
  keras: { code: 'keras.layers.Layer', caveats: ['keras-tf-ops', 'keras-removed-arguments'] },
  title: 'Layer, the base class',
  examples: [
    trial(
      {},
      {
        api,
        inputs: { x: floats(2, 3) },
        source: { make: scaled(name, 'call'), use: 'result = layer(x)' },
        pytorch: { make: scaled('$code', 'forward'), use: 'result = layer(x)' },
        jax: { make: scaled('$code', '__call__'), use: 'result = layer(x)' },
        keras: { make: scaled('$code', 'call'), use: 'result = layer(x)' },
      },
    ),
  ],
});

/** The base class under `tf.layers`. */
export const layerV1 = baseClass('v1', 'tf.layers.Layer');

const trainable = told(
  '`module.requires_grad_(False)` freezes, `True` thaws; call `module.eval()` too where it holds a batch normalisation.',
  'Give the optimizer a filter: `nnx.Optimizer(model, tx, wrt=filter)` trains only the parameters that it picks.',
  'self.trainable',
  {
    caveats: ['batch-norm-frozen'],
    examples: [
      onDense(
        {},
        'before = $call\nreceiver.trainable = False\nresult = [before, receiver.trainable, len(receiver.trainable_weights)]',
        {},
        onlyKeras,
      ),
    ],
  },
);

const SET = 'Arrays from TensorFlow have to be named, and transposed for PyTorch.';
const TWO = {
  source: 'other = tf.keras.layers.Dense(3)\nother.build((None, 4))\n',
  pytorch: 'other = nn.Linear(4, 3)\n',
  jax: 'other = nnx.Linear(4, 3, rngs=nnx.Rngs(5))\n',
  keras: 'other = keras.layers.Dense(3)\nother.build((None, 4))\n',
};

/** One layer takes over the weights of another, and gives the same. */
const copied = trial(
  { self: py('layer'), weights: py('other.get_weights()') },
  {
    api: 'v2',
    inputs: { x: floats(2, 4) },
    gradient: 'The weights are set in the same step.',
    source: { make: DENSE.source + TWO.source, use: '$call\nresult = layer(x) - other(x)' },
    pytorch: {
      make: DENSE.pytorch + TWO.pytorch,
      use: 'receiver = layer\n$code\nresult = layer(x) - other(x)',
    },
    jax: { make: DENSE.jax + TWO.jax, use: 'receiver = layer\n$code\nresult = layer(x) - other(x)' },
    keras: { make: DENSE.keras + TWO.keras, use: 'receiver = layer\n$code\nresult = layer(x) - other(x)' },
  },
);

const penalised =
  'class Penalised(tf.keras.layers.Layer):\n    def call(self, inputs):\n        self.add_loss(0.5 * tf.reduce_sum(inputs))\n        return inputs\n\n' +
  'layer = Penalised()';

/** A model of one layer, for what only a graph of layers knows. */
const graphTrial = (symbol: string, result: string, args: Example = {}): Trial =>
  trial(
    { self: py('model.layers[0]'), ...args },
    {
      api: 'v2',
      source: {
        make: 'model = tf.keras.Sequential([tf.keras.layers.Dense(3)])\nmodel.build((None, 4))',
        use: result,
      },
      ...onlyKeras,
      keras: {
        make: `import keras\nmodel = keras.Sequential([keras.layers.Dense(3)])\nmodel.build((None, 4))\nsymbol = '${symbol}'`,
        use: `receiver = model.layers[0]\n${result.replace('$call', () => '$code')}`,
      },
    },
  );

const called = (api: 'call' | 'apply'): RowText => ({
  signatures: [{ params: 'inputs, *args, **kwargs' }],
  pytorch: {
    code: api === 'call' ? 'self.forward(inputs, *args)' : 'self(inputs, *args)',
    note: '`call` becomes `forward`; call the module itself, so that hooks run, but where the receiver is `super()`.',
  },
  jax: {
    code: api === 'call' ? 'self.__call__(inputs, *args)' : 'self(inputs, *args)',
    note: '`call` becomes `__call__`.',
  },
  keras: api === 'call' ? 'self.call(...)' : { code: 'self(...)', note: 'Keras 3 has no `apply`.' },
  ...(api === 'call'
    ? {
        examples: [
          trial(
            { self: py('layer'), inputs: py('x') },
            {
              api: 'v2',
              inputs: { x: floats(2, 3) },
              source: { make: 'layer = tf.keras.layers.Softmax()', use: 'result = $call' },
              pytorch: {
                make: 'from torch import nn\nlayer = nn.Softmax(dim=-1)',
                use: 'receiver = layer\nresult = $code',
              },
              jax: {
                make: 'import jax\nlayer = jax.nn.softmax',
                use: 'receiver = layer\nresult = $code',
              },
              keras: {
                make: 'import keras\nlayer = keras.layers.Softmax()',
                use: 'receiver = layer\nresult = $code',
              },
            },
          ),
        ],
      }
    : { proof: { cannotRun: 'Keras 2.15 has no `apply` but for version 1 layers.' } }),
  without: { training: '`training` is the mode of the module: `train()` and `eval()` switch it.' },
});

export const kerasLayerBase = table('tf.keras.layers', {
  Layer: baseClass('v2', 'tf.keras.layers.Layer'),
  'Layer.add_weight': addWeight(WEIGHT, weightExamples),
  'Layer.add_variable': {
    ...addWeight(WEIGHT, []),
    examples: weightExamples.map((one) => ({ ...one, api: 'v1' as const })),
    proof: { cannotRun: 'Keras 2.15 has no `add_variable`; it is `add_weight` by its old name.' },
  },
  'Layer.get_weights': {
    signatures: [{ params: '' }],
    pytorch: 'self.state_dict()',
    jax: 'nnx.state(self)',
    keras: 'self.get_weights()',
    caveats: ['conv-kernel-layout', 'dense-kernel-transposed'],
    examples: [
      onDense({}, 'result = sorted(w.size for w in $call)', {
        pytorch: 'result = sorted(w.numel() for w in $call.values())',
        jax: 'result = sorted(w.size for w in jax.tree.leaves($call))',
      }),
    ],
  },
  'Layer.set_weights': {
    signatures: [{ params: 'weights' }],
    pytorch: 'self.load_state_dict(weights)',
    jax: 'nnx.update(self, weights)',
    keras: 'self.set_weights(weights)',
    note: SET,
    caveats: ['conv-kernel-layout', 'dense-kernel-transposed'],
    examples: [copied],
  },
  'Layer.trainable': trainable,
  'Layer.build': {
    pytorch: remove('Modules make their weights in the constructor.'),
    jax: remove('Modules make their weights in the constructor.'),
    keras: 'self.build(...)',
    examples: [
      onDense(
        { input_shape: py('(None, 4)') },
        '$call\nresult = len(receiver.weights)',
        {},
        {
          ...onlyKeras,
          source: { make: 'layer = tf.keras.layers.Dense(3)', use: '$call\nresult = len(receiver.weights)' },
          keras: {
            make: 'import keras\nlayer = keras.layers.Dense(3)',
            use: 'receiver = layer\n$code\nresult = len(receiver.weights)',
          },
        },
      ),
    ],
  },
  'Layer.losses': told(
    'Compute the penalties from the weights, and add them to the loss.',
    'Compute the penalties from the weights, and add them to the loss.',
    'self.losses',
    {
      caveats: ['regularizer-scope', 'regularizer-factor'],
      examples: [
        onDense(
          {},
          'result = sum($call)',
          {},
          {
            ...onlyKeras,
            source: {
              make: 'layer = tf.keras.layers.Dense(3, kernel_regularizer="l2", kernel_initializer="ones")\nlayer.build((None, 4))',
              use: 'result = sum($call)',
            },
            keras: {
              make: 'import keras\nlayer = keras.layers.Dense(3, kernel_regularizer="l2", kernel_initializer="ones")\nlayer.build((None, 4))',
              use: 'receiver = layer\nresult = sum($code)',
            },
          },
        ),
      ],
    },
  ),
  'Layer.output': told(
    'Return it from `forward`, or catch it: `module.register_forward_hook(hook)`.',
    'Return it from `__call__`, or `self.sow(nnx.Intermediate, name, value)` and `nnx.pop`.',
    'self.output',
    { examples: [graphTrial('output', 'result = [int(n) for n in $call.shape[1:]]')] },
  ),
  'Layer.input': told(
    'It is the argument of `forward`; catch it by `module.register_forward_pre_hook(hook)`.',
    'It is the argument of `__call__`.',
    'self.input',
    { examples: [graphTrial('input', 'result = [int(n) for n in $call.shape[1:]]')] },
  ),
  'Layer.output_shape': told(
    SHAPES,
    SHAPES,
    {
      code: 'self.output.shape',
      note: 'Of a layer that was called; `self.compute_output_shape(shape)` for others.',
    },
    { examples: [graphTrial('output_shape', 'result = [int(n) for n in $call[1:]]')] },
  ),
  'Layer.input_shape': told(
    SHAPES,
    SHAPES,
    { code: 'self.input.shape', note: 'Of a layer that was called.' },
    { examples: [graphTrial('input_shape', 'result = [int(n) for n in $call[1:]]')] },
  ),
  'Layer.compute_output_shape': told(
    SHAPES,
    '`jax.eval_shape(module, jax.ShapeDtypeStruct(shape, jnp.float32)).shape`.',
    'self.compute_output_shape(...)',
    {
      examples: [onDense({ input_shape: py('(2, 4)') }, 'result = [int(n) for n in $call]', {}, onlyKeras)],
    },
  ),
  'Layer.dtype': {
    pytorch: 'next(self.parameters()).dtype',
    jax: redesign('`param_dtype` of the modules, as they were made.', minutes),
    keras: 'self.dtype',
    examples: [
      onDense(
        {},
        'result = str($call)',
        { pytorch: "result = str($call).removeprefix('torch.')" },
        {
          skip: { jax: NO_CODE },
        },
      ),
    ],
  },
  'Layer.weights': {
    pytorch: '[*self.parameters(), *self.buffers()]',
    jax: 'jax.tree.leaves(nnx.state(self))',
    keras: 'self.weights',
    examples: [onDense({}, 'result = len($call)')],
  },
  'Layer.non_trainable_weights': {
    pytorch: 'list(self.buffers())',
    jax: 'jax.tree.leaves(nnx.state(self, nnx.BatchStat))',
    keras: 'self.non_trainable_weights',
    note: 'Frozen weights count too in Keras.',
    examples: [onDense({}, 'result = len($call)')],
  },
  'Layer.count_params': {
    signatures: [{ params: '' }],
    pytorch: 'sum(one.numel() for one in self.parameters())',
    jax: 'sum(one.size for one in jax.tree.leaves(nnx.state(self, nnx.Param)))',
    keras: 'self.count_params()',
    note: 'Keras also counts moving averages.',
    examples: [onDense({}, 'result = $call')],
  },
  'Layer.get_config': {
    signatures: [{ params: '' }],
    pytorch: remove('A module is its source code: nothing asks for its configuration.'),
    jax: remove('A module is its source code: nothing asks for its configuration.'),
    keras: 'self.get_config()',
    examples: [onDense({}, "result = $call['units']", {}, onlyKeras)],
  },
  'Layer.from_config': told('Call the constructor.', 'Call the constructor.', 'self.from_config(...)', {
    signatures: [{ params: 'config' }],
    examples: [onDense({ config: py('layer.get_config()') }, 'result = $call.units', {}, onlyKeras)],
  }),
  'Layer.call': called('call'),
  'Layer.apply': called('apply'),
  'Layer.add_loss': told(
    'Keep the penalty in an attribute, or return it beside the output, and add it to the loss.',
    'Return the penalty beside the output, and add it to the loss.',
    'self.add_loss(...)',
    {
      note: 'Keras 3 has no `inputs` and takes no function: compute the loss in `call`.',
      caveats: ['keras-removed-arguments'],
      examples: [
        trial(
          {},
          {
            api: 'v2',
            inputs: { x: floats(2, 3) },
            source: { make: penalised, use: 'y = layer(x)\nresult = [y, sum(layer.losses)]' },
            ...onlyKeras,
          },
        ),
      ],
    },
  ),
  'Layer.add_metric': told(
    'Keep the number in a list of the training loop.',
    'Keep the number in a list of the training loop.',
    redesign(
      'Make a `keras.metrics.Mean` in the constructor, and call its `update_state(value)` in `call`.',
      minutes,
    ),
  ),
  'Layer.metrics': told(
    'Keep the metrics in a list of the training loop.',
    'Keep the metrics in a list of the training loop.',
    'self.metrics',
    {
      examples: [onDense({}, 'result = len($call)', {}, onlyKeras)],
    },
  ),
  'Layer.activity_regularizer': told(
    'The penalty on the outputs is a function of your own.',
    'The penalty on the outputs is a function of your own.',
    'self.activity_regularizer',
    { examples: [onDense({}, 'result = $call is None', {}, onlyKeras)] },
  ),
  'Layer.add_update': {
    pytorch: remove('Change the buffer in `forward`; it happens at once.'),
    jax: remove('Change the variable in `__call__`; it happens at once.'),
    keras: remove('Write `self.variable.assign(value)` in `call`; it happens at once.'),
  },
  'Layer.updates': {
    pytorch: remove('Buffers change in the forward pass.'),
    jax: remove('Statistics change in the forward pass.'),
    keras: remove('Variables change in the forward pass.'),
    caveats: ['update-ops'],
  },
});

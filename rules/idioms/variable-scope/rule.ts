import { idiom } from '../../../src/catalog/kit.js';

const LAYERS = [
  'tf.get_variable',
  'tf.layers.*',
  'tf.contrib.layers.*',
  'tf.contrib.slim.*',
  'tf.keras.layers.*',
  'tf.nn.rnn_cell.*',
  'tf.contrib.rnn.*Cell',
];

const empty = {
  note: 'Nothing in this function makes a weight inside of the scope itself. Where functions that it calls do, the scope becomes the attribute of the module that holds what they make: `self.encoder = Encoder(...)`. Where none does, as around a loss, an optimizer or a change of size, the block goes.',
  caveats: ['variable-names'],
  effort: 'hours',
} as const;

export default idiom('variable-scope', {
  title: 'Weights named by `variable_scope`',
  text: '`tf.variable_scope` puts a prefix before the names of the weights that are made in its block, and by these names they are shared, saved and found. Weights are named by the attributes of the object that holds them now: a scope becomes a module, a scope within it a module within it.',
  parts: {
    scope: {
      symbols: ['tf.variable_scope', 'tf.variable_op_scope'],
      role: ['call', 'decorator'],
    },
    layer: {
      symbols: LAYERS,
      except: [
        'tf.*.__call__',
        'tf.contrib.slim.arg_scope',
        'tf.layers.*.*',
        'tf.*initializer',
        'tf.*regularizer',
        'tf.get_variable',
        'tf.*StateTuple',
        'tf.contrib.*.apply_*',
        'tf.contrib.*.summarize*',
        'tf.contrib.*.optimize_loss',
        // They have no weights.
        'tf.*.*ropout',
        'tf.*.*latten',
        'tf.*.*pool*',
        'tf.*.*Pool*',
        'tf.*.Activation',
      ],
      role: 'call',
      inside: 'scope',
    },
    weight: { symbols: 'tf.get_variable', role: 'call', inside: 'scope', has: ['shape'] },
    // Its first value has the shape; without either it is only asked for again.
    given: {
      symbols: 'tf.get_variable',
      role: 'call',
      inside: 'scope',
      lacks: ['shape'],
      has: ['initializer'],
      text: '^(?![\\s\\S]*trainable\\s*=\\s*False)',
    },
    fixed: {
      symbols: 'tf.get_variable',
      role: 'call',
      inside: 'scope',
      lacks: ['shape'],
      has: ['initializer'],
      is: { trainable: 'False' },
    },
    repeated: {
      symbols: ['tf.contrib.slim.repeat', 'tf.contrib.slim.stack'],
      role: 'call',
      inside: 'scope',
    },
  },
  needs: ['scope'],
  unit: 'function',
  explains: ['scope'],
  scale: 'structure',
  slots: {
    layers: 'inits(layer)',
    weights: 'inits(weight)',
    given: ['name(given)', 'weight'],
    fixed: ['name(fixed)', 'constant'],
    value: ['advised(fixed.initializer)', '?initial'],
    first: ['advised(given.initializer)', '?initial'],
    scope: ['text(scope)', 'the scope'],
  },
  pytorch: [
    {
      if: 'layer|weight|given|fixed|repeated',
      code: `
# was: $scope
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        $layers  #if layer
        $weights  #if weight
        self.$given = nn.Parameter(torch.as_tensor($first))  #each given
        self.register_buffer('$fixed', torch.as_tensor($value))  #each fixed
        ?repeated  #if repeated

    def forward(self, inputs):
        return ?outputs

self.block = Block()`,
      holes: {
        weights: 'The weights that the block makes, an attribute each.',
        initial: 'Its first value.',
        shape: 'The shape of its first value.',
        initializer: 'What gives that value, as `keras.initializers.Constant(array)`.',
        repeated: 'What `slim.repeat` or `slim.stack` makes: a layer for each time, in a list.',
        layers: 'The layers and weights that the block makes, an attribute each.',
        name: 'The name of the layer or weight.',
        outputs: 'What the block computed, through these attributes.',
        in_features: 'The size of the last axis of what the layer is called with.',
        in_channels: 'The number of channels of what the layer is called with.',
        num_features: 'The number of channels of what the layer is called with.',
        input_size: 'The size of the last axis of what the layer is called with.',
      },
      note: 'The name in the scope becomes the attribute: `encoder/dense/kernel` is `model.encoder.dense.weight`. Names matter only where a checkpoint of TensorFlow is to be read. A default initializer, regularizer or dtype of the scope has to be said at each layer.',
      caveats: ['variable-names', 'variable-reuse'],
      effort: 'hours',
    },
    empty,
  ],
  jax: [
    {
      if: 'layer|weight|given|fixed|repeated',
      code: `
# was: $scope
class Block(nnx.Module):
    def __init__(self, *, rngs):
        $layers  #if layer
        $weights  #if weight
        self.$given = nnx.Param(jnp.asarray($first))  #each given
        self.$fixed = nnx.Variable(jnp.asarray($value))  #each fixed
        ?repeated  #if repeated

    def __call__(self, inputs):
        return ?outputs

self.block = Block(rngs=rngs)`,
      holes: {
        weights: 'The weights that the block makes, an attribute each.',
        initial: 'Its first value.',
        shape: 'The shape of its first value.',
        initializer: 'What gives that value, as `keras.initializers.Constant(array)`.',
        repeated: 'What `slim.repeat` or `slim.stack` makes: a layer for each time, in a list.',
        layers: 'The layers and weights that the block makes, an attribute each; pass `rngs=rngs` on.',
        name: 'The name of the layer or weight.',
        outputs: 'What the block computed, through these attributes.',
        in_features: 'The size of the last axis of what the layer is called with.',
        num_features: 'The number of channels of what the layer is called with.',
      },
      note: 'The name in the scope becomes the attribute: `encoder/dense/kernel` is `model.encoder.dense.kernel`. A list of modules is an `nnx.List`. A default initializer, regularizer or dtype of the scope has to be said at each layer.',
      caveats: ['variable-names', 'variable-reuse'],
      effort: 'hours',
    },
    empty,
  ],
  keras: [
    {
      if: 'layer|weight|given|fixed|repeated',
      code: `
# was: $scope
class Block(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        $layers  #if layer
        $weights  #if weight
        self.$given = self.add_weight(shape=?shape, initializer=?initializer)  #each given
        self.$fixed = self.add_weight(shape=?shape, initializer=?initializer, trainable=False)  #each fixed
        ?repeated  #if repeated

    def call(self, inputs):
        return ?outputs

self.block = Block()`,
      holes: {
        weights: 'The weights that the block makes, an attribute each.',
        initial: 'Its first value.',
        shape: 'The shape of its first value.',
        initializer: 'What gives that value, as `keras.initializers.Constant(array)`.',
        repeated: 'What `slim.repeat` or `slim.stack` makes: a layer for each time, in a list.',
        layers:
          'The layers that the block makes, an attribute each; weights of its own are made in `build` by `add_weight`.',
        name: 'The name of the layer or weight.',
        outputs: 'What the block computed, through these attributes.',
      },
      note: 'A layer that holds layers tracks and saves their weights. In a functional model a plain function that makes its layers does as well, if it is called once. A default initializer, regularizer or dtype of the scope has to be said at each layer.',
      caveats: ['variable-names', 'variable-reuse'],
      effort: 'hours',
    },
    empty,
  ],
  example: { before: 'legacy' },
});

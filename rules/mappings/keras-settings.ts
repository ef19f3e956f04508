/**
 * Rows of what a layer of Keras remembers of its constructor: sizes, paddings, initialisers. Convolutions of PyTorch and Flax NNX
 * remember the sizes; the rest is kept by whoever needs it.
 */
import type { AdviceText, RowText, Trial, TrialOptions } from '../../src/catalog/kit.js';
import { py, redesign, table, trial } from '../../src/catalog/kit.js';

const minutes = { effort: 'minutes' } as const;

/** One convolution in every framework; what is asked of it stands in `use`. */
const MADE: Readonly<Record<string, string>> = {
  source:
    "layer = tf.keras.layers.Conv2D(4, (3, 2), strides=(2, 1), dilation_rate=(1, 1), activation='relu')\nlayer.build((None, 8, 8, 3))",
  pytorch: 'from torch import nn\nlayer = nn.Conv2d(3, 4, (3, 2), stride=(2, 1))',
  jax: 'from flax import nnx\nlayer = nnx.Conv(3, 4, (3, 2), strides=(2, 1), kernel_dilation=(1, 1), rngs=rngs)',
  keras:
    "import keras\nlayer = keras.layers.Conv2D(4, (3, 2), strides=(2, 1), dilation_rate=(1, 1), activation='relu')\nlayer.build((None, 8, 8, 3))",
};

const asked = (use: string, made: Readonly<Record<string, string>>, options: TrialOptions): Trial => {
  const port = (make: string) => ({
    make,
    use: `receiver = layer\n${use.replaceAll('$call', () => '$code')}`,
  });
  return trial(
    { self: py('layer') },
    {
      api: 'v2',
      source: { make: made.source!, use },
      pytorch: port(made.pytorch ?? ''),
      jax: port(made.jax ?? ''),
      keras: port(made.keras!),
      ...options,
    },
  );
};

const ELSEWHERE = 'It is an argument of the constructor there, and kept nowhere.';
const onlyKeras: TrialOptions = { skip: { pytorch: ELSEWHERE, jax: ELSEWHERE } };

/** What all three remember. */
const known = (
  torch: AdviceText,
  jax: AdviceText,
  keras: string,
  use = 'result = $call',
  options: TrialOptions = {},
): RowText => ({
  pytorch: torch,
  jax,
  keras: `self.${keras}`,
  examples: [asked(use, MADE, options)],
});

/** What only Keras remembers. */
const kept = (keras: string, what: string, use: string, made = MADE): RowText => ({
  pytorch: redesign(`${what} Keep it in an attribute of your own where it is needed.`, minutes),
  jax: redesign(`${what} Keep it in an attribute of your own where it is needed.`, minutes),
  keras: `self.${keras}`,
  examples: [asked(use, made, onlyKeras)],
});

const INITIALISER = 'A module fills its weights when it is made.';
const PENALTY = 'The penalty is a function that the training loop calls.';
const CONSTRAINT = 'The constraint is a function that runs after each step.';
const ACTIVATION = 'The activation is called after the layer.';
const DEPTHWISE: Readonly<Record<string, string>> = {
  source: 'layer = tf.keras.layers.DepthwiseConv2D(3, depth_multiplier=2)',
  keras: 'import keras\nlayer = keras.layers.DepthwiseConv2D(3, depth_multiplier=2)',
};
const CONV1D: Readonly<Record<string, string>> = {
  source: 'layer = tf.keras.layers.Conv1D(4, 3, dilation_rate=2)',
  pytorch: 'from torch import nn\nlayer = nn.Conv1d(3, 4, 3, dilation=2)',
  jax: 'from flax import nnx\nlayer = nnx.Conv(3, 4, (3,), kernel_dilation=(2,), rngs=rngs)',
  keras: 'import keras\nlayer = keras.layers.Conv1D(4, 3, dilation_rate=2)',
};
const WRAPPED: Readonly<Record<string, string>> = {
  source: 'layer = tf.keras.layers.TimeDistributed(tf.keras.layers.Dense(3))',
  keras: 'import keras\nlayer = keras.layers.TimeDistributed(keras.layers.Dense(3))',
};
const DENSE: Readonly<Record<string, string>> = {
  source: "layer = tf.keras.layers.Dense(3, kernel_initializer='ones')\nlayer.build((None, 4))",
  pytorch:
    'from torch import nn\nlayer = nn.Linear(4, 3)\nnn.init.ones_(layer.weight)\nnn.init.zeros_(layer.bias)',
  jax: 'from flax import nnx\nlayer = nnx.Linear(4, 3, kernel_init=nnx.initializers.ones, rngs=rngs)',
  keras: "import keras\nlayer = keras.layers.Dense(3, kernel_initializer='ones')\nlayer.build((None, 4))",
};
const dense = (
  torch: AdviceText,
  jax: AdviceText,
  keras: string,
  uses: Partial<Record<string, string>>,
): RowText => {
  const one = asked(uses.source ?? 'result = $call', DENSE, {});
  const use = (target: string) =>
    `receiver = layer\n${(uses[target] ?? uses.source ?? 'result = $call').replaceAll('$call', () => '$code')}`;
  return {
    pytorch: torch,
    jax,
    keras: `self.${keras}`,
    examples: [
      {
        ...one,
        pytorch: { make: DENSE.pytorch!, use: use('pytorch') },
        jax: { make: DENSE.jax!, use: use('jax') },
        keras: { make: DENSE.keras!, use: use('keras') },
      },
    ],
  };
};
const VALUE = {
  source: 'result = tf.convert_to_tensor($call)',
  pytorch: 'result = $call + 0',
  jax: 'result = $call[...]',
  keras: 'result = keras.ops.convert_to_tensor($call)',
};
const isNone = 'result = $call is None';

export const kerasSettings = table('tf.keras.layers', {
  'Dense.bias': dense('self.bias', 'self.bias', 'bias', VALUE),
  'Dense.kernel': dense('self.weight.T', 'self.kernel', 'kernel', VALUE),
  'Dense.units': dense('self.out_features', 'self.out_features', 'units', {}),
  'Conv2D.filters': known('self.out_channels', 'self.out_features', 'filters'),
  'Conv2D.kernel_size': known('self.kernel_size', 'self.kernel_size', 'kernel_size', 'result = list($call)'),
  'Conv2D.strides': known('self.stride', 'self.strides', 'strides', 'result = list($call)'),
  'Conv2D.padding': {
    ...kept('padding', 'PyTorch and Flax have numbers or names of their own there.', 'result = $call'),
  },
  'Conv2D.dilation_rate': known(
    'self.dilation',
    'self.kernel_dilation',
    'dilation_rate',
    'result = list($call)',
  ),
  'Conv2D.use_bias': known('self.bias is not None', 'self.use_bias', 'use_bias'),
  'Conv2D.rank': known('self.weight.dim() - 2', 'len(self.kernel_size)', 'rank'),
  'Conv2D.bias': known('self.bias', 'self.bias', 'bias', 'result = len($call.shape)'),
  'Conv2D.kernel': known(
    'self.weight.permute(2, 3, 1, 0)',
    'self.kernel',
    'kernel',
    'result = list($call.shape)',
  ),
  'Conv2D.activation': kept('activation', ACTIVATION, 'result = $call.__name__'),
  'Conv2D.data_format': kept(
    'data_format',
    'PyTorch has channels first, Flax channels last.',
    'result = $call',
  ),
  'Conv2D.kernel_initializer': kept('kernel_initializer', INITIALISER, 'result = type($call).__name__'),
  'Conv2D.bias_initializer': kept('bias_initializer', INITIALISER, 'result = type($call).__name__'),
  'Conv2D.kernel_regularizer': kept('kernel_regularizer', PENALTY, isNone),
  'Conv2D.bias_regularizer': kept('bias_regularizer', PENALTY, isNone),
  'Conv2D.kernel_constraint': kept('kernel_constraint', CONSTRAINT, isNone),
  'Conv2D.bias_constraint': kept('bias_constraint', CONSTRAINT, isNone),
  'Conv1D.kernel_size': {
    ...known('self.kernel_size', 'self.kernel_size', 'kernel_size'),
    examples: [asked('result = list($call)', CONV1D, {})],
  },
  'Conv1D.dilation_rate': {
    ...known('self.dilation', 'self.kernel_dilation', 'dilation_rate'),
    examples: [asked('result = list($call)', CONV1D, {})],
  },
  'DepthwiseConv2D.depth_multiplier': kept(
    'depth_multiplier',
    'It is `out_channels // in_channels` of the convolution in groups.',
    'result = $call',
    DEPTHWISE,
  ),
  'DepthwiseConv2D.depthwise_initializer': kept(
    'depthwise_initializer',
    INITIALISER,
    'result = type($call).__name__',
    DEPTHWISE,
  ),
  'DepthwiseConv2D.depthwise_regularizer': kept('depthwise_regularizer', PENALTY, isNone, DEPTHWISE),
  'DepthwiseConv2D.depthwise_constraint': kept('depthwise_constraint', CONSTRAINT, isNone, DEPTHWISE),
  'Wrapper.layer': kept(
    'layer',
    'A wrapper of your own holds its module as an attribute.',
    'result = $call.units',
    WRAPPED,
  ),
});

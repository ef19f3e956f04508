/**
 * Rows of what slim, `tf.contrib.layers` and `tf.contrib.seq2seq` have beside layers with weights: layer normalisation, softmax,
 * variables, penalties, modules that are named themselves, pieces of decoders.
 */
import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { COLLECTED, channels, layer, RNGS } from './layer-parts.js';

const minutes = { effort: 'minutes' } as const;
const same = (text: string) => ({
  pytorch: redesign(text, minutes),
  jax: redesign(text, minutes),
  keras: redesign(text, minutes),
});

const EPSILON = '1e-12';
const ALL = 'begin_norm_axis == 1 and begin_params_axis == -1';
const LAST = 'begin_norm_axis == -1 and begin_params_axis == -1';
const RARE =
  'Say which axes are normalised: `nn.LayerNorm` takes the sizes of the last ones, `nn.GroupNorm(1, channels)` all but the batch.';

/** The three ways scale and shift may lack. */
const KINDS = [
  { when: 'center is True and scale is True', bare: false, part: false },
  { when: 'center is False and scale is False', bare: true, part: false },
  { when: undefined, bare: false, part: true },
];

const torchNorm = (): VariantText[] =>
  [
    {
      when: ALL,
      made: `nn.GroupNorm(1, ?num_features, eps=${EPSILON})`,
      plain: `nn.GroupNorm(1, ?num_features, eps=${EPSILON}, affine=False)`,
      code: 'act(activation_fn)(self.?name(inputs.movedim(-1, 1)).movedim(1, -1))',
    },
    {
      when: LAST,
      made: `nn.LayerNorm(?num_features, eps=${EPSILON})`,
      plain: `nn.LayerNorm(?num_features, eps=${EPSILON}, elementwise_affine=False)`,
      code: 'act(activation_fn)(self.?name(inputs))',
    },
  ].flatMap(({ when, made, plain, code }) =>
    KINDS.map((kind): VariantText => {
      const module = kind.bare ? plain : kind.part ? `affine(${made}, scale=scale, center=center)` : made;
      return {
        when: kind.when === undefined ? when : `${when} and ${kind.when}`,
        init: `self.?name = ${module}`,
        code,
        ...(kind.part && { helpers: ['affine'] }),
        holes: channels,
        weights: kind.bare ? [] : ['weight = gamma', 'bias = beta'],
      };
    }),
  );

const jaxNorm = (when: string, made: string): VariantText => ({
  when,
  setup: RNGS,
  init: `self.?name = ${made}, epsilon=${EPSILON}, use_bias=center, use_scale=scale, use_fast_variance=False, rngs=rngs)`,
  code: 'act(activation_fn)(self.?name(inputs))',
  holes: channels,
  weights: ['scale = gamma', 'bias = beta'],
});
const kerasNorm = (when: string, made: string): VariantText => ({
  when,
  init: `self.?name = ${made}epsilon=${EPSILON}, center=center, scale=scale)`,
  code: 'act(activation_fn)(self.?name(inputs))',
  holes: layer,
  weights: ['gamma = gamma', 'beta = beta'],
});

const layerNorm: RowText = {
  signatures: [
    {
      params:
        'inputs, center=True, scale=True, activation_fn=None, reuse=None, variables_collections=None, outputs_collections=None, ' +
        'trainable=True, begin_norm_axis=1, begin_params_axis=-1, scope=None',
    },
  ],
  pytorch: [...torchNorm(), redesign(RARE, minutes)],
  jax: [
    jaxNorm(ALL, 'nnx.GroupNorm(?num_features, num_groups=1'),
    jaxNorm(LAST, 'nnx.LayerNorm(?num_features'),
    redesign(RARE.replace('nn.LayerNorm', 'nnx.LayerNorm').replace('nn.GroupNorm', 'nnx.GroupNorm'), minutes),
  ],
  keras: [
    kerasNorm(ALL, 'keras.layers.GroupNormalization(1, '),
    kerasNorm(LAST, 'keras.layers.LayerNormalization('),
    redesign('`keras.layers.LayerNormalization(axis=...)` names the axes itself.', minutes),
  ],
  examples: [
    ...[{}, { begin_norm_axis: -1 }].flatMap((axes: Example) =>
      [{}, { center: false, scale: false }, { scale: false, scope: 'norm' }].flatMap(
        (kind: Example): Trial[] =>
          [floats(3, 5), floats(2, 3, 4, 5)].map((inputs) =>
            trial({ inputs, ...axes, ...kind }, { api: 'v1', holes: { num_features: '5' } }),
          ),
      ),
    ),
  ],
  without: COLLECTED,
  note: 'Unless told otherwise all axes but the batch are normalised together, and scaled along the last one; epsilon is 1e-12.',
  caveats: ['batch-norm-epsilon'],
};

const SCOPED =
  "A function's own defaults do it: leave the decorator out, and write the arguments at the calls or as defaults of the function.";

const module = (keras: string, pytorch: string, jax: string, example: string): RowText => ({
  pytorch: { reference: pytorch, kind: 'redesign', note: 'The module of layers.', effort: 'minutes' },
  jax: { reference: jax, kind: 'redesign', note: 'The module of layers.', effort: 'minutes' },
  keras: { code: keras },
  examples: [
    trial(
      {},
      {
        api: 'v2',
        inputs: { x: floats(3, 4) },
        source: { make: example, use: 'result = made(x)' },
      },
    ),
  ],
});

const CUDNN = (what: string): RowText => ({
  pytorch: redesign(`\`bidirectional=${what}\` of \`nn.LSTM\` and \`nn.GRU\`.`, minutes),
  jax: redesign('`nnx.Bidirectional(forward, backward)` around two `nnx.RNN`, or one alone.', minutes),
  keras: redesign('`keras.layers.Bidirectional(layer)`, or the layer alone.', minutes),
});

const DECODING =
  'Write the loop over the steps: the cell or layer, the projection to the vocabulary, and the choice of the next input.';

export const layersMore = table('tf', {
  'contrib.layers.layer_norm': layerNorm,
  'contrib.slim.softmax': {
    signatures: [{ params: 'logits, scope=None' }],
    pytorch: 'F.softmax(logits, dim=-1)',
    jax: 'jax.nn.softmax(logits)',
    keras: 'keras.ops.softmax(logits)',
    examples: [
      trial({ logits: floats(3, 4) }, { api: 'v1' }),
      trial({ logits: floats(2, 3, 4), scope: 'predictions' }, { api: 'v1' }),
    ],
    aliases: ['tf.contrib.layers.softmax'],
  },
  'contrib.slim.add_arg_scope': {
    pytorch: remove(SCOPED),
    jax: remove(SCOPED),
    keras: remove(SCOPED),
    caveats: ['convolution-default-padding'],
  },
  'contrib.slim': {
    pytorch: {
      reference: 'nn',
      kind: 'redesign',
      note: 'Its functions are layers of `torch.nn`, made in the constructor: see the advice on each.',
      effort: 'minutes',
    },
    jax: {
      reference: 'nnx',
      kind: 'redesign',
      note: 'Its functions are layers of `flax.nnx`, made in the constructor: see the advice on each.',
      effort: 'minutes',
    },
    keras: {
      reference: 'keras.layers',
      kind: 'redesign',
      note: 'Its functions are layers of `keras.layers`, made in the constructor: see the advice on each.',
      effort: 'minutes',
    },
  },
  'contrib.layers.l1_regularizer': {
    signatures: [{ params: 'scale, scope=None' }],
    pytorch: {
      code: 'lambda w: scale * torch.sum(torch.abs(w))',
      note: 'Add it to the loss yourself, for the weights it covers.',
    },
    jax: {
      code: 'lambda w: scale * jnp.sum(jnp.abs(w))',
      note: 'Add it to the loss yourself, for the weights it covers.',
    },
    keras: 'keras.regularizers.L1(scale)',
    caveats: ['regularizer-scope'],
    examples: [trial({ scale: 0.1 }, { api: 'v1', on: [floats(3, 4)] })],
    aliases: ['tf.contrib.slim.l1_regularizer'],
  },
  'contrib.layers.apply_regularization': {
    signatures: [{ params: 'regularizer, weights_list=None' }],
    pytorch: [
      redesign('Add it up over `model.parameters()`, or over those it is meant for.', {
        when: 'weights_list is None',
        effort: 'minutes',
      }),
      'sum(regularizer(one) for one in weights_list)',
    ],
    jax: [
      redesign(
        'Add it up over `jax.tree.leaves(nnx.state(model, nnx.Param))`, or over those it is meant for.',
        {
          when: 'weights_list is None',
          effort: 'minutes',
        },
      ),
      'sum(regularizer(one) for one in weights_list)',
    ],
    keras: [
      redesign('Give the regulariser to the layers; `model.losses` has what it says.', {
        when: 'weights_list is None',
        effort: 'minutes',
      }),
      'sum(regularizer(one) for one in weights_list)',
    ],
    examples: [
      trial(
        {
          regularizer: { python: 'tf.contrib.layers.l2_regularizer(0.1)' },
          weights_list: [floats(3, 4), floats(4)],
        },
        { api: 'v1' },
      ),
    ],
    caveats: ['regularizer-scope'],
  },
  'keras.layers': module('keras.layers', 'nn', 'nnx', 'layers = tf.keras.layers\nmade = layers.Softmax()'),
  'keras.activations': module(
    'keras.activations',
    'F',
    'jax.nn',
    'activations = tf.keras.activations\nmade = activations.relu',
  ),
  'keras.initializers': {
    ...module('keras.initializers', 'nn.init', 'nnx.initializers', ''),
    examples: [
      trial(
        {},
        {
          api: 'v2',
          source: {
            make: 'initializers = tf.keras.initializers',
            use: 'result = initializers.Ones()((3, 4))',
          },
          keras: { make: 'initializers = $code', use: 'result = initializers.Ones()((3, 4))' },
        },
      ),
    ],
  },
  'nn.rnn_cell': same(
    'The module of cells: a cell and its loop over time are one recurrent layer, see the advice on each cell.',
  ),
  'nn.rnn_cell.LSTMStateTuple.c': {
    pytorch: 'self[1]',
    jax: 'self[0]',
    keras: 'self[1]',
    note: 'The state is a pair: (h, c) in PyTorch and Keras, (c, h) in Flax.',
    examples: [
      trial(
        { self: { python: 'tf.nn.rnn_cell.LSTMStateTuple(a, b)' } },
        {
          api: 'v1',
          inputs: { a: floats(2, 3), b: floats(2, 3) },
          source: { use: 'result = $call' },
        },
      ),
    ],
  },
  'nn.rnn_cell.LSTMStateTuple.h': {
    pytorch: 'self[0]',
    jax: 'self[1]',
    keras: 'self[0]',
    note: 'The state is a pair: (h, c) in PyTorch and Keras, (c, h) in Flax.',
    examples: [
      trial(
        { self: { python: 'tf.nn.rnn_cell.LSTMStateTuple(a, b)' } },
        {
          api: 'v1',
          inputs: { a: floats(2, 3), b: floats(2, 3) },
          source: { use: 'result = $call' },
        },
      ),
    ],
  },
  'nn.fused_batch_norm': {
    signatures: [
      {
        params:
          'x, scale, offset, mean=None, variance=None, epsilon=0.001, data_format="NHWC", is_training=True, name=None',
      },
    ],
    pytorch: redesign(
      '`F.batch_norm(x, mean, variance, scale, offset, training=is_training, eps=epsilon)` with channels first; in training the statistics are those of the batch.',
      minutes,
    ),
    jax: redesign(
      'In training `jnp.mean` and `jnp.var` over all axes but the channels, then `(x - mean) * jax.lax.rsqrt(variance + epsilon) * scale + offset`.',
      minutes,
    ),
    keras: redesign(
      'In training `keras.ops.moments(x, (0, 1, 2))`, then `keras.ops.batch_normalization(x, mean, variance, -1, offset, scale, epsilon)`.',
      minutes,
    ),
    caveats: ['batch-norm-variance', 'batch-norm-epsilon'],
  },
  'contrib.cudnn_rnn.python.ops.cudnn_rnn_ops.CUDNN_RNN_BIDIRECTION': CUDNN('True'),
  'contrib.cudnn_rnn.python.ops.cudnn_rnn_ops.CUDNN_RNN_UNIDIRECTION': CUDNN('False'),
  'contrib.seq2seq.BasicDecoderOutput.rnn_output': same(
    'What the projection gave at each step of the loop, stacked along time.',
  ),
  'contrib.seq2seq.Helper': same(DECODING),
  'contrib.seq2seq.Decoder': same(DECODING),
  'contrib.slim.data_provider.DataProvider.get': same(
    'One element of the data set: iterate over the `tf.data.Dataset` or the `DataLoader`.',
  ),
  'contrib.slim.data_provider.DataProvider.list_items': same('The keys of an element of the data set.'),
  'keras.layers.enable_v2_dtype_behavior': {
    pytorch: remove('Modules do not cast their inputs.'),
    jax: remove('Modules do not cast their inputs.'),
    keras: remove('Layers of Keras 3 always cast their inputs.'),
  },
  'keras.layers.AbstractRNNCell': {
    pytorch: redesign(
      'A cell of your own is an `nn.Module` whose `forward` takes (inputs, states) and gives the new states.',
      { reference: 'nn.Module', effort: 'hours' },
    ),
    jax: redesign(
      'A cell of your own is an `nnx.Module` that takes (inputs, states) and gives the new states.',
      { reference: 'nnx.Module', effort: 'hours' },
    ),
    keras: redesign(
      'A cell of your own is a `keras.layers.Layer` with `state_size` and `call(inputs, states)`.',
      { reference: 'keras.layers.Layer', effort: 'minutes' },
    ),
  },
  'keras.layers.AbstractRNNCell.get_initial_state': same(
    'Zeros of the size of the state, made where the loop begins.',
  ),
  'keras.layers.CuDNNLSTM': usualLayer('LSTM'),
});

/** The layers that only ran on a GPU: the usual ones take that kernel by themselves. */
function usualLayer(name: string): RowText {
  const note = `The usual layer takes the fast kernel by itself: see the advice on \`tf.keras.layers.${name}\`, with \`activation="tanh"\` and \`recurrent_activation="sigmoid"\`.`;
  return { pytorch: redesign(note, minutes), jax: redesign(note, minutes), keras: redesign(note, minutes) };
}

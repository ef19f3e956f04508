/**
 * Rows of the recurrent layers of `tf.keras.layers`. A helper of each target gives what Keras gives: the last output unless all are
 * asked for, masks, states in a list; under TensorFlow 1 the gates are hard sigmoids and the GRU resets before its product.
 */
import type { Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, py, table, trial } from '../../src/catalog/kit.js';
import { CALL_HOLES, featureFills, inFeatures, layersOn, RNGS, sparing } from './keras-pieces.js';

const COMMON =
  'kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", ';
const REST =
  'kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, ' +
  'kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, ';
const TAIL = 'return_sequences=False, return_state=False, go_backwards=False, stateful=False, ';

const signatures = (gates: boolean, middle: string, more = '') =>
  (['v1', 'v2'] as const).map((api) => ({
    api,
    params:
      `units, activation="tanh", ${gates ? `recurrent_activation="${api === 'v1' ? 'hard_sigmoid' : 'sigmoid'}", ` : ''}use_bias=True, ` +
      `${COMMON}${middle}${REST}${api === 'v1' ? 'implementation=1, ' : ''}${TAIL}` +
      `${api === 'v2' ? 'time_major=False, ' : ''}unroll=False, ` +
      `${more && `reset_after=${api === 'v2' ? 'True' : 'False'}, `}batch_input_shape=None, *, input_shape=None, input_dim=None, **kwargs`,
  }));

const OPTIONS = 'return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards';
const NOTE =
  'Keras also hands masks on: pass `mask=` where an `Embedding(mask_zero=True)` or a `Masking` stood before.';
const holes = inFeatures;
const GONE =
  '`implementation` and `batch_input_shape` are gone: a stateful layer takes the batch size of its first input. `time_major` too: transpose the inputs.';
/** How the loop runs, which changes no result. */
const WITHOUT = {
  unroll: 'How the loop over time runs is the business of the framework.',
  implementation: 'How the products are grouped is the business of the framework.',
};
const TANH = "activation in ('tanh', None)";
const HARD = "recurrent_activation == 'hard_sigmoid'";

/** Wraps what makes a cell or layer; stateful ones of PyTorch's own keep their states, those of our cells are too rare. */
function recurrent(made: string, rest: VariantText): VariantText[] {
  const { when, helpers = [], ...more } = rest;
  const both = (condition: string) => (when === undefined ? condition : `${when} and ${condition}`);
  const keeps: VariantText[] = [
    {
      ...more,
      when: both('stateful is True'),
      code: `StatefulRecurrent(${made}, ${OPTIONS})`,
      helpers: ['StatefulRecurrent'],
      holes,
      fills: featureFills,
      note: NOTE,
    },
  ];
  const plain: VariantText = {
    ...more,
    ...(when !== undefined && { when }),
    code: `Recurrent(${made}, ${OPTIONS})`,
    helpers: ['Recurrent', ...helpers],
    holes,
    fills: featureFills,
    note: NOTE,
  };
  return [
    ...(helpers.length === 0 ? keeps : []),
    {
      ...plain,
      when: both('not absent(dropout)'),
      call: '?layer(F.dropout1d(?inputs.transpose(1, 2), p=dropout, training=?layer.training).transpose(1, 2))',
      holes: { ...holes, ...CALL_HOLES },
      note: `${NOTE} One mask of features holds for all steps, as in Keras.`,
    },
    plain,
  ];
}

const plainWeights = ['kernel = kernel', 'recurrent_kernel = recurrent_kernel', 'bias = bias'];
/** z, r, h of Keras to r, z, n of PyTorch. */
const gates = (name: string) => `${name}.unflatten(1, (3, -1))[:, [1, 0, 2]].flatten(1).T`;
const gateBias = (row: number) => `bias[${row}].unflatten(0, (3, -1))[[1, 0, 2]].flatten()`;

const lstm: RowText = {
  signatures: signatures(true, 'unit_forget_bias=True, '),
  pytorch: [
    ...recurrent('nn.LSTM(?in_features, units, bias=use_bias, batch_first=True)', {
      when: `${TANH} and recurrent_activation == 'sigmoid'`,
      weights: [
        'weight_ih_l0 = kernel.T',
        'weight_hh_l0 = recurrent_kernel.T',
        'bias_ih_l0 = bias',
        'bias_hh_l0 = bias * 0',
      ],
      caveats: ['lstm-two-biases'],
    }),
    ...recurrent(
      'KerasLSTMCell(?in_features, units, activation=act(activation), recurrent_activation=hard_sigmoid)',
      {
        when: HARD,
        helpers: ['KerasLSTMCell', 'hard_sigmoid'],
        weights: plainWeights,
      },
    ),
    ...recurrent(
      'KerasLSTMCell(?in_features, units, activation=act(activation), recurrent_activation=act(recurrent_activation))',
      { helpers: ['KerasLSTMCell'], weights: plainWeights },
    ),
  ],
  jax: jaxRecurrent('KerasLSTMCell', '', true),
  keras: kerasRecurrent('LSTM', true),
  without: WITHOUT,
  caveats: [
    'lstm-returns',
    'rnn-dropout',
    'keras-removed-arguments',
    'hard-sigmoid-slope',
    'recurrent-activation',
  ],
  examples: examplesOf(
    [{ activation: 'relu' }, { recurrent_activation: 'hard_sigmoid' }, { unit_forget_bias: false }],
    [{ recurrent_activation: 'sigmoid', implementation: 2 }],
  ),
};

const gru: RowText = {
  signatures: signatures(true, '', 'reset'),
  pytorch: [
    ...recurrent('nn.GRU(?in_features, units, bias=use_bias, batch_first=True)', {
      when: `${TANH} and recurrent_activation == 'sigmoid' and reset_after is True`,
      weights: [
        `weight_ih_l0 = ${gates('kernel')}`,
        `weight_hh_l0 = ${gates('recurrent_kernel')}`,
        `bias_ih_l0 = ${gateBias(0)}`,
        `bias_hh_l0 = ${gateBias(1)}`,
      ],
    }),
    ...recurrent(
      'KerasGRUCell(?in_features, units, reset_after=reset_after, activation=act(activation), recurrent_activation=hard_sigmoid)',
      { when: HARD, helpers: ['KerasGRUCell', 'hard_sigmoid'], weights: plainWeights },
    ),
    ...recurrent(
      'KerasGRUCell(?in_features, units, reset_after=reset_after, activation=act(activation), recurrent_activation=act(recurrent_activation))',
      { helpers: ['KerasGRUCell'], weights: plainWeights },
    ),
  ],
  jax: jaxRecurrent('KerasGRUCell', 'reset_after=reset_after, ', true),
  keras: kerasRecurrent('GRU', true),
  without: WITHOUT,
  caveats: [
    'gru-reset-gate',
    'lstm-returns',
    'rnn-dropout',
    'keras-removed-arguments',
    'hard-sigmoid-slope',
    'recurrent-activation',
  ],
  examples: examplesOf(
    [{ activation: 'relu' }, { recurrent_activation: 'hard_sigmoid' }, { reset_after: false }],
    [{ recurrent_activation: 'sigmoid', implementation: 2 }, { recurrent_activation: 'sigmoid' }],
  ),
};

const simple: RowText = {
  signatures: signatures(false, ''),
  pytorch: [
    ...recurrent('nn.RNN(?in_features, units, bias=use_bias, batch_first=True)', {
      when: TANH,
      weights: [
        'weight_ih_l0 = kernel.T',
        'weight_hh_l0 = recurrent_kernel.T',
        'bias_ih_l0 = bias',
        'bias_hh_l0 = bias * 0',
      ],
    }),
    ...recurrent('KerasSimpleRNNCell(?in_features, units, activation=act(activation))', {
      helpers: ['KerasSimpleRNNCell'],
      weights: plainWeights,
    }),
  ],
  jax: jaxRecurrent('KerasSimpleRNNCell', '', false),
  keras: kerasRecurrent('SimpleRNN', false),
  without: WITHOUT,
  caveats: ['lstm-returns', 'rnn-dropout', 'keras-removed-arguments'],
  examples: examplesOf([{ activation: 'relu' }], [{ implementation: 2 }]),
};

function jaxRecurrent(cell: string, more: string, gated: boolean): VariantText[] {
  const made = (gate: string) =>
    `Recurrent(${cell}(?in_features, units, ${more}activation=act(activation), ${gate}rngs=rngs), ${OPTIONS})`;
  const rest = {
    setup: RNGS,
    holes,
    fills: featureFills,
    weights: plainWeights,
    note: `${NOTE} For \`stateful=True\` keep the states yourself and pass them as \`initial_state\`.`,
  };
  /** With `dropout` first: one mask of features holds for all steps. */
  const each = ({ when, code, helpers }: { when?: string; code: string; helpers: string[] }) => [
    {
      ...rest,
      when: [when, 'not absent(dropout)'].filter(Boolean).join(' and '),
      code: `nnx.Sequential(nnx.Dropout(dropout, broadcast_dims=(1,), rngs=rngs), ${code})`,
      helpers,
    },
    { ...rest, ...(when !== undefined && { when }), code, helpers },
  ];
  if (!gated) return each({ code: made(''), helpers: ['Recurrent', cell] });
  return [
    ...each({
      when: HARD,
      code: made('recurrent_activation=hard_sigmoid, '),
      helpers: ['Recurrent', cell, 'hard_sigmoid'],
    }),
    ...each({
      code: made('recurrent_activation=act(recurrent_activation), '),
      helpers: ['Recurrent', cell],
    }),
  ];
}

/** Keras 3 gave `hard_sigmoid` another slope, and `time_major` and `implementation` are gone. */
function kerasForms(name: string, gated: boolean): VariantText[] {
  const full = (gate: string) =>
    `keras.layers.${name}(units, activation=activation, ${gate}use_bias=use_bias, kernel_initializer=kernel_initializer, ` +
    'recurrent_initializer=recurrent_initializer, bias_initializer=bias_initializer, kernel_regularizer=kernel_regularizer, ' +
    `recurrent_regularizer=recurrent_regularizer, bias_regularizer=bias_regularizer, dropout=dropout, recurrent_dropout=recurrent_dropout, ` +
    `${OPTIONS}, stateful=stateful, unroll=unroll${name === 'GRU' ? ', reset_after=reset_after' : ''})`;
  const gone = 'not absent(time_major) or not absent(implementation) or not absent(batch_input_shape)';
  if (!gated)
    return [
      {
        when: gone,
        code: full(''),
        note: GONE,
      },
      { code: `keras.layers.${name}(...)` },
    ];
  return [
    {
      when: HARD,
      code: full('recurrent_activation=lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0), '),
    },
    {
      when: gone,
      code: full('recurrent_activation=recurrent_activation, '),
      note: GONE,
    },
    ...(name === 'GRU'
      ? [
          {
            when: "api == 'v1' and absent(reset_after)",
            code: full('recurrent_activation=recurrent_activation, '),
          },
        ]
      : []),
    { code: `keras.layers.${name}(...)` },
  ];
}

function kerasRecurrent(name: string, gated: boolean): VariantText[] {
  return kerasForms(name, gated).map((variant) => ({ ...variant, weights: plainWeights }));
}

function examplesOf(more: readonly Example[], old: readonly Example[]) {
  const all: Example[] = [
    { units: 4 },
    { units: 4, return_sequences: true },
    { units: 4, return_sequences: true, return_state: true },
    { units: 4, go_backwards: true },
    ...more.flatMap((one) => [
      { units: 4, ...one },
      { units: 4, ...one, dropout: 0.2 },
    ]),
    { units: 4, dropout: 0.2, return_sequences: true },
  ];
  return [
    ...layersOn(all, floats(2, 5, 3), { in_features: '3' }),
    ...layersOn(
      [
        { units: 4, input_shape: [5, 3] },
        { units: 4, input_shape: py('(None, 3)'), unroll: false },
      ],
      floats(2, 5, 3),
    ),
    ...old.map((one) =>
      trial({ units: 4, ...one }, { api: 'v1', on: [floats(2, 5, 3)], holes: { in_features: '3' } }),
    ),
    trial(
      { units: 4, stateful: true, batch_input_shape: [2, 5, 3] },
      {
        api: 'v2',
        on: [floats(2, 5, 3)],
        holes: { in_features: '3' },
        source: {
          make: 'made = $call\nmade.build((2, 5, 3))',
          use: 'made.reset_states()\nfirst = made(on_0)\nresult = made(on_0)',
        },
        pytorch: {
          make: 'made = $code',
          use: 'made.reset_states()\nfirst = made(on_0)\nresult = made(on_0)',
        },
        keras: {
          make: 'made = $code',
          use: 'made.built and made.reset_state()\nfirst = made(on_0)\nresult = made(on_0)',
        },
        gradient: 'The state that is kept between two calls is cut off from the gradient.',
        skip: { jax: 'States are kept by the program there.' },
      },
    ),
  ];
}

export const kerasRnn = table(
  'tf.keras.layers',
  sparing({
    LSTM: lstm,
    GRU: gru,
    SimpleRNN: simple,
  }),
);

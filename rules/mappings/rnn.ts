/**
 * Rows of recurrent cells of TF1. Cells and the loop over time become one module; gate order and forget bias decide
 * whether an old checkpoint still works.
 */

import type { Example, RowText, Trial } from '../../src/catalog/kit.js';
import { floats, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { REUSE } from './layer-parts.js';

/** Modules draw their weights from it; in a module of one's own it is a parameter of the constructor. */
const RNGS = 'rngs = nnx.Rngs(0)';

const holes = {
  name: 'The attribute that holds the layer.',
  in_features: 'The size of the last axis of the inputs.',
};

const XW = '[:-kernel.shape[1] // 4]';
const HW = '[-kernel.shape[1] // 4:]';
/** i, j, f, o becomes i, f, j, o; the forget bias goes into the weights. */
const parts = (chunks: string, more: string) =>
  `[${chunks}[0], ${chunks}[2]${more}, ${chunks}[1], ${chunks}[3]]`;
const TORCH_KERNEL = `torch.cat(${parts('kernel.chunk(4, 1)', '')}, 1)`;
const TORCH_BIAS = `torch.cat(${parts('bias.chunk(4)', ' + 1.0')})`;
const NP_KERNEL = (np: string) => `${np}.concatenate(${parts(`${np}.split(kernel, 4, 1)`, '')}, 1)`;
const NP_BIAS = (np: string) => `${np}.concatenate(${parts(`${np}.split(bias, 4)`, ' + 1.0')})`;

const PLAIN = 'not use_peepholes and cell_clip is None and num_proj is None and activation is None';
const SPECIAL =
  'Peepholes, clipping and projection have no counterpart: write the step of the cell by hand and loop over time ' +
  '(gates i, j, f, o of `concat(input, h) @ kernel + bias`; `c = sigmoid(f + forget_bias) * c + sigmoid(i) * tanh(j)`).';

const NNX_GRADIENT =
  '`nnx.RNN` loops by `nnx.scan`, which wants the module as an argument of `nnx.grad`: `jax.grad` around it raises.';

/** Once with gradients, which JAX must leave out, and once for all targets. */
const withAndWithoutGradients = (one: Trial): Trial[] => [
  { ...one, skip: { jax: NNX_GRADIENT } },
  { ...one, gradient: NNX_GRADIENT },
];

/** Cell, loop and weights as they were: the same numbers come out. */
const lstmTrial = (args: Example) =>
  trial(args, {
    api: 'v1',
    inputs: { x: floats(2, 4, 3) },
    holes: { in_features: '3' },
    source: {
      make: 'cell = $call',
      use: 'outputs, state = tf.nn.dynamic_rnn(cell, x, dtype=tf.float32)\nresult = [outputs, state.c, state.h]',
    },
    pytorch: {
      make: '$init\ncell = $code',
      use: 'outputs, (h, c) = cell(x)\nresult = [outputs, c[0], h[0]]',
    },
    jax: {
      make: '$setup\n$init\ncell = $code',
      use: '(c, h), outputs = cell(x, return_carry=True)\nresult = [outputs, c, h]',
    },
    keras: { make: '$init\ncell = $code', use: 'outputs, h, c = cell(x)\nresult = [outputs, c, h]' },
  });

const ONE_ARRAY = {
  ...redesign(
    'The state was one array of c beside h: keep the pair, and join or split it where the program wants the array.',
    { effort: 'hours' },
  ),
  when: 'state_is_tuple is False',
};
const TUPLE = { state_is_tuple: 'The state is a pair everywhere.' };

/** A forget bias other than 1: the fresh layer starts with it. `k` and `b` of the trial are kernel and bias of TensorFlow. */
const FORGET_NOTE =
  'The forget bias is added at each step in TensorFlow 1: the fresh layer has it in its bias, and a stored bias gets it added.';
const HELD = 'self.?name.bias_ih_l0';
const otherForget = (when: string) => ({
  pytorch: {
    when,
    init:
      'self.?name = nn.LSTM(?in_features, num_units, batch_first=True)\n' +
      `nn.init.zeros_(${HELD})\nnn.init.zeros_(self.?name.bias_hh_l0)\n` +
      `${HELD}.data[num_units : 2 * num_units] = forget_bias`,
    code: 'self.?name',
    holes,
    effort: 'hours' as const,
    note: FORGET_NOTE,
  },
  jax: {
    when,
    setup: RNGS,
    init:
      'self.?name = nnx.RNN(nnx.OptimizedLSTMCell(?in_features, num_units, rngs=rngs))\n' +
      'self.?name.cell.dense_h.bias[num_units : 2 * num_units] = forget_bias',
    code: 'self.?name',
    holes,
    effort: 'hours' as const,
    note: FORGET_NOTE,
  },
  keras: {
    when,
    init:
      'self.?name = keras.layers.LSTM(num_units, unit_forget_bias=False, bias_initializer=lambda shape, dtype=None: ' +
      'keras.ops.concatenate([keras.ops.zeros(num_units), keras.ops.full((num_units,), float(forget_bias)), keras.ops.zeros(2 * num_units)]), ' +
      'return_sequences=True, return_state=True)',
    code: 'self.?name',
    holes: { name: holes.name },
    effort: 'hours' as const,
    note: FORGET_NOTE,
  },
});

/** Kernel and bias set by hand; the bias is added to what the layer starts with. */
const forgetTrial = trial(
  { num_units: 4, forget_bias: 0.5 },
  {
    api: 'v1',
    inputs: { x: floats(2, 4, 3), k: floats(7, 16), b: floats(16) },
    holes: { in_features: '3' },
    gradient: 'The weights are set by assignment.',
    source: {
      make:
        'cell = $call\noutputs, state = tf.nn.dynamic_rnn(cell, x, dtype=tf.float32)\n' +
        'for variable, value in zip(tf.global_variables(), [k, b]):\n    fetch(variable.assign(value))',
      use: 'result = [outputs, state.c, state.h]',
    },
    pytorch: {
      make:
        '$init\ncell = $code\nimport torch\nkernel = torch.cat([k.chunk(4, 1)[n] for n in (0, 2, 1, 3)], 1)\n' +
        'cell.weight_ih_l0.data = kernel[:3].T\ncell.weight_hh_l0.data = kernel[3:].T\n' +
        'cell.bias_ih_l0.data += torch.cat([b.chunk(4)[n] for n in (0, 2, 1, 3)])',
      use: 'outputs, (h, c) = cell(x)\nresult = [outputs, c[0], h[0]]',
    },
    jax: {
      make:
        '$setup\n$init\ncell = $code\nimport jax.numpy as jnp\nkernel = jnp.concatenate([jnp.split(k, 4, 1)[n] for n in (0, 2, 1, 3)], 1)\n' +
        'cell.cell.dense_i.kernel[...] = kernel[:3]\ncell.cell.dense_h.kernel[...] = kernel[3:]\n' +
        'cell.cell.dense_h.bias[...] += jnp.concatenate([jnp.split(b, 4)[n] for n in (0, 2, 1, 3)])',
      use: '(c, h), outputs = cell(x, return_carry=True)\nresult = [outputs, c, h]',
    },
    keras: {
      make:
        '$init\ncell = $code\ncell.build((None, None, 3))\nimport numpy as np\nk, b = [keras.ops.convert_to_numpy(w) for w in (k, b)]\n' +
        'kernel = np.concatenate([np.split(k, 4, 1)[n] for n in (0, 2, 1, 3)], 1)\nbias = keras.ops.convert_to_numpy(cell.get_weights()[2])\n' +
        'cell.set_weights([kernel[:3], kernel[3:], bias + np.concatenate([np.split(b, 4)[n] for n in (0, 2, 1, 3)])])',
      use: 'outputs, h, c = cell(x)\nresult = [outputs, c, h]',
    },
  },
);

const lstmAdvice = (condition: string | null): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => {
  const when = { when: ['forget_bias == 1', condition].filter(Boolean).join(' and ') };
  const other = otherForget(condition ?? 'forget_bias != 1');
  const special = condition === null ? [] : [redesign(SPECIAL, { effort: 'hours' })];
  return {
    pytorch: [
      ONE_ARRAY,
      {
        ...when,
        init: 'self.?name = nn.LSTM(?in_features, num_units, batch_first=True)',
        code: 'self.?name',
        holes,
        effort: 'hours',
        note: 'The cell and its loop become one module: called on (batch, time, features) it gives the outputs and (h, c).',
        weights: [
          `weight_ih_l0 = ${TORCH_KERNEL}${XW}.T`,
          `weight_hh_l0 = ${TORCH_KERNEL}${HW}.T`,
          `bias_ih_l0 = ${TORCH_BIAS}`,
          'bias_hh_l0 = torch.zeros_like(bias)',
        ],
      },
      ...(condition !== PLAIN
        ? []
        : [
            {
              when: 'num_proj is not None and not use_peepholes and cell_clip is None and proj_clip is None and activation is None',
              init: 'self.?name = nn.LSTM(?in_features, num_units, proj_size=num_proj, batch_first=True)',
              code: 'self.?name',
              kind: 'redesign' as const,
              holes,
              effort: 'hours' as const,
              note: 'The cell and its loop become one module; `projection/kernel` is `weight_hr_l0.T`.',
            },
          ]),
      other.pytorch,
      ...special,
    ],
    jax: [
      ONE_ARRAY,
      {
        ...when,
        setup: RNGS,
        init: 'self.?name = nnx.RNN(nnx.OptimizedLSTMCell(?in_features, num_units, rngs=rngs))',
        code: 'self.?name',
        holes,
        effort: 'hours',
        note: 'The cell goes into an `nnx.RNN`, which loops over time; with `return_carry=True` it gives (c, h) and the outputs.',
        weights: [
          `cell.dense_i.kernel = ${NP_KERNEL('jnp')}${XW}`,
          `cell.dense_h.kernel = ${NP_KERNEL('jnp')}${HW}`,
          `cell.dense_h.bias = ${NP_BIAS('jnp')}`,
        ],
      },
      other.jax,
      ...special,
    ],
    keras: [
      ONE_ARRAY,
      {
        ...when,
        init: 'self.?name = keras.layers.LSTM(num_units, return_sequences=True, return_state=True)',
        code: 'self.?name',
        holes: { name: holes.name },
        effort: 'hours',
        note: 'The cell and its loop become one layer: it gives the outputs, h and c.',
        weights: [
          `cell.kernel = ${NP_KERNEL('np')}${XW}`,
          `cell.recurrent_kernel = ${NP_KERNEL('np')}${HW}`,
          `cell.bias = ${NP_BIAS('np')}`,
        ],
      },
      other.keras,
      ...special,
    ],
  };
};

const LSTM_NOTE =
  'A stored forget bias other than 1 is added to the weights instead; an `initializer` fills the weights in the constructor.';

const lstm: RowText = {
  signatures: [
    {
      params:
        'num_units, use_peepholes=False, cell_clip=None, initializer=None, num_proj=None, proj_clip=None, ' +
        'num_unit_shards=None, num_proj_shards=None, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, ' +
        'name=None, dtype=None, **kwargs',
    },
    {
      params:
        'num_units, input_size=None, use_peepholes=False, cell_clip=None, initializer=None, num_proj=None, proj_clip=None, ' +
        'num_unit_shards=None, num_proj_shards=None, forget_bias=1.0, state_is_tuple=True, activation=None',
      until: '0.12',
    },
  ],
  ...lstmAdvice(PLAIN),
  note: LSTM_NOTE,
  without: { ...TUPLE, ...REUSE },
  caveats: ['lstm-tf1-cell', 'lstm-returns', 'mixed-keras'],
  examples: [
    ...withAndWithoutGradients(lstmTrial({ num_units: 4 })),
    ...withAndWithoutGradients(lstmTrial({ num_units: 4, state_is_tuple: true })),
    forgetTrial,
  ],
};

const basicLstm: RowText = {
  ...lstm,
  signatures: [
    {
      params:
        'num_units, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, name=None, dtype=None, **kwargs',
    },
    {
      params: 'num_units, forget_bias=1.0, input_size=None, state_is_tuple=True, activation=None',
      until: '0.12',
    },
  ],
  ...lstmAdvice('activation is None'),
};

const simpleTrial = trial(
  { num_units: 4 },
  {
    api: 'v1',
    inputs: { x: floats(2, 4, 3) },
    holes: { in_features: '3' },
    source: {
      make: 'cell = $call',
      use: 'outputs, state = tf.nn.dynamic_rnn(cell, x, dtype=tf.float32)\nresult = [outputs, state]',
    },
    pytorch: { make: '$init\ncell = $code', use: 'outputs, h = cell(x)\nresult = [outputs, h[0]]' },
    jax: {
      make: '$setup\n$init\ncell = $code',
      use: 'h, outputs = cell(x, return_carry=True)\nresult = [outputs, h]',
    },
    keras: { make: '$init\ncell = $code', use: 'outputs, h = cell(x)\nresult = [outputs, h]' },
  },
);

const simple: RowText = {
  signatures: [
    { params: 'num_units, activation=None, reuse=None, name=None, dtype=None, **kwargs' },
    { params: 'num_units, input_size=None, activation=None', until: '0.12' },
  ],
  pytorch: [
    {
      when: 'activation is None',
      init: 'self.?name = nn.RNN(?in_features, num_units, batch_first=True)',
      code: 'self.?name',
      holes,
      effort: 'hours',
      weights: [
        'weight_ih_l0 = kernel[:-kernel.shape[1]].T',
        'weight_hh_l0 = kernel[-kernel.shape[1]:].T',
        'bias_ih_l0 = bias',
        'bias_hh_l0 = torch.zeros_like(bias)',
      ],
    },
    redesign("`nn.RNN(..., nonlinearity='relu')` for relu; for others a loop over time of your own.", {
      effort: 'hours',
    }),
  ],
  jax: [
    {
      when: 'activation is None',
      setup: RNGS,
      init: 'self.?name = nnx.RNN(nnx.SimpleCell(?in_features, num_units, rngs=rngs))',
      code: 'self.?name',
      holes,
      effort: 'hours',
      weights: [
        'cell.dense_i.kernel = kernel[:-kernel.shape[1]]',
        'cell.dense_h.kernel = kernel[-kernel.shape[1]:]',
        'cell.dense_i.bias = bias',
      ],
    },
    redesign('`nnx.SimpleCell(..., activation_fn=...)` with that activation, in an `nnx.RNN`.', {
      effort: 'hours',
    }),
  ],
  keras: [
    {
      when: 'activation is None',
      init: 'self.?name = keras.layers.SimpleRNN(num_units, return_sequences=True, return_state=True)',
      code: 'self.?name',
      holes: { name: holes.name },
      effort: 'hours',
      weights: [
        'cell.kernel = kernel[:-kernel.shape[1]]',
        'cell.recurrent_kernel = kernel[-kernel.shape[1]:]',
        'cell.bias = bias',
      ],
    },
    redesign('`keras.layers.SimpleRNN(..., activation=...)` with that activation.', { effort: 'hours' }),
  ],
  note: 'The cell and its loop over time become one module.',
  caveats: ['lstm-two-biases', 'mixed-keras'],
  examples: withAndWithoutGradients(simpleTrial),
};

const GRU_INPUTS = {
  x: floats(2, 4, 3),
  gk: floats(7, 8),
  gb: floats(8),
  ck: floats(7, 4),
  cb: floats(4),
};
const ZR = 'lambda w: np.concatenate([w[..., 4:], w[..., :4]], -1)';

const gruTrial = trial(
  { num_units: 4 },
  {
    api: 'v1',
    inputs: GRU_INPUTS,
    holes: { in_features: '3' },
    gradient: 'The weights are set by assignment.',
    source: {
      make:
        'cell = $call\noutputs, state = tf.nn.dynamic_rnn(cell, x, dtype=tf.float32)\n' +
        'for variable, value in zip(tf.global_variables(), [gk, gb, ck, cb]):\n    fetch(variable.assign(value))',
      use: 'result = [outputs, state]',
    },
    pytorch: {
      make:
        '$init\ncell = $code\ncell.gates_kernel.data = gk\ncell.gates_bias.data = gb\ncell.candidate_kernel.data = ck\n' +
        'cell.candidate_bias.data = cb',
      use: 'result = list(cell(x))',
    },
    jax: {
      make:
        '$setup\n$init\ncell = $code\ncell.cell.gates_kernel[...] = gk\ncell.cell.gates_bias[...] = gb\n' +
        'cell.cell.candidate_kernel[...] = ck\ncell.cell.candidate_bias[...] = cb',
      use: 'h, outputs = cell(x, return_carry=True)\nresult = [outputs, h]',
    },
    keras: {
      make:
        `import numpy as np\n$init\ncell = $code\ncell.build((None, None, 3))\nzr = ${ZR}\n` +
        'gk, gb, ck, cb = [keras.ops.convert_to_numpy(w) for w in (gk, gb, ck, cb)]\n' +
        'cell.set_weights([np.concatenate([zr(gk[:3]), ck[:3]], -1), np.concatenate([zr(gk[3:]), ck[3:]], -1), np.concatenate([zr(gb), cb], -1)])',
      use: 'outputs, h = cell(x)\nresult = [outputs, h]',
    },
  },
);

const gru: RowText = {
  signatures: [
    {
      params:
        'num_units, activation=None, reuse=None, kernel_initializer=None, bias_initializer=None, name=None, dtype=None, **kwargs',
    },
    { params: 'num_units, input_size=None, activation=None', until: '0.12' },
  ],
  pytorch: {
    init: 'self.?name = TF1GRU(?in_features, num_units)',
    code: 'self.?name',
    helpers: ['TF1GRU'],
    holes,
    effort: 'hours',
    note: 'A model that is trained anew can take `nn.GRU(..., batch_first=True)`, which is faster; an old checkpoint cannot.',
  },
  jax: {
    setup: RNGS,
    init: 'self.?name = nnx.RNN(TF1GRUCell(?in_features, num_units, rngs=rngs))',
    code: 'self.?name',
    helpers: ['TF1GRUCell'],
    holes,
    effort: 'hours',
    note: 'A model that is trained anew can take `nnx.GRUCell`; an old checkpoint cannot.',
  },
  keras: {
    init: 'self.?name = keras.layers.GRU(num_units, reset_after=False, return_sequences=True, return_state=True)',
    code: 'self.?name',
    holes: { name: holes.name },
    effort: 'hours',
    note: 'The gates of the TF1 cell are ordered r, u, those of Keras z (= u), r.',
  },
  note: 'The cell and its loop over time become one module. The bias of the gates starts at 1.',
  caveats: ['gru-reset-gate', 'mixed-keras'],
  examples: [gruTrial],
};

/** Two directions: two modules, one over the reversed time. */
const BOTH =
  'Reverse with the lengths in mind where sequences are padded: packing does in PyTorch, `seq_lengths` in NNX, `mask` in Keras.';
const wrapper = (pytorch: string, jax: string, keras: string): RowText => ({
  pytorch: redesign(pytorch, { effort: 'minutes' }),
  jax: redesign(jax, { effort: 'minutes' }),
  keras: redesign(keras, { effort: 'minutes' }),
});

const dynamicTrial = (args: Example, result = 'result = [outputs, state]') =>
  trial(
    { cell: py('cell'), inputs: py('x'), dtype: py('tf.float32'), ...args },
    {
      api: 'v1',
      inputs: { x: floats(3, 3, 3), k: floats(7, 4), b: floats(4) },
      gradient: 'The weights are set by assignment.',
      source: {
        make:
          'cell = tf.nn.rnn_cell.BasicRNNCell(4)\noutputs, state = $call\n' +
          'for variable, value in zip(tf.global_variables(), [k, b]):\n    fetch(variable.assign(value))',
        use: result,
      },
      pytorch: {
        make:
          'import torch\ncell = torch.nn.RNN(3, 4, batch_first=True)\ncell.weight_ih_l0.data = k[:3].T\n' +
          'cell.weight_hh_l0.data = k[3:].T\ncell.bias_ih_l0.data = b\ncell.bias_hh_l0.data = torch.zeros(4)',
        use: 'outputs, state = $code\nstate = state[0]\nresult = [outputs, state]',
      },
      jax: {
        make:
          'from flax import nnx\ncell = nnx.RNN(nnx.SimpleCell(3, 4, rngs=rngs))\ncell.cell.dense_i.kernel[...] = k[:3]\n' +
          'cell.cell.dense_h.kernel[...] = k[3:]\ncell.cell.dense_i.bias[...] = b',
        use: 'outputs, state = $code\nresult = [outputs, state]',
      },
      keras: {
        make:
          'import keras\ncell = keras.layers.SimpleRNN(4, return_sequences=True, return_state=True)\ncell.build((None, None, 3))\n' +
          'cell.set_weights([keras.ops.convert_to_numpy(w) for w in (k[:3], k[3:], b)])',
        use: 'outputs, state = $code\nresult = [outputs, state]',
      },
    },
  );

export const rnn = table('tf', {
  'nn.rnn_cell.LSTMCell': lstm,
  'nn.rnn_cell.BasicLSTMCell': basicLstm,
  'nn.rnn_cell.BasicRNNCell': simple,
  'nn.rnn_cell.GRUCell': gru,
  'nn.rnn_cell.MultiRNNCell': {
    signatures: [{ params: 'cells, state_is_tuple=True' }],
    pytorch: redesign('`num_layers` of `nn.LSTM`: one module with that many layers.', { effort: 'hours' }),
    jax: redesign('One `nnx.RNN` after the other.', { effort: 'hours' }),
    keras: redesign('One recurrent layer after the other, each with `return_sequences=True`.', {
      effort: 'hours',
    }),
    caveats: ['lstm-returns'],
  },
  'nn.rnn_cell.DropoutWrapper': {
    pytorch: redesign('`dropout` of the stacked module, or `nn.Dropout` before and after it.', {
      effort: 'minutes',
    }),
    jax: redesign('`nnx.Dropout` before and after it.', { effort: 'minutes' }),
    keras: redesign('`dropout` and `recurrent_dropout` of the layer.', { effort: 'minutes' }),
    caveats: ['dropout-keep-prob', 'rnn-dropout'],
  },
  'nn.rnn_cell.LSTMStateTuple': {
    signatures: [{ params: 'c, h' }],
    pytorch: '(h, c)',
    jax: '(c, h)',
    keras: '[h, c]',
    note: 'PyTorch wants both with a leading axis of layers.',
    examples: [
      trial(
        { c: floats(2, 3), h: floats(2, 3) },
        {
          api: 'v1',
          source: { use: 'state = $call\nresult = [state.c, state.h]' },
          pytorch: { use: 'h, c = $code\nresult = [c, h]' },
          jax: { use: 'c, h = $code\nresult = [c, h]' },
          keras: { use: 'h, c = $code\nresult = [c, h]' },
        },
      ),
    ],
    caveats: ['lstm-returns'],
  },
  'nn.dynamic_rnn': {
    signatures: [
      {
        params:
          'cell, inputs, sequence_length=None, initial_state=None, dtype=None, parallel_iterations=None, swap_memory=False, ' +
          'time_major=False, scope=None',
      },
    ],
    pytorch: [
      { when: 'sequence_length is None and initial_state is None and not time_major', code: 'cell(inputs)' },
      {
        code: 'dynamic_rnn(cell, inputs, sequence_length=sequence_length, initial_state=initial_state, time_major=time_major)',
        helpers: ['dynamic_rnn'],
      },
    ],
    jax: [
      {
        when: 'sequence_length is None and initial_state is None and not time_major',
        code: 'cell(inputs, return_carry=True)[::-1]',
      },
      {
        code: 'dynamic_rnn(cell, inputs, sequence_length=sequence_length, initial_state=initial_state, time_major=time_major)',
        helpers: ['dynamic_rnn'],
      },
    ],
    keras: {
      code: 'dynamic_rnn(cell, inputs, sequence_length=sequence_length, initial_state=initial_state, time_major=time_major)',
      helpers: ['dynamic_rnn'],
    },
    note: '`cell` is the recurrent module the cell became; it gives the outputs and the state. The state of PyTorch has a first axis of layers.',
    without: {
      dtype: 'The state has the dtype of the inputs.',
      swap_memory: 'Memory is the business of the framework: no result changes.',
      parallel_iterations: 'How the loop runs is the business of the framework: no result changes.',
    },
    caveats: ['rnn-sequence-length', 'lstm-returns'],
    examples: [
      dynamicTrial({ swap_memory: true, parallel_iterations: 64 }),
      dynamicTrial({}),
      dynamicTrial({ sequence_length: py('[2, 3, 1]') }),
      dynamicTrial({ time_major: true }),
      dynamicTrial({ time_major: true, sequence_length: py('[2, 3, 1]') }),
    ],
  },
  'nn.bidirectional_dynamic_rnn': {
    signatures: [
      {
        params:
          'cell_fw, cell_bw, inputs, sequence_length=None, initial_state_fw=None, initial_state_bw=None, dtype=None, ' +
          'parallel_iterations=None, swap_memory=False, time_major=False, scope=None',
      },
    ],
    pytorch: redesign(
      'One module with `bidirectional=True`; its outputs are both directions side by side: `outputs.chunk(2, dim=-1)` parts them. ' +
        `Its state has the directions on the first axis. ${BOTH}`,
      { effort: 'hours' },
    ),
    jax: redesign(
      '`nnx.Bidirectional(nnx.RNN(forward), nnx.RNN(backward))` joins the outputs of both directions along the last axis: ' +
        `\`jnp.split(outputs, 2, axis=-1)\` parts them. ${BOTH}`,
      { effort: 'hours' },
    ),
    keras: redesign(
      '`keras.layers.Bidirectional(layer, merge_mode=None)` gives the outputs of both directions, then their states. ' +
        BOTH,
      { effort: 'hours' },
    ),
    caveats: ['rnn-sequence-length', 'lstm-returns'],
  },
  'nn.static_rnn': {
    pytorch: redesign('Call the module on one tensor with a time axis: `torch.stack(inputs, dim=1)`.', {
      effort: 'hours',
    }),
    jax: redesign('Call the module on one array with a time axis: `jnp.stack(inputs, axis=1)`.', {
      effort: 'hours',
    }),
    keras: redesign('Call the layer on one tensor with a time axis: `keras.ops.stack(inputs, axis=1)`.', {
      effort: 'hours',
    }),
    caveats: ['rnn-sequence-length'],
  },
  'nn.rnn_cell.RNNCell.zero_state': {
    pytorch: remove('Recurrent modules start from zeros by themselves.'),
    jax: remove('Recurrent modules start from zeros by themselves.'),
    keras: remove('Recurrent layers start from zeros by themselves.'),
  },
  'nn.rnn_cell.RNNCell': {
    pytorch: redesign(
      'A cell of your own is an `nn.Module` whose `forward` takes (input, state) and gives (output, state), called in a loop over time.',
      { reference: 'nn.Module', effort: 'hours' },
    ),
    jax: redesign(
      'A cell of your own takes (carry, input), gives (carry, output), and has `initialize_carry` and `num_feature_axes`: `nnx.RNN` loops over time.',
      { reference: 'nnx.Module', effort: 'hours' },
    ),
    keras: redesign(
      'A cell of your own has `state_size` and `call(inputs, states)`: `keras.layers.RNN` loops over time.',
      {
        reference: 'keras.layers.Layer',
        effort: 'hours',
      },
    ),
  },
  'nn.rnn_cell.RNNCell.__call__': {
    signatures: [{ params: 'inputs, state, scope=None' }],
    pytorch: redesign('One step: `nn.LSTMCell` and its like, or the cell of your own, in a loop over time.', {
      code: 'self(inputs, state)',
      effort: 'hours',
    }),
    jax: redesign('One step: the carry comes first, in and out.', {
      code: 'self(state, inputs)[::-1]',
      effort: 'hours',
    }),
    keras: redesign('One step: the states are a list, in and out.', {
      code: 'self(inputs, state)',
      effort: 'hours',
    }),
  },
  'nn.rnn_cell.RNNCell.state_size': wrapper(
    '`hidden_size` of the module.',
    '`hidden_features` of the cell.',
    '`state_size` of the cell of a Keras layer.',
  ),
  'nn.rnn_cell.RNNCell.output_size': wrapper(
    '`hidden_size` of the module, `proj_size` with a projection.',
    '`hidden_features` of the cell.',
    '`units` of the layer.',
  ),
  'nn.rnn_cell.ResidualWrapper': wrapper(
    'Add the inputs to the outputs: `outputs = outputs + inputs`, between layers called one by one.',
    'Add the inputs to the outputs: `outputs = outputs + inputs`, between layers called one by one.',
    'Add the inputs to the outputs: `keras.layers.add([outputs, inputs])`, between layers called one by one.',
  ),
  'contrib.rnn.OutputProjectionWrapper': wrapper(
    '`nn.Linear` on the outputs of all steps.',
    '`nnx.Linear` on the outputs of all steps.',
    '`keras.layers.Dense` on the outputs of all steps.',
  ),
  'contrib.rnn.InputProjectionWrapper': wrapper(
    '`nn.Linear` on the inputs of all steps.',
    '`nnx.Linear` on the inputs of all steps.',
    '`keras.layers.Dense` on the inputs of all steps.',
  ),
  'nn.rnn_cell.DeviceWrapper': wrapper(
    'Put the module on its device: `module.to(device)`.',
    'Leave it out: sharding places arrays.',
    'Leave it out: the backend places arrays.',
  ),
  'nn.rnn_cell.assert_like_rnncell': wrapper(
    'Leave it out: call the module once to see that it fits.',
    'Leave it out: call the module once to see that it fits.',
    'Leave it out: call the layer once to see that it fits.',
  ),
});

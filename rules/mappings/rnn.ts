/**
 * Rows of recurrent cells of TF1. Cells and the loop over time become one module; gate order and forget bias decide
 * whether an old checkpoint still works.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { redesign, remove, table } from '../../src/catalog/kit.js';

/** Modules draw their weights from it; in a module of one's own it is a parameter of the constructor. */
const RNGS = 'rngs = nnx.Rngs(0)';

const holes = {
  name: 'The attribute that holds the layer.',
  in_features: 'The size of the last axis of the inputs.',
};

const lstm: RowText = {
  signatures: [
    {
      params:
        'num_units, use_peepholes=False, cell_clip=None, initializer=None, num_proj=None, proj_clip=None, ' +
        'num_unit_shards=None, num_proj_shards=None, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, ' +
        'name=None, dtype=None, **kwargs',
    },
  ],
  pytorch: redesign('The cell and `dynamic_rnn` become one `nn.LSTM`.', {
    init: 'self.?name = nn.LSTM(?in_features, num_units, batch_first=True)',
    code: 'self.?name',
    holes,
    effort: 'hours',
  }),
  jax: redesign('The cell goes into an `nnx.RNN`, which loops over time.', {
    setup: RNGS,
    init: 'self.?name = nnx.RNN(nnx.OptimizedLSTMCell(?in_features, num_units, rngs=rngs))',
    code: 'self.?name',
    holes,
    effort: 'hours',
  }),
  keras: redesign('The cell and `dynamic_rnn` become one `keras.layers.LSTM`.', {
    init: 'self.?name = keras.layers.LSTM(num_units, return_sequences=True, return_state=True)',
    code: 'self.?name',
    holes: { name: holes.name },
    effort: 'hours',
  }),
  note: 'Peepholes and clipping of the cell have no counterpart; `num_proj` is `proj_size` of `nn.LSTM`.',
  caveats: ['lstm-tf1-cell', 'lstm-returns', 'mixed-keras'],
};

const gru: RowText = {
  ...lstm,
  signatures: [
    {
      params:
        'num_units, activation=None, reuse=None, kernel_initializer=None, bias_initializer=None, name=None, dtype=None, **kwargs',
    },
  ],
  pytorch: redesign(
    'The cell and `dynamic_rnn` become one `nn.GRU`; an old checkpoint needs a cell of your own.',
    {
      init: 'self.?name = nn.GRU(?in_features, num_units, batch_first=True)',
      code: 'self.?name',
      holes,
      effort: 'hours',
    },
  ),
  jax: redesign('The cell goes into an `nnx.RNN`, which loops over time.', {
    setup: RNGS,
    init: 'self.?name = nnx.RNN(nnx.GRUCell(?in_features, num_units, rngs=rngs))',
    code: 'self.?name',
    holes,
    effort: 'hours',
  }),
  keras: redesign('The cell and `dynamic_rnn` become one `keras.layers.GRU`.', {
    init: 'self.?name = keras.layers.GRU(num_units, reset_after=False, return_sequences=True, return_state=True)',
    code: 'self.?name',
    holes: { name: holes.name },
    effort: 'hours',
  }),
  note: 'The gates of the TF1 cell are ordered r, u; their bias starts at 1.',
  caveats: ['gru-reset-gate', 'mixed-keras'],
};

export const rnn = table('tf', {
  'nn.rnn_cell.LSTMCell': lstm,
  'nn.rnn_cell.BasicLSTMCell': {
    ...lstm,
    signatures: [
      {
        params:
          'num_units, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, name=None, dtype=None, **kwargs',
      },
    ],
  },
  'nn.rnn_cell.GRUCell': gru,
  'nn.rnn_cell.MultiRNNCell': {
    signatures: [{ params: 'cells, state_is_tuple=True' }],
    pytorch: redesign('`num_layers` of `nn.LSTM`: one module with that many layers.', { effort: 'hours' }),
    jax: redesign('One `nnx.RNN` after the other.', { effort: 'hours' }),
    keras: 'keras.layers.StackedRNNCells(cells)',
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
      { when: 'initial_state is None', code: 'cell(inputs)' },
      { code: 'cell(inputs, initial_state)' },
    ],
    jax: [
      {
        when: 'initial_state is None and sequence_length is None',
        code: 'cell(inputs, return_carry=True)[::-1]',
      },
      {
        when: 'initial_state is None',
        code: 'cell(inputs, seq_lengths=sequence_length, return_carry=True)[::-1]',
      },
      {
        code: 'cell(inputs, initial_carry=initial_state, seq_lengths=sequence_length, return_carry=True)[::-1]',
      },
    ],
    keras: [
      { when: 'initial_state is None', code: 'cell(inputs)' },
      { code: 'cell(inputs, initial_state=initial_state)' },
    ],
    note: '`cell` is the recurrent module the cell became; it gives the outputs and the state.',
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
});

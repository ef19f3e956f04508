import { idiom } from '../../../src/catalog/kit.js';

const HOLES = {
  Encoder: 'The name of the module: what the function does.',
  cell: 'The name of the recurrent module that the cell became.',
  inits: 'The recurrent module that the cell becomes, where the cell is made elsewhere.',
  outputs: 'What the function returns.',
  lengths: 'The length of each sequence of the batch.',
};

export default idiom('rnn', {
  title: 'A cell that `dynamic_rnn` unrolls',
  text: 'A cell computes one step, and `tf.nn.dynamic_rnn`, `static_rnn` or `bidirectional_dynamic_rnn` runs it over time, with wrappers for several layers, dropout and residual connections around it. In the targets the cell and its loop are one layer, with lengths given as packed sequences, as `seq_lengths` or as a mask.',
  parts: {
    run: {
      symbols: [
        'tf.nn.dynamic_rnn',
        'tf.nn.static_rnn',
        'tf.nn.bidirectional_dynamic_rnn',
        'tf.nn.static_bidirectional_rnn',
        'tf.nn.raw_rnn',
        'tf.nn.static_state_saving_rnn',
        'tf.contrib.rnn.stack_bidirectional_dynamic_rnn',
        'tf.contrib.rnn.stack_bidirectional_rnn',
      ],
      role: 'call',
    },
    both: {
      symbols: [
        'tf.nn.bidirectional_dynamic_rnn',
        'tf.nn.static_bidirectional_rnn',
        'tf.contrib.rnn.stack_bidirectional_dynamic_rnn',
        'tf.contrib.rnn.stack_bidirectional_rnn',
      ],
      role: 'call',
    },
    lengths: {
      symbols: ['tf.nn.dynamic_rnn', 'tf.nn.bidirectional_dynamic_rnn', 'tf.nn.static_rnn'],
      role: 'call',
      has: ['sequence_length'],
    },
    cell: {
      symbols: ['tf.nn.rnn_cell.*Cell', 'tf.contrib.rnn.*Cell', 'tf.contrib.cudnn_rnn.*Cell'],
      except: 'tf.nn.rnn_cell.MultiRNNCell',
      role: 'call',
    },
    wrapper: {
      symbols: [
        'tf.nn.rnn_cell.MultiRNNCell',
        'tf.nn.rnn_cell.*Wrapper',
        'tf.contrib.rnn.*Wrapper',
        'tf.nn.rnn_cell.RNNCell.zero_state',
      ],
    },
  },
  needs: ['run'],
  unit: 'function',
  explains: ['run', 'cell', 'wrapper'],
  scale: 'structure',
  slots: {
    inits: 'inits(cell)',
    x: ['advised(run.inputs)', 'x'],
    lengths: 'advised(lengths.sequence_length)',
    cell: 'name(cell)',
  },
  pytorch: [
    {
      if: 'both',
      code: `
class ?Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.?cell = nn.LSTM(?in_features, ?units, bidirectional=True, batch_first=True)

    def forward(self, ?inputs):
        packed = nn.utils.rnn.pack_padded_sequence($x, $lengths.cpu(), batch_first=True, enforce_sorted=False)  #if lengths
        outputs, state = self.?cell(packed)  #if lengths
        outputs, _ = nn.utils.rnn.pad_packed_sequence(outputs, batch_first=True, total_length=$x.shape[1])  #if lengths
        outputs, state = self.?cell($x)  #unless lengths
        return ?outputs`,
      holes: {
        ...HOLES,
        in_features: 'The size of the last axis of the inputs.',
        units: 'The units of one cell.',
        inputs: 'The inputs of the function.',
      },
      note: 'The outputs of both directions come concatenated on the last axis. `nn.GRU` computes the reset gate otherwise than the GRU cell of TensorFlow 1. `num_layers` stacks layers, and `dropout` stands between them only.',
      caveats: [
        'lstm-tf1-cell',
        'lstm-two-biases',
        'gru-reset-gate',
        'rnn-sequence-length if lengths',
        'rnn-dropout if wrapper',
      ],
      effort: 'hours',
    },
    {
      code: `
class ?Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        $inits

    def forward(self, ?inputs):
        packed = nn.utils.rnn.pack_padded_sequence($x, $lengths.cpu(), batch_first=True, enforce_sorted=False)  #if lengths
        outputs, state = self.$cell(packed)  #if lengths
        outputs, _ = nn.utils.rnn.pad_packed_sequence(outputs, batch_first=True, total_length=$x.shape[1])  #if lengths
        outputs, state = self.$cell($x)  #unless lengths
        return ?outputs`,
      holes: { ...HOLES, inputs: 'The inputs of the function.' },
      note: 'Without `initial_state` the state starts at zero, so `zero_state` goes away. The state of `nn.LSTM` is `(h, c)`, with an axis for the layers in front; TensorFlow has `(c, h)`. Several layers are `num_layers=n`; a `DropoutWrapper` around inputs or outputs is `nn.Dropout` there; a cell of your own is a Python loop over `x.unbind(1)`. For `time_major` leave `batch_first` out.',
      caveats: [
        'lstm-tf1-cell',
        'lstm-two-biases',
        'gru-reset-gate',
        'rnn-sequence-length if lengths',
        'rnn-dropout if wrapper',
      ],
      effort: 'hours',
    },
  ],
  jax: [
    {
      if: 'both',
      code: `
class ?Encoder(nnx.Module):
    def __init__(self, rngs):
        self.?cell = nnx.Bidirectional(nnx.RNN(?forward_cell), nnx.RNN(?backward_cell))

    def __call__(self, ?inputs):
        outputs = self.?cell($x, seq_lengths=$lengths)  #if lengths
        outputs = self.?cell($x)  #unless lengths
        return ?outputs`,
      holes: {
        ...HOLES,
        forward_cell: '`nnx.OptimizedLSTMCell(in_features, units, rngs=rngs)`, or the cell it was.',
        backward_cell: 'The same once more: each direction has its own weights.',
        inputs: 'The inputs of the function.',
      },
      note: 'The outputs of both directions come concatenated on the last axis; `return_carry=True` gives both states too. Outputs past a length are not zero.',
      caveats: [
        'lstm-tf1-cell',
        'gru-reset-gate',
        'rnn-sequence-length if lengths',
        'rnn-dropout if wrapper',
      ],
      effort: 'hours',
    },
    {
      code: `
class ?Encoder(nnx.Module):
    def __init__(self, rngs):
        $inits

    def __call__(self, ?inputs):
        state, outputs = self.$cell($x, seq_lengths=$lengths, return_carry=True)  #if lengths
        outputs = jnp.where((jnp.arange($x.shape[1]) < $lengths[:, None])[..., None], outputs, 0.0)  #if lengths
        state, outputs = self.$cell($x, return_carry=True)  #unless lengths
        return ?outputs`,
      holes: { ...HOLES, inputs: 'The inputs of the function.' },
      note: 'Without `initial_carry` the state starts at zero, so `zero_state` goes away. Several layers are several `nnx.RNN`, one after the other; a `DropoutWrapper` is `nnx.Dropout` between them. A cell of your own is an `nnx.Module` with `__call__(carry, x)`, `initialize_carry` and `num_feature_axes`.',
      caveats: [
        'lstm-tf1-cell',
        'gru-reset-gate',
        'rnn-sequence-length if lengths',
        'rnn-dropout if wrapper',
      ],
      effort: 'hours',
    },
  ],
  keras: [
    {
      if: 'both',
      code: `
class ?Encoder(keras.Model):
    def __init__(self):
        super().__init__()
        self.?cell = keras.layers.Bidirectional(keras.layers.LSTM(?units, return_sequences=True))

    def call(self, ?inputs):
        mask = keras.ops.arange($x.shape[1]) < $lengths[:, None]  #if lengths
        outputs = self.?cell($x, mask=mask)  #if lengths
        outputs = self.?cell($x)  #unless lengths
        return ?outputs`,
      holes: { ...HOLES, units: 'The units of one cell.', inputs: 'The inputs of the function.' },
      note: 'The outputs of both directions come concatenated on the last axis; `return_state=True` gives the states too. Past a length the outputs repeat the last one: multiply by the mask where zeros are wanted.',
      caveats: ['lstm-tf1-cell', 'gru-reset-gate', 'rnn-dropout if wrapper'],
      effort: 'hours',
    },
    {
      code: `
class ?Encoder(keras.Model):
    def __init__(self):
        super().__init__()
        $inits

    def call(self, ?inputs):
        mask = keras.ops.arange($x.shape[1]) < $lengths[:, None]  #if lengths
        outputs, *state = self.$cell($x, mask=mask)  #if lengths
        outputs = keras.ops.where(mask[..., None], outputs, 0.0)  #if lengths
        outputs, *state = self.$cell($x)  #unless lengths
        return ?outputs`,
      holes: { ...HOLES, inputs: 'The inputs of the function.' },
      note: 'Without `initial_state` the state starts at zero, so `zero_state` goes away. Several layers are several layers, or `keras.layers.RNN` with a list of cells. The state of an LSTM is `[h, c]`; TensorFlow 1 has `(c, h)`. A cell of your own is a layer with `state_size` and `call(inputs, states)`, given to `keras.layers.RNN`.',
      caveats: ['lstm-tf1-cell', 'gru-reset-gate', 'rnn-dropout if wrapper'],
      effort: 'hours',
    },
  ],
  example: { before: 'legacy' },
});

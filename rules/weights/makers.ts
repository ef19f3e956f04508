/**
 * Calls that make variables, as `advise weights` follows them in code: how the variables are called, and their shapes over the
 * call's arguments. `units` is an argument, `kernel_size:0` the first of a pair, `?in` the size of the last axis of the inputs.
 */
import { weightMakers } from '../../src/catalog/kit.js';

const bias = (size: string) => ({ leaf: 'bias', shape: [size], switch: 'use_bias' });
const K0 = 'kernel_size:0';
const K1 = 'kernel_size:1';
const K2 = 'kernel_size:2';

const CONV = 'inputs, filters, kernel_size';
const KERAS_CONV = 'filters, kernel_size';

const norm = (size: string) => ({
  gamma: { leaf: 'gamma', shape: [size], switch: 'scale' },
  beta: { leaf: 'beta', shape: [size], switch: 'center' },
  moving_mean: { leaf: 'moving_mean', shape: [size] },
  moving_variance: { leaf: 'moving_variance', shape: [size] },
});

const slimParts = (kernel: string[], out: string) => ({
  kernel: { leaf: 'weights', shape: kernel },
  bias: { leaf: 'biases', shape: [out], switch: 'biases_initializer', without: 'normalizer_fn' },
});
const SLIM_SCOPE =
  'An `arg_scope` around the call may add a `normalizer_fn`: then `BatchNorm` below the layer takes the place of `biases`.';

export const makers = weightMakers({
  'tf.layers.dense': {
    kind: 'dense',
    params: 'inputs, units',
    named: { by: 'name', otherwise: 'dense' },
    parts: { kernel: { leaf: 'kernel', shape: ['?in', 'units'] }, bias: bias('units') },
    out: 'units',
  },
  'tf.layers.conv1d': {
    kind: 'convolution over time',
    params: CONV,
    named: { by: 'name', otherwise: 'conv1d' },
    parts: { kernel: { leaf: 'kernel', shape: [K0, '?in', 'filters'] }, bias: bias('filters') },
    out: 'filters',
  },
  'tf.layers.conv2d': {
    kind: 'convolution',
    params: CONV,
    named: { by: 'name', otherwise: 'conv2d' },
    parts: { kernel: { leaf: 'kernel', shape: [K0, K1, '?in', 'filters'] }, bias: bias('filters') },
    out: 'filters',
  },
  'tf.layers.conv3d': {
    kind: 'convolution over volumes',
    params: CONV,
    named: { by: 'name', otherwise: 'conv3d' },
    parts: { kernel: { leaf: 'kernel', shape: [K0, K1, K2, '?in', 'filters'] }, bias: bias('filters') },
    out: 'filters',
  },
  'tf.layers.conv2d_transpose': {
    kind: 'transposed convolution',
    params: CONV,
    named: { by: 'name', otherwise: 'conv2d_transpose' },
    parts: { kernel: { leaf: 'kernel', shape: [K0, K1, 'filters', '?in'] }, bias: bias('filters') },
    out: 'filters',
  },
  'tf.layers.separable_conv2d': {
    kind: 'separable convolution',
    params: CONV,
    named: { by: 'name', otherwise: 'separable_conv2d' },
    parts: {
      depthwise_kernel: { leaf: 'depthwise_kernel', shape: [K0, K1, '?in', 'depth_multiplier=1'] },
      pointwise_kernel: { leaf: 'pointwise_kernel', shape: ['1', '1', '?', 'filters'] },
      bias: bias('filters'),
    },
    out: 'filters',
  },
  'tf.layers.batch_normalization': {
    kind: 'batch normalisation',
    params: 'inputs',
    named: { by: 'name', otherwise: 'batch_normalization' },
    parts: norm('?in'),
    out: '?in',
  },
  'tf.contrib.slim.conv2d': {
    kind: 'convolution',
    params: 'inputs, num_outputs, kernel_size',
    named: { by: 'scope', otherwise: 'Conv' },
    parts: slimParts([K0, K1, '?in', 'num_outputs'], 'num_outputs'),
    out: 'num_outputs',
    note: SLIM_SCOPE,
  },
  'tf.contrib.slim.conv2d_transpose': {
    kind: 'transposed convolution',
    params: 'inputs, num_outputs, kernel_size',
    named: { by: 'scope', otherwise: 'Conv2d_transpose' },
    parts: slimParts([K0, K1, 'num_outputs', '?in'], 'num_outputs'),
    out: 'num_outputs',
    note: SLIM_SCOPE,
  },
  'tf.contrib.slim.fully_connected': {
    kind: 'dense',
    params: 'inputs, num_outputs',
    named: { by: 'scope', otherwise: 'fully_connected' },
    parts: slimParts(['?in', 'num_outputs'], 'num_outputs'),
    out: 'num_outputs',
    note: SLIM_SCOPE,
  },
  'tf.contrib.slim.batch_norm': {
    kind: 'batch normalisation',
    params: 'inputs',
    named: { by: 'scope', otherwise: 'BatchNorm' },
    parts: { ...norm('?in'), gamma: { leaf: 'gamma', shape: ['?in'], switch: 'scale', off: true } },
    out: '?in',
    note: 'An `arg_scope` around the call may switch `scale`, and with it `gamma`, on.',
  },
  'tf.keras.layers.Dense': {
    kind: 'dense',
    params: 'units',
    named: { by: 'name', otherwise: 'dense' },
    keras: true,
    parts: { kernel: { leaf: 'kernel', shape: ['?in', 'units'] }, bias: bias('units') },
  },
  'tf.keras.layers.Conv1D': {
    kind: 'convolution over time',
    params: KERAS_CONV,
    named: { by: 'name', otherwise: 'conv1d' },
    keras: true,
    parts: { kernel: { leaf: 'kernel', shape: [K0, '?in', 'filters'] }, bias: bias('filters') },
  },
  'tf.keras.layers.Conv2D': {
    kind: 'convolution',
    params: KERAS_CONV,
    named: { by: 'name', otherwise: 'conv2d' },
    keras: true,
    parts: { kernel: { leaf: 'kernel', shape: [K0, K1, '?in', 'filters'] }, bias: bias('filters') },
  },
  'tf.keras.layers.Conv3D': {
    kind: 'convolution over volumes',
    params: KERAS_CONV,
    named: { by: 'name', otherwise: 'conv3d' },
    keras: true,
    parts: { kernel: { leaf: 'kernel', shape: [K0, K1, K2, '?in', 'filters'] }, bias: bias('filters') },
  },
  'tf.keras.layers.Conv2DTranspose': {
    kind: 'transposed convolution',
    params: KERAS_CONV,
    named: { by: 'name', otherwise: 'conv2d_transpose' },
    keras: true,
    parts: { kernel: { leaf: 'kernel', shape: [K0, K1, 'filters', '?in'] }, bias: bias('filters') },
  },
  'tf.keras.layers.DepthwiseConv2D': {
    kind: 'depthwise convolution',
    params: 'kernel_size',
    named: { by: 'name', otherwise: 'depthwise_conv2d' },
    keras: true,
    parts: {
      depthwise_kernel: { leaf: 'depthwise_kernel', shape: [K0, K1, '?in', 'depth_multiplier=1'] },
      bias: bias('?'),
    },
  },
  'tf.keras.layers.SeparableConv2D': {
    kind: 'separable convolution',
    params: KERAS_CONV,
    named: { by: 'name', otherwise: 'separable_conv2d' },
    keras: true,
    parts: {
      depthwise_kernel: { leaf: 'depthwise_kernel', shape: [K0, K1, '?in', 'depth_multiplier=1'] },
      pointwise_kernel: { leaf: 'pointwise_kernel', shape: ['1', '1', '?', 'filters'] },
      bias: bias('filters'),
    },
  },
  'tf.keras.layers.BatchNormalization': {
    kind: 'batch normalisation',
    params: 'axis',
    named: { by: 'name', otherwise: 'batch_normalization' },
    keras: true,
    parts: norm('?in'),
  },
  'tf.keras.layers.LayerNormalization': {
    kind: 'layer normalisation',
    params: 'axis',
    named: { by: 'name', otherwise: 'layer_normalization' },
    keras: true,
    parts: {
      gamma: { leaf: 'gamma', shape: ['?in'], switch: 'scale' },
      beta: { leaf: 'beta', shape: ['?in'], switch: 'center' },
    },
  },
  'tf.keras.layers.Embedding': {
    kind: 'embedding',
    params: 'input_dim, output_dim',
    named: { by: 'name', otherwise: 'embedding' },
    keras: true,
    parts: { embeddings: { leaf: 'embeddings', shape: ['input_dim', 'output_dim'] } },
  },
  'tf.keras.layers.LSTM': {
    kind: 'LSTM',
    params: 'units',
    named: { by: 'name', otherwise: 'lstm' },
    keras: true,
    parts: {
      kernel: { leaf: 'lstm_cell/kernel', shape: ['?in', 'units*4'] },
      recurrent_kernel: { leaf: 'lstm_cell/recurrent_kernel', shape: ['units', 'units*4'] },
      bias: { leaf: 'lstm_cell/bias', shape: ['units*4'], switch: 'use_bias' },
    },
  },
  'tf.keras.layers.GRU': {
    kind: 'GRU',
    params: 'units',
    named: { by: 'name', otherwise: 'gru' },
    keras: true,
    parts: {
      kernel: { leaf: 'gru_cell/kernel', shape: ['?in', 'units*3'] },
      recurrent_kernel: { leaf: 'gru_cell/recurrent_kernel', shape: ['units', 'units*3'] },
      bias: { leaf: 'gru_cell/bias', shape: ['2', 'units*3'], switch: 'use_bias' },
    },
    note: 'With `reset_after=False`, the default of TF1, the bias has one axis and no module of the other targets fits.',
  },
  'tf.nn.rnn_cell.BasicLSTMCell': {
    kind: 'TF1 LSTM cell',
    params: 'num_units, forget_bias',
    named: { by: 'name', otherwise: 'basic_lstm_cell' },
    inside: '?',
    parts: {
      kernel: { leaf: 'kernel', shape: ['?', 'num_units*4'] },
      bias: { leaf: 'bias', shape: ['num_units*4'] },
    },
    note: 'Its scope is that of the loop that runs it (`rnn`, `multi_rnn_cell/cell_0`, ...).',
  },
  'tf.nn.rnn_cell.LSTMCell': {
    kind: 'TF1 LSTM cell',
    params: 'num_units',
    named: { by: 'name', otherwise: 'lstm_cell' },
    inside: '?',
    parts: {
      kernel: { leaf: 'kernel', shape: ['?', 'num_units*4'] },
      bias: { leaf: 'bias', shape: ['num_units*4'] },
    },
    note: 'Its scope is that of the loop that runs it (`rnn`, `multi_rnn_cell/cell_0`, ...).',
  },
});

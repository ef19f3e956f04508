/**
 * Sorts of layers as files of weights show them. Where a row says how the arrays move (`weights`), the kind names that row;
 * the others say it here. `gates(x, order)` puts the blocks of the last axis into another order, `with_forget(bias)` adds
 * the forget bias that TF1 cells add while they run.
 */
import { weightKinds } from '../../src/catalog/kit.js';

const KERNEL = ['kernel', 'weights', 'weight', 'w', 'W', 'matrix', 'Matrix'];
const BIAS = ['bias', 'biases', 'b', 'B', 'Bias'];
const bias = (axis: number) => ({
  names: BIAS,
  ranks: [1],
  optional: true as const,
  sizeOf: ['kernel', axis] as [string, number],
});

/** A TF1 cell orders its gates i, j, f, o; all targets i, f, j, o. */
const TF1_GATES = '[0, 2, 1, 3]';
const TF1_INPUTS = 'kernel[:-(kernel.shape[1] // 4)]';
const TF1_STATE = 'kernel[-(kernel.shape[1] // 4):]';
const TF1_BIAS = `with_forget(gates(bias, ${TF1_GATES}))`;
/** Keras orders the gates of a GRU z, r, h; PyTorch and Flax r, z, n. */
const GRU_GATES = '[1, 0, 2]';

export const kinds = weightKinds({
  'batch normalisation': {
    title: 'a batch normalisation',
    row: 'tf.layers.batch_normalization',
    classes: ['BatchNormalization', 'SyncBatchNormalization'],
    parts: {
      gamma: { names: ['gamma', 'scale'], ranks: [1], optional: true, sizeOf: ['moving_mean', 0] },
      beta: { names: ['beta', 'offset'], ranks: [1], optional: true, sizeOf: ['moving_mean', 0] },
      moving_mean: { names: ['moving_mean', 'pop_mean'], ranks: [1] },
      moving_variance: { names: ['moving_variance', 'pop_variance', 'pop_var'], ranks: [1] },
    },
    without: {
      gamma: { pytorch: 'weight = moving_mean * 0 + 1' },
      beta: { pytorch: 'bias = moving_mean * 0' },
    },
    modules: {
      pytorch: 'nn.BatchNorm2d (1d for two axes)',
      jax: 'nnx.BatchNorm',
      keras: 'keras.layers.BatchNormalization',
    },
    notes: {
      pytorch:
        'Set `eps` to the `epsilon` of the source (0.001 by default there, 1e-5 in PyTorch) and call `eval()`.',
      jax: 'Set `epsilon` to that of the source (0.001 by default there, 1e-5 in Flax) and `use_running_average=True`.',
      keras: 'Set `epsilon` to that of the source, and `scale` and `center` to what the file holds.',
    },
  },
  'layer normalisation': {
    title: 'a layer normalisation',
    classes: ['LayerNormalization', 'GroupNormalization'],
    parts: {
      gamma: { names: ['gamma', 'scale'], ranks: [1], optional: true },
      beta: { names: ['beta', 'offset'], ranks: [1] },
    },
    moves: {
      pytorch: ['weight = gamma', 'bias = beta'],
      jax: ['scale = gamma', 'bias = beta'],
      keras: ['gamma = gamma', 'beta = beta'],
    },
    modules: { pytorch: 'nn.LayerNorm', jax: 'nnx.LayerNorm', keras: 'keras.layers.LayerNormalization' },
    ambiguous:
      'a batch normalisation written by hand has arrays of the same names, and its averages elsewhere',
    notes: {
      pytorch:
        'Set `eps` to the `epsilon` of the source: 0.001 in Keras, 1e-12 in `tf.contrib.layers`, 1e-5 in PyTorch.',
      jax: 'Set `epsilon` to that of the source: 0.001 in Keras, 1e-12 in `tf.contrib.layers`, 1e-6 in Flax.',
    },
  },
  LSTM: {
    title: 'an LSTM of Keras',
    row: 'tf.keras.layers.LSTM',
    classes: ['LSTM', 'CuDNNLSTM'],
    parts: {
      kernel: { names: ['kernel'], ranks: [2] },
      recurrent_kernel: { names: ['recurrent_kernel'], ranks: [2], sizeOf: ['kernel', 1] },
      bias: { names: ['bias'], ranks: [1], optional: true, sizeOf: ['kernel', 1] },
    },
    moves: {
      pytorch: [
        'weight_ih_l0 = kernel.T',
        'weight_hh_l0 = recurrent_kernel.T',
        'bias_ih_l0 = bias',
        'bias_hh_l0 = bias * 0',
      ],
      jax: [
        'cell.dense_i.kernel = kernel',
        'cell.dense_h.kernel = recurrent_kernel',
        'cell.dense_h.bias = bias',
      ],
      keras: ['kernel = kernel', 'recurrent_kernel = recurrent_kernel', 'bias = bias'],
    },
    modules: {
      pytorch: 'nn.LSTM(batch_first=True)',
      jax: 'nnx.RNN(nnx.OptimizedLSTMCell)',
      keras: 'keras.layers.LSTM',
    },
    notes: { pytorch: 'PyTorch has two biases: the second one is 0.' },
  },
  GRU: {
    title: 'a GRU of Keras with `reset_after=True`',
    classes: ['GRU', 'CuDNNGRU'],
    parts: {
      kernel: { names: ['kernel'], ranks: [2] },
      recurrent_kernel: { names: ['recurrent_kernel'], ranks: [2], sizeOf: ['kernel', 1] },
      bias: { names: ['bias'], ranks: [2], sizeOf: ['kernel', 1] },
    },
    moves: {
      pytorch: [
        `weight_ih_l0 = gates(kernel, ${GRU_GATES}).T`,
        `weight_hh_l0 = gates(recurrent_kernel, ${GRU_GATES}).T`,
        `bias_ih_l0 = gates(bias[0], ${GRU_GATES})`,
        `bias_hh_l0 = gates(bias[1], ${GRU_GATES})`,
      ],
      keras: ['kernel = kernel', 'recurrent_kernel = recurrent_kernel', 'bias = bias'],
    },
    modules: { pytorch: 'nn.GRU(batch_first=True)', jax: 'none', keras: 'keras.layers.GRU' },
    notes: {
      jax: '`nnx.GRUCell` has no recurrent bias, and this GRU has one: write a cell of your own that takes `bias[1]`.',
    },
  },
  'GRU before': {
    title: 'a GRU of Keras with `reset_after=False`',
    parts: {
      kernel: { names: ['kernel'], ranks: [2] },
      recurrent_kernel: { names: ['recurrent_kernel'], ranks: [2], sizeOf: ['kernel', 1] },
      bias: { names: ['bias'], ranks: [1], optional: true, sizeOf: ['kernel', 1] },
    },
    moves: { keras: ['kernel = kernel', 'recurrent_kernel = recurrent_kernel', 'bias = bias'] },
    modules: { pytorch: 'none', jax: 'none', keras: 'keras.layers.GRU(reset_after=False)' },
    notes: {
      pytorch:
        '`nn.GRU` applies the reset gate behind the product: no order of the weights makes it this one. Write a cell.',
      jax: '`nnx.GRUCell` applies the reset gate behind the product: no order of the weights makes it this one. Write a cell.',
    },
  },
  'simple recurrence': {
    title: 'a SimpleRNN',
    classes: ['SimpleRNN'],
    parts: {
      kernel: { names: ['kernel'], ranks: [2] },
      recurrent_kernel: { names: ['recurrent_kernel'], ranks: [2], sizeOf: ['kernel', 1] },
      bias: { names: ['bias'], ranks: [1], optional: true, sizeOf: ['kernel', 1] },
    },
    moves: {
      pytorch: [
        'weight_ih_l0 = kernel.T',
        'weight_hh_l0 = recurrent_kernel.T',
        'bias_ih_l0 = bias',
        'bias_hh_l0 = bias * 0',
      ],
      jax: [
        'cell.dense_i.kernel = kernel',
        'cell.dense_i.bias = bias',
        'cell.dense_h.kernel = recurrent_kernel',
      ],
      keras: ['kernel = kernel', 'recurrent_kernel = recurrent_kernel', 'bias = bias'],
    },
    modules: {
      pytorch: 'nn.RNN(batch_first=True)',
      jax: 'nnx.RNN(nnx.SimpleCell)',
      keras: 'keras.layers.SimpleRNN',
    },
  },
  'TF1 LSTM cell': {
    title: 'an LSTM cell of TF1',
    parts: {
      kernel: { names: ['kernel', 'weights', 'Matrix'], ranks: [2] },
      bias: { names: ['bias', 'biases', 'Bias'], ranks: [1], sizeOf: ['kernel', 1] },
    },
    moves: {
      pytorch: [
        `weight_ih_l0 = gates(${TF1_INPUTS}, ${TF1_GATES}).T`,
        `weight_hh_l0 = gates(${TF1_STATE}, ${TF1_GATES}).T`,
        `bias_ih_l0 = ${TF1_BIAS}`,
        'bias_hh_l0 = bias * 0',
      ],
      jax: [
        `cell.dense_i.kernel = gates(${TF1_INPUTS}, ${TF1_GATES})`,
        `cell.dense_h.kernel = gates(${TF1_STATE}, ${TF1_GATES})`,
        `cell.dense_h.bias = ${TF1_BIAS}`,
      ],
      keras: [
        `kernel = gates(${TF1_INPUTS}, ${TF1_GATES})`,
        `recurrent_kernel = gates(${TF1_STATE}, ${TF1_GATES})`,
        `bias = ${TF1_BIAS}`,
      ],
    },
    modules: {
      pytorch: 'nn.LSTM(batch_first=True)',
      jax: 'nnx.RNN(nnx.OptimizedLSTMCell)',
      keras: 'keras.layers.LSTM(recurrent_activation="sigmoid", unit_forget_bias=False)',
    },
  },
  'separable convolution': {
    title: 'a separable convolution',
    classes: ['SeparableConv2D'],
    parts: {
      depthwise_kernel: { names: ['depthwise_kernel', 'depthwise_weights'], ranks: [4] },
      pointwise_kernel: { names: ['pointwise_kernel', 'pointwise_weights'], ranks: [4] },
      bias: { names: BIAS, ranks: [1], optional: true, sizeOf: ['pointwise_kernel', 3] },
    },
    moves: {
      pytorch: [
        'depthwise.weight = depthwise_kernel.permute(2, 3, 0, 1).reshape(-1, 1, *depthwise_kernel.shape[:2])',
        'pointwise.weight = pointwise_kernel.permute(3, 2, 0, 1)',
        'pointwise.bias = bias',
      ],
      jax: [
        'depthwise.kernel = depthwise_kernel.reshape(*depthwise_kernel.shape[:2], 1, -1)',
        'pointwise.kernel = pointwise_kernel',
        'pointwise.bias = bias',
      ],
      keras: ['depthwise_kernel = depthwise_kernel', 'pointwise_kernel = pointwise_kernel', 'bias = bias'],
    },
    modules: {
      pytorch: 'two nn.Conv2d, depthwise (groups=in_channels, no bias) and pointwise',
      jax: 'two nnx.Conv, depthwise (feature_group_count=in_channels, no bias) and pointwise',
      keras: 'keras.layers.SeparableConv2D',
    },
  },
  'depthwise convolution': {
    title: 'a depthwise convolution',
    classes: ['DepthwiseConv2D'],
    parts: {
      depthwise_kernel: { names: ['depthwise_kernel', 'depthwise_weights'], ranks: [4] },
      bias: { names: BIAS, ranks: [1], optional: true },
    },
    moves: {
      pytorch: [
        'weight = depthwise_kernel.permute(2, 3, 0, 1).reshape(-1, 1, *depthwise_kernel.shape[:2])',
        'bias = bias',
      ],
      jax: ['kernel = depthwise_kernel.reshape(*depthwise_kernel.shape[:2], 1, -1)', 'bias = bias'],
      keras: ['kernel = depthwise_kernel', 'bias = bias'],
    },
    modules: {
      pytorch: 'nn.Conv2d(groups=in_channels)',
      jax: 'nnx.Conv(feature_group_count=in_channels)',
      keras: 'keras.layers.DepthwiseConv2D',
    },
  },
  convolution: {
    title: 'a convolution over images',
    row: 'tf.layers.conv2d',
    classes: ['Conv2D'],
    parts: { kernel: { names: KERNEL, ranks: [4] }, bias: bias(3) },
    modules: { pytorch: 'nn.Conv2d', jax: 'nnx.Conv', keras: 'keras.layers.Conv2D' },
    ambiguous:
      'a transposed convolution has arrays of the same names and, where it has as many inputs as outputs, of the same shapes',
  },
  'transposed convolution': {
    title: 'a transposed convolution over images',
    classes: ['Conv2DTranspose'],
    parts: { kernel: { names: KERNEL, ranks: [4] }, bias: bias(2) },
    moves: {
      pytorch: ['weight = kernel.permute(3, 2, 0, 1)', 'bias = bias'],
      jax: ['kernel = kernel', 'bias = bias'],
      keras: ['kernel = kernel', 'bias = bias'],
    },
    modules: {
      pytorch: 'nn.ConvTranspose2d',
      jax: 'nnx.ConvTranspose(transpose_kernel=True)',
      keras: 'keras.layers.Conv2DTranspose',
    },
    notes: {
      pytorch:
        'With SAME padding TensorFlow cuts the first `(kernel - stride) // 2` rows and columns off, and the rest at the end.',
    },
  },
  'convolution over time': {
    title: 'a convolution over time',
    classes: ['Conv1D'],
    parts: { kernel: { names: KERNEL, ranks: [3] }, bias: bias(2) },
    moves: {
      pytorch: ['weight = kernel.permute(2, 1, 0)', 'bias = bias'],
      jax: ['kernel = kernel', 'bias = bias'],
      keras: ['kernel = kernel', 'bias = bias'],
    },
    modules: { pytorch: 'nn.Conv1d', jax: 'nnx.Conv', keras: 'keras.layers.Conv1D' },
  },
  'convolution over volumes': {
    title: 'a convolution over volumes',
    classes: ['Conv3D'],
    parts: { kernel: { names: KERNEL, ranks: [5] }, bias: bias(4) },
    moves: {
      pytorch: ['weight = kernel.permute(4, 3, 0, 1, 2)', 'bias = bias'],
      jax: ['kernel = kernel', 'bias = bias'],
      keras: ['kernel = kernel', 'bias = bias'],
    },
    modules: { pytorch: 'nn.Conv3d', jax: 'nnx.Conv', keras: 'keras.layers.Conv3D' },
  },
  dense: {
    title: 'a dense layer',
    row: 'tf.layers.dense',
    classes: ['Dense'],
    parts: { kernel: { names: KERNEL, ranks: [2] }, bias: bias(1) },
    modules: { pytorch: 'nn.Linear', jax: 'nnx.Linear', keras: 'keras.layers.Dense' },
    ambiguous: 'a table of embeddings may be called the same, and is not transposed',
  },
  embedding: {
    title: 'a table of embeddings',
    row: 'tf.keras.layers.Embedding',
    classes: ['Embedding'],
    parts: {
      embeddings: {
        names: [
          'embeddings',
          'embedding',
          'embedding_weights',
          'embedding_table',
          'lookup_table',
          'word_embeddings',
        ],
        ranks: [2],
      },
    },
    moves: { keras: ['embeddings = embeddings'] },
    modules: { pytorch: 'nn.Embedding', jax: 'nnx.Embed', keras: 'keras.layers.Embedding' },
  },
  attention: {
    title: 'a multi-head attention',
    parts: {
      query_kernel: { names: ['query_kernel'], ranks: [3] },
      query_bias: { names: ['query_bias'], ranks: [2] },
      key_kernel: { names: ['key_kernel'], ranks: [3] },
      key_bias: { names: ['key_bias'], ranks: [2] },
      value_kernel: { names: ['value_kernel'], ranks: [3] },
      value_bias: { names: ['value_bias'], ranks: [2] },
      output_kernel: { names: ['output_kernel'], ranks: [3] },
      output_bias: { names: ['output_bias'], ranks: [1] },
    },
    classes: ['MultiHeadAttention'],
    moves: {
      pytorch: [
        'in_proj_weight = stacked([k.flatten(1).T for k in (query_kernel, key_kernel, value_kernel)])',
        'in_proj_bias = stacked([b.flatten() for b in (query_bias, key_bias, value_bias)])',
        'out_proj.weight = output_kernel.flatten(0, 1).T',
        'out_proj.bias = output_bias',
      ],
      jax: [
        'query.kernel = query_kernel',
        'query.bias = query_bias',
        'key.kernel = key_kernel',
        'key.bias = key_bias',
        'value.kernel = value_kernel',
        'value.bias = value_bias',
        'out.kernel = output_kernel',
        'out.bias = output_bias',
      ],
      keras: [
        'query/kernel = query_kernel',
        'query/bias = query_bias',
        'key/kernel = key_kernel',
        'key/bias = key_bias',
        'value/kernel = value_kernel',
        'value/bias = value_bias',
        'attention_output/kernel = output_kernel',
        'attention_output/bias = output_bias',
      ],
    },
    modules: {
      pytorch: 'nn.MultiheadAttention(batch_first=True)',
      jax: 'nnx.MultiHeadAttention(decode=False)',
      keras: 'keras.layers.MultiHeadAttention',
    },
    notes: {
      pytorch: 'The heads together must be as wide as the inputs: `num_heads * key_dim == embed_dim`.',
    },
  },
});
